import { describe, expect, it } from 'vitest'
import type { Framework } from '#shared/model/framework/framework.ts'
import { findShipped } from '#shared/model/framework/shipped.ts'
import { howArea, howConfidence, howGap, howPerception } from '#shared/model/how.ts'
import { viewsOf } from '#shared/model/moderation.ts'
import type { Level } from '#shared/model/rating.ts'
import { type AreaExplained, explainArea } from '#shared/model/scoring.ts'

const quality = findShipped('cpd-quality-7', '1.0.0') as Framework
const standard = findShipped('dfe-pd-standard-2016', '1.0.0') as Framework

function area(framework: Framework, areaId: string, levels: readonly number[]): AreaExplained {
  const agreed = levels.map((level, index) => ({
    itemId: `${areaId}.${index + 1}`,
    level: level as Level,
    state: 'rated' as const,
  }))
  return explainArea(framework, agreed, areaId) as AreaExplained
}

describe('how it was reached', () => {
  it('says the worked example as one would on paper', () => {
    const how = howArea(quality, area(quality, 'B2', [2, 1, 2, 2, 1, 3]))
    expect(how.table?.rows[0]).toEqual(["B2.1 Aimed at pupils' learning", 'Silver', '2', '3', '6'])
    expect(how.sums).toEqual([
      '6 of 6 items rated: weight 11 of 11, so 100 %.',
      'Score: 19 of 33, so 58 %.',
      'Gold or above: weight 1 of 11, 9 %, and B2.1, B2.2, of weight 3, are below.',
      'Silver or above: weight 7 of 11, 64 %, and B2.2, of weight 3, is below.',
      'Bronze or above: weight 11 of 11, 100 %. The level is Bronze.',
    ])
  })

  it('names what is missing, and says no score where the rule has none', () => {
    const how = howArea(quality, area(quality, 'B2', [2, 1]))
    expect(how.sums).toEqual([
      '2 of 6 items rated: weight 6 of 11, so 55 %.',
      'Without a level: B2.3, B2.4, B2.5, B2.6.',
    ])
  })

  it('says which item keeps an area without a level', () => {
    const of = (levels: Record<string, Level>) =>
      howArea(
        quality,
        explainArea(
          quality,
          Object.entries(levels).map(([itemId, level]) => ({ itemId, level, state: 'rated' })),
          'B2',
        ) as AreaExplained,
      )
    expect(of({ 'B2.1': 3, 'B2.3': 3, 'B2.4': 3, 'B2.5': 3, 'B2.6': 3 }).sums).toEqual([
      '5 of 6 items rated: weight 8 of 11, so 73 %.',
      'Without a level: B2.2.',
      'Score: 24 of 24, so 100 %.',
      'No level yet: B2.2 counts three times and is not rated.',
    ])
    expect(of({ 'B2.1': 3 }).rule.at(-1)).toBe(
      'Level: the highest that items with 75 % of the rated weight have reached, and every item of weight 3 that applies too; while one of those is not rated there is no level.',
    )
  })

  it('speaks of the lowest level as of a beginning', () => {
    expect(howArea(quality, area(quality, 'B2', [0, 0, 0, 0, 0, 0])).sums.at(-1)).toBe(
      'So the level is Working towards, where most schools start.',
    )
  })

  it('knows no medal and no weight in the framework of the DfE Standard', () => {
    const how = howArea(standard, area(standard, 'A1', [3, 2, 1]))
    expect(how.table?.head).toEqual(['Item', 'Agreed', 'Counts'])
    expect(how.sums.at(-1)).toBe('2 of 3 rated items at “Mostly in place” or “Secure and routine”: 67 %.')
    expect(JSON.stringify(how)).not.toMatch(/Bronze|Silver|Gold/)
  })

  it('shows staff’s mean from the answers, and the gap from the two figures', () => {
    expect(howPerception('B1.1', [4, 5, 5, 4, 2]).sums).toEqual([
      'Mean answer: 55 ÷ 20 = 2.75.',
      'On the scale of the levels: (2.75 − 1) ÷ 4 × 3 = 1.3.',
    ])
    const [view] = viewsOf(
      quality,
      [{ itemId: 'B1.1', source: 'self_evaluation', level: 3, state: 'rated', note: '' }],
      [{ group: 'all', results: [{ itemId: 'B1.1', counts: [4, 5, 5, 4, 2] }] }],
    )
    if (view === undefined) throw new Error('The framework has no items.')
    expect(howGap(quality, view).sums).toEqual([
      'Leaders’ Gold counts as 3: 3 − staff’s 1.31 = 1.69, to one decimal +1.7.',
    ])
    expect(howConfidence(quality, view)).toMatchObject({
      table: {
        rows: [
          ['Leaders', 'Gold'],
          ['Staff', '1.3 of 3'],
        ],
      },
      sums: [
        'Medium confidence, from 2 views.',
        'The views support Bronze to Gold; staff’s mean supports the level on either side of it.',
      ],
    })
  })
})

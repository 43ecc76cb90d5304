import { describe, expect, it } from 'vitest'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import { findShipped } from '#shared/model/framework/shipped.ts'
import { viewsOf } from '#shared/model/moderation.ts'
import { commonLevel, needTitle, suggestNeeds } from '#shared/model/need-suggestions.ts'
import type { Level } from '#shared/model/rating.ts'

const quality = findShipped('cpd-quality-7', '1.0.0') as Framework
const standard = findShipped('dfe-pd-standard-2016', '1.0.0') as Framework
const itemOf = (id: string) => itemsOf(quality).find((item) => item.id === id) as never

type Rating = Parameters<typeof viewsOf>[1][number]
const rated = (itemId: string, source: Rating['source'], level: Level): Rating => ({
  itemId,
  source,
  level,
  state: 'rated',
  note: '',
})
const agreed = (levels: Readonly<Record<string, Level>>) =>
  Object.entries(levels).map(([itemId, level]) => rated(itemId, 'agreed', level))

/** All items of an area at one level, some at others. */
function areaAt(areaId: string, level: Level, others: Readonly<Record<string, Level>> = {}) {
  const area = quality.areas.find(({ id }) => id === areaId)
  return { ...Object.fromEntries((area?.items ?? []).map(({ id }) => [id, level])), ...others }
}

function suggest(ratings: readonly Rating[], withNeed: readonly (string | null)[] = []) {
  return suggestNeeds(quality, viewsOf(quality, ratings, []), new Set(withNeed))
}

describe('suggested needs', () => {
  it('puts the lowest items first by their weight and what they lack', () => {
    const found = suggest(agreed({ 'B6.1': 0, 'B6.2': 0, 'B2.1': 1, 'B1.1': 2 }))
    expect(found.map(({ itemId, distance }) => [itemId, distance])).toEqual([
      ['B6.1', 9],
      ['B2.1', 6],
      ['B6.2', 3],
    ])
    expect(found[0]?.reasons[0]).toBe('Agreed at Working towards, counts three times.')
  })

  it('names a gap of a level between leaders and staff, whoever sees it higher', () => {
    const survey = (itemId: string, counts: [number, number, number, number, number]) => ({
      group: 'all',
      results: [{ itemId, counts }],
    })
    const leaders = [rated('B1.3', 'self_evaluation', 3)]
    const [found] = suggestNeeds(
      quality,
      viewsOf(quality, [...leaders, ...agreed({ 'B1.3': 2 })], [survey('B1.3', [5, 5, 0, 0, 0])]),
      new Set(),
    )
    expect(found).toMatchObject({ title: 'Staff voice: leaders and staff see it differently' })
    expect(found?.reasons).toEqual(['Leaders see it 2.6 levels higher than staff.'])
  })

  it('names an item a level below its area, but no item that stands with it', () => {
    const found = suggest(agreed(areaAt('B1', 3, { 'B1.4': 2, 'B1.5': 2 })))
    expect(found).toEqual([])
    const lower = suggest(agreed(areaAt('B1', 3, { 'B1.4': 1 })))
    expect(lower.map(({ itemId }) => itemId)).toEqual(['B1.4'])
    expect(lower[0]?.reasons).toContain('A level or more below the rest of Culture and wellbeing.')
  })

  it('leaves out what has a need already and what does not apply', () => {
    const none: Rating = { itemId: 'B6.2', source: 'agreed', level: null, state: 'not_applicable', note: '' }
    expect(suggest([...agreed({ 'B6.1': 0 }), none], ['B6.1'])).toEqual([])
  })

  it('says in plain words what is missing up to the next level', () => {
    expect(needTitle(itemOf('B6.1'), 0)).toBe('Protected time: next, some time each half-term')
    expect(needTitle(itemOf('B6.1'), 1)).toBe(
      'Protected time: next, regular time each fortnight, rarely lost; cover for visits',
    )
    expect(needTitle(itemOf('B6.1'), null)).toBe('Protected time')
    const [plain] = itemsOf(standard)
    expect(needTitle(plain as never, 0)).toMatch(/^Each person taking part .*pupils$/)
  })
})

it('several schools share the words for the level that most of them have, of two such the lower', () => {
  expect(commonLevel([0, 1, 1, null, 2])).toBe(1)
  expect(commonLevel([1, 0, 0, 1])).toBe(0)
  expect(commonLevel([null])).toBeNull()
})

import { expect, it } from 'vitest'
import {
  changeRows,
  changeSentence,
  earlierAreas,
  earlierChoice,
  earlierName,
  firstBeside,
  hubName,
  hubSentence,
} from '#renderer/features/audits/profile/earlier.ts'
import { dumbbellRows, heatAreas } from '#renderer/features/audits/profile/views.ts'
import type { EarlierAudit } from '#shared/contract/looking.ts'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import { viewsOf } from '#shared/model/moderation.ts'
import type { Level } from '#shared/model/rating.ts'

const [quality] = SHIPPED_FRAMEWORKS as [Framework]
const items = itemsOf(quality)
const every = items.map(({ id }) => ({ item: id, before: id }))

function earlier(part: Partial<EarlierAudit> = {}): EarlierAudit {
  return {
    id: 'a',
    round: 'baseline',
    openedOn: '2025-09-10',
    framework: { id: quality.id, version: quality.version, name: quality.name },
    sameFramework: true,
    agreed: items.map(({ id }) => ({ itemId: id, level: 1, state: 'rated' })),
    compares: every,
    approval: null,
    ...part,
  }
}

const views = (levels: Readonly<Record<string, Level>>, leaders: Readonly<Record<string, Level>> = {}) =>
  viewsOf(
    quality,
    [
      ...Object.entries(levels).map(([itemId, level]) => ({ itemId, level, source: 'agreed' as const })),
      ...Object.entries(leaders).map(([itemId, level]) => ({
        itemId,
        level,
        source: 'self_evaluation' as const,
      })),
    ].map((one) => ({ ...one, state: 'rated' as const, note: '' })),
    [
      {
        group: 'all',
        results: [
          { itemId: 'B1.1', counts: [0, 10, 0, 0, 0] },
          { itemId: 'B7.2', counts: [10, 0, 0, 0, 0] },
        ],
      },
    ],
  )

it('the baseline stands beside at first, else the newest that compares', () => {
  const baseline = earlier()
  const year = earlier({ id: 'b', round: 'annual_1', openedOn: '2026-01-10' })
  expect(firstBeside([year, baseline])).toBe(baseline)
  expect(firstBeside([year, earlier({ compares: [] })])).toBe(year)
  expect(firstBeside([])).toBeUndefined()
  expect(earlierName(year)).toBe('Year 1, Jan 2026')
})

it('an area has a bar of before only while all its items compare', () => {
  const [first, second] = earlierAreas(
    quality,
    earlier({ compares: every.filter(({ item }) => item !== 'B1.3') }),
  )
  expect(first).toBeNull()
  expect(second).toMatchObject({ areaId: 'B2', level: 1 })
})

it('an item that another framework called otherwise is found under its old name', () => {
  const compares = [...every.filter(({ item }) => item !== 'B1.1'), { item: 'B1.1', before: 'X9' }]
  const agreed = [{ itemId: 'X9', level: 3, state: 'rated' } as const]
  const row = changeRows(quality, views({ 'B1.1': 1 }), earlier({ compares, agreed })).find(
    ({ id }) => id === 'B1.1',
  )
  expect(row).toMatchObject({ before: 3, after: 1, comparable: true, note: 'was X9' })
})

it('an item that does not compare says why', () => {
  const compares = every.filter(({ item }) => item !== 'B1.1')
  const [reworded] = changeRows(quality, views({ 'B1.1': 2 }), earlier({ compares }))
  expect(reworded).toMatchObject({ after: 2, comparable: false, note: 'the item was reworded' })
  const [other] = changeRows(
    quality,
    views({}),
    earlier({ compares, framework: { id: 'x', version: '1.0.0', name: 'Another' } }),
  )
  expect(other).toMatchObject({ comparable: false, note: 'not in the framework then' })
})

it('a changed framework is said with how many items compare and who says so', () => {
  expect(changeSentence(quality, earlier())).toBe('')
  const changed = earlier({
    sameFramework: false,
    framework: { id: 'x', version: '1.0.0', name: 'Another' },
    compares: every.slice(8),
    approval: { by: 'The central team', on: '2026-06-01', note: '' },
  })
  expect(changeSentence(quality, changed)).toBe(
    'The framework changed: that audit stands on Another 1.0.0. 31 items compare, 8 do not. The crosswalk was approved by The central team on Mon 1 Jun 2026.',
  )
  expect(changeSentence(quality, { ...changed, approval: null })).toContain('Nobody has approved')
})

it('the hub’s mean says of how many schools it is', () => {
  const area = (areaId: string, schools: number) => ({ areaId, share: 0.5, schools })
  expect(hubName({ areas: [area('B1', 7), area('B2', 7)], ownAudit: null, why: null })).toBe(
    'Hub mean of 7 schools',
  )
  expect(hubName({ areas: [area('B1', 8), area('B2', 6)], ownAudit: null, why: null })).toBe(
    'Hub mean of 6 to 8 schools',
  )
  expect(hubName({ areas: [], ownAudit: null, why: 'Too few.' })).toBeUndefined()
})

it('the hub’s mean says truly whether this school is in it', () => {
  const of = (ownAudit: string | null, why: string | null = null) =>
    hubSentence({ areas: [{ areaId: 'B1', share: 0.5, schools: 7 }], ownAudit, why }, 'this')
  const nearest = 'and is said to the nearest 5 %.'
  expect(of('this')).toBe(`The hub’s mean has these levels in it ${nearest}`)
  expect(of('other')).toBe(`The hub’s mean has another audit of this school in it ${nearest}`)
  expect(of(null, 'Some.')).toBe(`The hub’s mean does not have this school in every area ${nearest} Some.`)
  expect(hubSentence({ areas: [], ownAudit: null, why: 'Too few.' }, 'this')).toBe('Too few.')
})

it('an earlier audit on another framework says so where it is chosen', () => {
  const framework = { id: quality.id, version: '0.9.0', name: quality.name }
  expect(earlierChoice(earlier(), quality)).toBe('Baseline, Sep 2025')
  expect(earlierChoice(earlier({ sameFramework: false, framework }), quality)).toBe(
    'Baseline, Sep 2025, on another version',
  )
  const other = { id: 'x', version: '1.0.0', name: 'Another' }
  expect(earlierChoice(earlier({ sameFramework: false, framework: other }), quality)).toBe(
    'Baseline, Sep 2025, on another framework',
  )
})

it('leaders beside staff: flagged gaps first, and why there is no view of staff', () => {
  const seen = views({}, { 'B3.1': 1, 'B1.2': 2, 'B1.1': 3, 'B7.2': 3 })
  const rows = (flaggedFirst: boolean, surveyed = true) =>
    dumbbellRows(quality, seen, { surveyed, flaggedFirst })
  expect(rows(false).map(({ id, flagged, staffNote }) => [id, flagged, staffNote])).toEqual([
    ['B1.1', true, undefined],
    ['B1.2', false, 'hidden: fewer than 5'],
    ['B3.1', false, 'staff are not asked'],
    ['B7.2', true, undefined],
  ])
  expect(rows(false, false)[1]?.staffNote).toBe('staff not asked yet')
  expect(rows(true).map(({ id }) => id)).toEqual(['B7.2', 'B1.1', 'B1.2', 'B3.1'])
})

it('every item has a cell, with the reason where it has no level', () => {
  const [first] = heatAreas(quality, views({ 'B1.1': 0 }))
  expect(first?.items.slice(0, 2)).toMatchObject([
    { id: 'B1.1', level: 0, state: 'rated', weight: 2 },
    { id: 'B1.2', level: null },
  ])
})

import { describe, expect, it } from 'vitest'
import {
  ageWords,
  auditWords,
  GROUPS,
  groupTitle,
  leadersWords,
  levelWords,
  matching,
  meanWords,
  pairOf,
  subjectsOf,
  summaryOf,
} from '#renderer/features/audits/across/words.ts'
import type { StandingRow } from '#shared/contract/across.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'

const [quality, standard] = SHIPPED_FRAMEWORKS as [Framework, Framework]
const AUDIT = {
  id: 'a',
  round: 'baseline',
  status: 'shared',
  on: '2026-09-10',
  frameworkVersion: '1.0.0',
  elsewhere: false,
} as const

function row(part: Partial<StandingRow>): StandingRow {
  return {
    schoolId: 's',
    name: 'A school',
    hub: 'Luton',
    owner: '',
    standing: 'weak',
    audit: AUDIT,
    level: null,
    state: null,
    share: null,
    rated: 0,
    undecided: [],
    heldBack: [],
    leaders: null,
    staff: null,
    gap: null,
    flagged: false,
    shared: null,
    sharesOn: null,
    ...part,
  }
}

describe('what the page is about', () => {
  const subjects = subjectsOf(quality)
  it('is every area followed by its items', () => {
    expect(subjects).toHaveLength(7 + 39)
    expect(subjects.slice(0, 2).map(({ id, title }) => `${id} ${title}`)).toEqual([
      'B1 Culture and wellbeing',
      'B1.1 Shared vision',
    ])
  })
  it('is found by all of its words, of the id, the title or the area', () => {
    expect(matching(subjects, 'TIME prot').map(({ id }) => id)).toEqual(['B6.1'])
    expect(matching(subjects, 'b6.').map(({ id }) => id)).toHaveLength(6)
    expect(matching(subjects, 'focus')).toHaveLength(7)
    expect(matching(subjects, 'zebra')).toEqual([])
  })
})

describe('a level in words', () => {
  it.each([
    [row({ level: 2, rated: 1 }), 'Silver'],
    [row({ level: 1, share: 0.5757, rated: 6 }), 'Bronze · 58 %'],
    [row({ level: 1, share: 0.7, rated: 6, heldBack: ['B2.1'] }), 'Bronze · 70 %, held back by B2.1'],
    [row({ share: 0.5, rated: 4 }), '50 % of 4 items'],
    [row({ share: 1, rated: 5, undecided: ['B2.2'] }), '100 % · no level yet: B2.2 is not rated'],
    [row({ state: 'not_applicable' }), 'Does not apply'],
    [row({}), 'Nothing agreed yet'],
    [row({ rated: 2 }), '2 of 6 items agreed'],
    [row({ audit: null }), ''],
  ])('%#', (one, words) => expect(levelWords(quality, one, 6)).toBe(words))

  it('names a group by the framework’s own labels', () => {
    const titles = (framework: Framework, hasLevels: boolean) =>
      GROUPS.map((standing) => groupTitle(framework, standing, hasLevels))
    expect(titles(quality, true)).toEqual([
      'Bronze or below',
      'Silver or above',
      'Not agreed yet',
      'Not audited on this framework',
    ])
    expect(titles(standard, false).slice(0, 2)).toEqual([
      'Under half of the items at “Mostly in place” or above',
      'Half or more of the items at “Mostly in place” or above',
    ])
  })

  it('says leaders’ view of one item as a level, and every mean as a figure', () => {
    expect(leadersWords(quality, 2, 1)).toBe('Silver')
    expect(leadersWords(quality, 2, 6)).toBe('2 of 3')
    expect(meanWords(0.62)).toBe('0.6 of 3')
  })
})

it('an audit says its state until it is shared, and how old it is', () => {
  expect(auditWords(AUDIT, '2026-11-22')).toBe('Baseline, Thu 10 Sep')
  expect(auditWords({ ...AUDIT, status: 'moderating' }, '2026-11-22')).toBe(
    'Baseline, moderating, Thu 10 Sep',
  )
  const ages = [
    '2026-11-22',
    '2026-10-23',
    '2026-10-22',
    '2025-11-22',
    '2024-11-23',
    '2024-11-22',
    '2021-01-01',
  ]
  expect(ages.map((on) => ageWords(on, '2026-11-22'))).toEqual([
    'new',
    'new',
    '1 month old',
    '12 months old',
    '23 months old',
    '2 years old',
    '5 years old',
  ])
})

it('the page says how many stand where and have never shared', () => {
  const shared = { on: '2026-10-01', how: 'forum', id: 'f', title: 'Forum' } as const
  const said = (framework: Framework, rows: StandingRow[], hasLevels: boolean, neverShared = false) => {
    const { schools, groups, shared } = summaryOf(framework, rows, { hasLevels, neverShared })
    return `${schools}: ${groups.map(({ words }) => words).join(', ')}. ${shared}`
  }
  const rows = [row({}), row({ standing: 'strong', shared }), row({ standing: 'not_audited' })]
  expect(said(quality, rows, true)).toBe(
    '3 schools: 1 at Bronze or below, 1 at Silver or above, 1 not audited on it. 2 have never shared.',
  )
  expect(said(standard, [row({ shared })], false)).toBe(
    '1 school: 1 with under half of the items at “Mostly in place” or above. Every school has shared.',
  )
  expect(summaryOf(quality, [row({})], { hasLevels: true }).shared).toBe('No school has shared anything yet.')
  expect(said(quality, [row({})], true, true)).toBe('1 school that never shared: 1 at Bronze or below. ')
})

it('a pair is one weak and one strong school, in whichever order they were chosen', () => {
  const [weak, strong] = [row({ schoolId: 'w' }), row({ schoolId: 's', standing: 'strong' })]
  expect(pairOf([weak, strong])).toEqual({ weak, strong })
  expect(pairOf([strong, weak])).toEqual({ weak, strong })
  expect(pairOf([weak, weak])).toBeUndefined()
  expect(pairOf([weak, strong, strong])).toBeUndefined()
  expect(pairOf([strong, row({ standing: 'not_agreed' })])).toBeUndefined()
})

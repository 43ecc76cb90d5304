import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type GroupTotals, isSmallGroup, keepSafe } from '#shared/model/suppression.ts'
import { answersIn, type SurveyCounts, type SurveyGroup } from '#shared/model/survey.ts'
import { suppressionWords } from '#shared/model/survey-words.ts'

const SUBGROUPS = ['teachers', 'middle_leaders', 'senior_leaders', 'support_staff', 'ect'] as const
const AMONG_TEACHERS: readonly SurveyGroup[] = ['middle_leaders', 'senior_leaders', 'ect']
const ITEMS = ['A1', 'A2', 'A3']

type Person = Readonly<{ group: SurveyGroup | null; answers: readonly (number | null)[] }>

/** Counts people as an import does: everybody in all staff, and in their own group if they have one. */
function totalsOf(people: readonly Person[]): GroupTotals[] {
  const of = (group: SurveyGroup, members: readonly Person[]): GroupTotals => ({
    group,
    answered: members.length,
    results: ITEMS.map((itemId, item) => {
      const counts = [0, 0, 0, 0, 0]
      for (const { answers } of members) {
        const answer = answers[item]
        if (answer != null) counts[answer] = (counts[answer] ?? 0) + 1
      }
      return { itemId, counts: counts as SurveyCounts }
    }),
  })
  return [
    of('all', people),
    ...SUBGROUPS.map((group) =>
      of(
        group,
        people.filter((person) => person.group === group),
      ),
    ),
  ]
}

function subsets<T>(list: readonly T[]): T[][] {
  const sets: T[][] = [[]]
  for (const one of list) sets.push(...sets.map((set) => [...set, one]))
  return sets
}

type Size = (totals: GroupTotals) => number | undefined

/** Every number of people that somebody can work out from what is kept: of a group, of all staff less some groups. */
function workedOut(kept: readonly GroupTotals[], size: Size, nested: boolean): number[] {
  const sizes = new Map(kept.flatMap((totals) => [[totals.group, size(totals)] as const]))
  const known = (group: SurveyGroup) => sizes.get(group)
  const here = SUBGROUPS.filter((group) => known(group) !== undefined)
  const sum = (groups: readonly SurveyGroup[]) =>
    groups.reduce((total, group) => total + (known(group) ?? 0), 0)
  const found = [...sizes.values()].filter((many) => many !== undefined)
  const all = known('all')
  for (const away of subsets(here)) {
    if (all !== undefined) found.push(all - sum(away))
    if (away.length > 0) found.push(sum(away))
  }
  const teachers = known('teachers')
  if (nested && teachers !== undefined)
    for (const away of subsets(here.filter((group) => AMONG_TEACHERS.includes(group))))
      found.push(teachers - sum(away))
  return found
}

const sizesOf = (): Size[] => [
  ({ answered }) => answered,
  ...ITEMS.map((itemId) => ({ results }: GroupTotals) => {
    const result = results.find((one) => one.itemId === itemId)
    return result === undefined ? undefined : answersIn(result.counts)
  }),
]

/** All ways to take one of what was ever kept of each group: differences within a group are not what this is about. */
function worlds(ever: readonly GroupTotals[]): GroupTotals[][] {
  let found: GroupTotals[][] = [[]]
  for (const group of ['all', ...SUBGROUPS] as const) {
    const versions = ever.filter((one) => one.group === group)
    if (versions.length > 0) found = found.flatMap((world) => versions.map((one) => [...world, one]))
  }
  return found
}

const people = fc.array(
  fc.record({
    group: fc.constantFrom<SurveyGroup | null>(...SUBGROUPS, 'teachers', 'teachers', 'support_staff', null),
    answers: fc.array(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 4 }), {
      minLength: ITEMS.length,
      maxLength: ITEMS.length,
    }),
  }),
  { maxLength: 60 },
)

describe('what is kept of a staff survey', () => {
  it('lets nobody work out a figure of one to four people', () => {
    fc.assert(
      fc.property(people, fc.boolean(), (staff, nested) => {
        const { kept } = keepSafe(totalsOf(staff), { nested })
        for (const size of sizesOf())
          for (const many of workedOut(kept, size, nested)) expect(isSmallGroup(many)).toBe(false)
      }),
      { numRuns: 2000 },
    )
  })

  it('holds for typed totals too, in which groups may overlap or stand in each other', () => {
    const counts = fc.tuple(fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9), fc.nat(9))
    const group = fc.record({
      answered: fc.nat(45),
      results: fc
        .tuple(counts, counts, counts)
        .map((each) => each.map((one, index) => ({ itemId: ITEMS[index] as string, counts: one }))),
    })
    fc.assert(
      fc.property(fc.array(group, { minLength: 1, maxLength: 6 }), (groups) => {
        const totals = groups.map((one, index) => ({
          ...one,
          group: (['all', ...SUBGROUPS] as const)[index] ?? 'all',
        }))
        const { kept } = keepSafe(totals, { nested: true })
        for (const size of sizesOf())
          for (const many of workedOut(kept, size, true)) expect(isSmallGroup(many)).toBe(false)
      }),
      { numRuns: 1000 },
    )
  })

  it('lets nobody work one out with all that was kept of the same people before, grouped in other ways', () => {
    const crowd = fc
      .array(fc.tuple(fc.constantFrom<SurveyGroup>(...SUBGROUPS), fc.integer({ min: 3, max: 12 })), {
        minLength: 2,
        maxLength: 4,
      })
      .chain((parts) =>
        fc
          .array(fc.nat(9), { minLength: 48, maxLength: 48 })
          .map((skips) =>
            parts
              .flatMap(([group, many]) => Array.from({ length: many }, () => group))
              .map((group, index) => ({ group, answers: [skips[index] === 0 ? null : 3, 4, 2] })),
          ),
      )
    const groupings = fc.array(
      fc
        .array(fc.constantFrom<SurveyGroup | null>(...SUBGROUPS, null, null), { minLength: 5, maxLength: 5 })
        .map(
          (into) =>
            new Map<SurveyGroup | null, SurveyGroup | null>(
              SUBGROUPS.map((group, index) => [group, into[index] ?? null]),
            ),
        ),
      { minLength: 2, maxLength: 4 },
    )
    let hid = 0
    fc.assert(
      fc.property(crowd, groupings, fc.boolean(), (staff, each, nested) => {
        const ever: GroupTotals[] = []
        for (const grouping of each) {
          const totals = totalsOf(
            staff.map((person) => ({
              ...person,
              group: grouping.get(person.group) ?? null,
            })),
          )
          const { kept, hidden } = keepSafe(totals, { nested, earlier: ever })
          ever.push(...kept)
          hid += hidden.filter(({ why }) => why === 'earlier').length
        }
        for (const size of sizesOf())
          for (const known of worlds(ever))
            for (const many of workedOut(known, size, nested)) expect(isSmallGroup(many)).toBe(false)
      }),
      { numRuns: 200 },
    )
    expect(hid).toBeGreaterThan(0)
  })

  it('keeps totals as they are, hides no more groups than it must, and finds nothing more the second time', () => {
    fc.assert(
      fc.property(people, (staff) => {
        const totals = totalsOf(staff)
        const { kept, hidden } = keepSafe(totals)
        for (const one of kept) {
          const whole = totals.find(({ group }) => group === one.group)
          expect(one.answered).toBe(whole?.answered)
          for (const result of one.results) expect(whole?.results).toContainEqual(result)
        }
        expect(keepSafe(kept)).toEqual({ kept, hidden: [], thinned: [] })
        // A group that was hidden for its neighbours' sake cannot come back beside those that stayed.
        for (const { group, why } of hidden)
          if (why === 'subtraction') {
            const back = totals.filter((one) => one.group === group)
            const sizes = workedOut([...kept, ...back], ({ answered }) => answered, false)
            expect(sizes.some(isSmallGroup)).toBe(true)
          }
      }),
      { numRuns: 500 },
    )
  })

  const staff = (group: SurveyGroup, many: number, skips = 0): Person[] =>
    Array.from({ length: many }, (_, index) => ({
      group,
      answers: [index < skips ? null : 3, 4, 2],
    }))

  it('of nine people with three support staff shows the total, and neither three nor six', () => {
    const { kept, hidden } = keepSafe(totalsOf([...staff('teachers', 6), ...staff('support_staff', 3)]))
    expect(kept.map(({ group, answered }) => [group, answered])).toEqual([['all', 9]])
    expect(hidden).toEqual([
      { group: 'teachers', why: 'subtraction' },
      { group: 'support_staff', why: 'few' },
    ])
    expect(suppressionWords({ hidden, thinned: [] })).toEqual([
      'Teachers: not kept, as taking it away from other totals would show what fewer than 5 people answered.',
      'Support staff: fewer than 5 answers, so the group is not kept. Its answers count among all staff.',
    ])
  })

  it('hides the smallest further group, and keeps as many as it can', () => {
    const people = [
      ...staff('teachers', 20),
      ...staff('middle_leaders', 7),
      ...staff('support_staff', 11),
      ...staff('ect', 2),
    ]
    const { kept } = keepSafe(totalsOf(people))
    expect(kept.map(({ group }) => group)).toEqual(['all', 'teachers', 'support_staff'])
    // With eight of whom nobody says what they are, two early career teachers cannot be told from them.
    const more = keepSafe(totalsOf([...people, ...staff('all', 8).map((one) => ({ ...one, group: null }))]))
    expect(more.kept.map(({ group }) => group)).toEqual([
      'all',
      'teachers',
      'middle_leaders',
      'support_staff',
    ])
  })

  it('drops a statement of a group that few answered, and of the group that would give it away', () => {
    const { kept, thinned } = keepSafe(
      totalsOf([...staff('teachers', 12), ...staff('support_staff', 9, 6), ...staff('ect', 8)]),
    )
    expect(kept.map(({ group }) => group)).toEqual(['all', 'teachers', 'support_staff', 'ect'])
    expect(thinned).toEqual([
      { group: 'support_staff', itemIds: ['A1'] },
      { group: 'ect', itemIds: ['A1'] },
    ])
    expect(suppressionWords({ hidden: [], thinned })[0]).toBe(
      'Support staff: statement A1 not kept, as fewer than 5 people could be worked out.',
    )
  })

  it('keeps nothing of four people, and of a group nothing where no statement is left', () => {
    const few = keepSafe(totalsOf(staff('teachers', 4)))
    expect(few.kept).toEqual([])
    expect(suppressionWords(few)).toEqual([
      'Fewer than 5 people answered, so nothing of this survey can be kept.',
    ])
    expect(keepSafe(totalsOf([])).kept).toEqual([])
    const skipped = staff('teachers', 9).map((one) => ({ ...one, answers: [null, null, null] }))
    expect(keepSafe(totalsOf([...skipped, ...staff('ect', 9)])).hidden).toEqual([
      { group: 'teachers', why: 'nothing_left' },
    ])
  })

  it('takes leaders who may be among the teachers for such, where groups were typed', () => {
    const totals = totalsOf([...staff('teachers', 10), ...staff('ect', 7), ...staff('support_staff', 30)])
    expect(keepSafe(totals).kept.map(({ group }) => group)).toContain('ect')
    expect(keepSafe(totals, { nested: true }).hidden).toEqual([{ group: 'ect', why: 'subtraction' }])
  })
})

import { answersIn, type SurveyGroup, type SurveyResult } from './survey.ts'

/** Groups smaller than this are never told apart: their figures stay on the laptop. */
export const MIN_CELL = 5

/** A known size below the smallest cell. An unknown size is not small: it hides nobody. */
export function isSmallGroup(size: number | null): boolean {
  return size !== null && size > 0 && size < MIN_CELL
}

/** Totals of one group of staff, of which nobody has said yet whether they may be kept. */
export type GroupTotals = Readonly<{
  group: SurveyGroup
  answered: number
  results: readonly SurveyResult[]
}>

/**
 * `few`: 1–4 answers. `subtraction`: with it 1–4 people could be worked out. `earlier`: they could with what was kept
 * before. `nothing_left`: no statement stayed.
 */
export type WhyHidden = 'few' | 'subtraction' | 'earlier' | 'nothing_left'
export type Kept<T> = Readonly<{
  kept: readonly T[]
  /** Groups that are not kept at all. */
  hidden: readonly Readonly<{ group: SurveyGroup; why: WhyHidden }>[]
  /** Statements of which a kept group shows nothing. */
  thinned: readonly Readonly<{ group: SurveyGroup; itemIds: readonly string[] }>[]
}>

/** Groups that a school may count among its teachers as well. */
const AMONG_TEACHERS: ReadonlySet<SurveyGroup> = new Set(['middle_leaders', 'senior_leaders', 'ect'])
/** Two computers make two versions side by side; sums of many more would take for ever. */
const MOST_SIDE_BY_SIDE = 3

type Rule = Readonly<{ nested?: boolean; earlier?: readonly GroupTotals[] }>

/**
 * What of a staff survey may be kept, so that no figure is about 1–4 people and none such can be worked out.
 *
 * - All staff below five answers: nothing is kept.
 * - A group of 1–4 answers is not kept; its answers count among all staff only.
 * - Groups do not overlap, so whoever reads the totals can take any of them away from all staff. No union of groups
 *   may leave 1–4 people: as many groups as possible are kept, and of equally many those with the most answers,
 *   so that the smallest are the ones that go.
 * - People may skip a statement: the same holds for every statement by itself, among the groups that are kept.
 * - With `nested` (typed totals, where nobody knows who was counted where) leaders and early career teachers may also
 *   stand among the teachers: taking them away from the teachers may not leave 1–4 people either.
 * - `earlier` is all that was ever kept of this survey: somebody may have it. A group of it counts as shown beside the
 *   new ones, unless the same group takes its place; where all staff are as many as before, the same people were
 *   counted in another way, and it counts in any case.
 * - A group may be here more than once, where two computers wrote: whatever holds is to hold with each of them.
 *
 * It looks at sizes only. That five people all gave one answer is told, and that all staff, or the same group, were
 * one more than before is not its business.
 */
export function keepSafe<T extends GroupTotals>(
  groups: readonly T[],
  { nested = false, earlier = [] }: Rule = {},
): Kept<T> {
  const asked = groups.filter(({ answered }) => answered > 0)
  const all = asked.filter(({ group }) => group === 'all')
  if (all.length === 0 || all.some(({ answered }) => isSmallGroup(answered))) return nothing(asked, 'few')

  const people = sizesOf(asked, ({ answered }) => answered)
  const shown = largestSafe(
    people,
    sizesOf(earlier, ({ answered }) => answered),
    nested,
  )
  const alone = earlier.length === 0 ? shown : largestSafe(people, new Map(), nested)
  const whyNot = (group: SurveyGroup): WhyHidden => {
    if (people.get(group)?.some(isSmallGroup)) return 'few'
    return alone.has(group) ? 'earlier' : 'subtraction'
  }
  const hidden: Kept<T>['hidden'][number][] = [...people.keys()]
    .filter((group) => !shown.has(group))
    .map((group) => ({ group, why: whyNot(group) }))
  const staying = asked.filter(({ group }) => shown.has(group))
  const perItem = safeItems(staying, earlier, nested)

  const kept: T[] = []
  const thinned: Kept<T>['thinned'][number][] = []
  for (const totals of staying) {
    const answeredItems = totals.results.filter(({ counts }) => answersIn(counts) > 0)
    const results = answeredItems.filter(({ itemId }) => perItem.get(itemId)?.has(totals.group))
    const gone = answeredItems.filter(({ itemId }) => !perItem.get(itemId)?.has(totals.group))
    if (results.length === 0) {
      if (totals.group === 'all') return nothing(asked, 'nothing_left')
      hidden.push({ group: totals.group, why: 'nothing_left' })
      continue
    }
    kept.push({ ...totals, results })
    if (gone.length > 0) thinned.push({ group: totals.group, itemIds: gone.map(({ itemId }) => itemId) })
  }
  return { kept, hidden, thinned }
}

function nothing<T extends GroupTotals>(groups: readonly T[], why: WhyHidden): Kept<T> {
  const names = [...new Set(groups.map(({ group }) => group))]
  return { kept: [], hidden: names.map((group) => ({ group, why })), thinned: [] }
}

/** How many people each group has, by one or several that knew. */
type Sizes = ReadonlyMap<SurveyGroup, readonly number[]>

function sizesOf(groups: readonly GroupTotals[], sizeOf: (totals: GroupTotals) => number): Sizes {
  const sizes = new Map<SurveyGroup, number[]>()
  for (const totals of groups) {
    const size = sizeOf(totals)
    const here = sizes.get(totals.group) ?? []
    if (size > 0 && !here.includes(size)) sizes.set(totals.group, [...here, size])
  }
  return sizes
}

/** For each item the groups that may show it, all staff among them; an item that is missing is shown by none. */
function safeItems(
  groups: readonly GroupTotals[],
  earlier: readonly GroupTotals[],
  nested: boolean,
): Map<string, ReadonlySet<SurveyGroup>> {
  const before = byItem(earlier)
  const safe = new Map<string, ReadonlySet<SurveyGroup>>()
  for (const [itemId, sizes] of byItem(groups)) {
    const all = sizes.get('all')
    if (all === undefined || all.some(isSmallGroup)) continue
    safe.set(itemId, largestSafe(sizes, before.get(itemId) ?? new Map(), nested))
  }
  return safe
}

function byItem(groups: readonly GroupTotals[]): Map<string, Sizes> {
  const each = new Map<string, GroupTotals[]>()
  for (const totals of groups)
    for (const { itemId, counts } of totals.results) {
      const one = { ...totals, answered: answersIn(counts) }
      const here = each.get(itemId)
      if (here === undefined) each.set(itemId, [one])
      else here.push(one)
    }
  return new Map([...each].map(([itemId, here]) => [itemId, sizesOf(here, ({ answered }) => answered)]))
}

/** All staff and the best set of groups that may stand beside them. There are five at most, so all sets are tried. */
function largestSafe(now: Sizes, earlier: Sizes, nested: boolean): ReadonlySet<SurveyGroup> {
  const able = [...now].filter(
    ([group, sizes]) =>
      group !== 'all' && sizes.length <= MOST_SIDE_BY_SIDE && sizes.every((size) => size >= MIN_CELL),
  )
  let best: typeof able = []
  for (const set of subsets(able))
    if (isBetter(set, best) && isSafe(now.get('all') ?? [], new Map(set), earlier, nested)) best = set
  return new Set(['all', ...best.map(([group]) => group)])
}

function isBetter(one: readonly (readonly [string, readonly number[]])[], other: typeof one): boolean {
  const people = (groups: typeof one) => groups.reduce((total, [, [size = 0]]) => total + size, 0)
  return one.length === other.length ? people(one) > people(other) : one.length > other.length
}

/** A size that somebody may know of a group; `tells` if nobody knew it before. */
type Known = Readonly<{ size: number; tells: boolean }>

function isSafe(totals: readonly number[], shown: Sizes, earlier: Sizes, nested: boolean): boolean {
  const again = totals.every((total) => earlier.get('all')?.includes(total))
  const known = new Map<SurveyGroup, Known[]>()
  for (const group of new Set([...shown.keys(), ...earlier.keys()])) {
    if (group === 'all') continue
    const before = earlier.get(group) ?? []
    const sizes = (shown.get(group) ?? []).map((size) => ({ size, tells: !again || !before.includes(size) }))
    const stands = again || !shown.has(group)
    known.set(group, [...sizes, ...(stands ? before.map((size) => ({ size, tells: false })) : [])])
  }
  const away = sumsOf([...known.values()], Math.max(...totals))
  for (const [sum, tells] of away)
    if (tells && totals.some((total) => isSmallGroup(total - sum))) return false
  const teachers = known.get('teachers')
  if (!nested || teachers === undefined) return true
  const among = [...known].flatMap(([group, sizes]) => (AMONG_TEACHERS.has(group) ? [sizes] : []))
  const sums = sumsOf(among, Math.max(...teachers.map(({ size }) => size)))
  return !teachers.some(({ size, tells }) =>
    [...sums].some(([sum, itTells]) => (tells || itTells) && isSmallGroup(size - sum)),
  )
}

/** What groups come to together, one size of each or none; sums beyond `most` leave nobody over. */
function sumsOf(groups: readonly (readonly Known[])[], most: number): Map<number, boolean> {
  let sums = new Map([[0, false]])
  for (const sizes of groups) {
    const next = new Map(sums)
    for (const [sum, told] of sums)
      for (const { size, tells } of sizes)
        if (sum + size <= most) next.set(sum + size, told || tells || (next.get(sum + size) ?? false))
    sums = next
  }
  return sums
}

function subsets<T>(list: readonly T[]): T[][] {
  const sets: T[][] = [[]]
  for (const one of list) sets.push(...sets.map((set) => [...set, one]))
  return sets
}

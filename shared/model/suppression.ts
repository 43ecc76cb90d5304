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

/** `few`: 1–4 answers. `subtraction`: with it 1–4 people could be worked out. `nothing_left`: no statement stayed. */
export type WhyHidden = 'few' | 'subtraction' | 'nothing_left'
export type Kept<T> = Readonly<{
  kept: readonly T[]
  /** Groups that are not kept at all. */
  hidden: readonly Readonly<{ group: SurveyGroup; why: WhyHidden }>[]
  /** Statements of which a kept group shows nothing. */
  thinned: readonly Readonly<{ group: SurveyGroup; itemIds: readonly string[] }>[]
}>

/** Groups that a school may count among its teachers as well. */
const AMONG_TEACHERS: ReadonlySet<SurveyGroup> = new Set(['middle_leaders', 'senior_leaders', 'ect'])

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
 *
 * It looks at sizes only. That five people all gave one answer is told, and that a later survey of the same school
 * had one answer more is not its business.
 */
export function keepSafe<T extends GroupTotals>(
  groups: readonly T[],
  { nested = false }: Readonly<{ nested?: boolean }> = {},
): Kept<T> {
  const asked = groups.filter(({ answered }) => answered > 0)
  const all = asked.find(({ group }) => group === 'all')
  if (all === undefined || isSmallGroup(all.answered))
    return { kept: [], hidden: asked.map(({ group }) => ({ group, why: 'few' })), thinned: [] }

  const others = asked.filter(({ group }) => group !== 'all')
  const shown = largestSafe(
    all.answered,
    others.map(({ group, answered }) => [group, answered]),
    nested,
  )
  const hidden: Kept<T>['hidden'][number][] = others
    .filter(({ group }) => !shown.has(group))
    .map(({ group, answered }) => ({ group, why: isSmallGroup(answered) ? 'few' : 'subtraction' }))
  const staying = [all, ...others.filter(({ group }) => shown.has(group))]
  const perItem = safeItems(staying, nested)

  const kept: T[] = []
  const thinned: Kept<T>['thinned'][number][] = []
  for (const totals of staying) {
    const answeredItems = totals.results.filter(({ counts }) => answersIn(counts) > 0)
    const results = answeredItems.filter(({ itemId }) => perItem.get(itemId)?.has(totals.group))
    const gone = answeredItems.filter(({ itemId }) => !perItem.get(itemId)?.has(totals.group))
    if (results.length === 0) {
      hidden.push({ group: totals.group, why: 'nothing_left' })
      if (totals.group === 'all')
        return {
          kept: [],
          hidden: asked.map(({ group }) => ({ group, why: 'nothing_left' })),
          thinned: [],
        }
      continue
    }
    kept.push({ ...totals, results })
    if (gone.length > 0) thinned.push({ group: totals.group, itemIds: gone.map(({ itemId }) => itemId) })
  }
  return { kept, hidden, thinned }
}

/** For each item the groups that may show it, all staff among them; an item that is missing is shown by none. */
function safeItems(groups: readonly GroupTotals[], nested: boolean): Map<string, ReadonlySet<SurveyGroup>> {
  const sizes = new Map<string, [SurveyGroup, number][]>()
  for (const { group, results } of groups)
    for (const { itemId, counts } of results)
      sizes.set(itemId, [...(sizes.get(itemId) ?? []), [group, answersIn(counts)]])
  const safe = new Map<string, ReadonlySet<SurveyGroup>>()
  for (const [itemId, here] of sizes) {
    const total = here.find(([group]) => group === 'all')?.[1] ?? 0
    if (total < MIN_CELL) continue
    const others = here.filter(([group]) => group !== 'all')
    safe.set(itemId, new Set<SurveyGroup>(['all', ...largestSafe(total, others, nested)]))
  }
  return safe
}

type Sized = readonly [group: SurveyGroup, size: number]

/** The best set of groups that may stand beside the total. There are five groups at most, so all sets are tried. */
function largestSafe(total: number, groups: readonly Sized[], nested: boolean): ReadonlySet<SurveyGroup> {
  let best: readonly Sized[] = []
  for (const set of subsets(groups.filter(([, size]) => size >= MIN_CELL)))
    if (isBetter(set, best) && isSafe(total, set, nested)) best = set
  return new Set(best.map(([group]) => group))
}

function isBetter(one: readonly Sized[], other: readonly Sized[]): boolean {
  return one.length === other.length ? sum(one) > sum(other) : one.length > other.length
}

function isSafe(total: number, shown: readonly Sized[], nested: boolean): boolean {
  if (subsets(shown).some((away) => isSmallGroup(total - sum(away)))) return false
  const teachers = shown.find(([group]) => group === 'teachers')?.[1]
  if (!nested || teachers === undefined) return true
  return !subsets(shown.filter(([group]) => AMONG_TEACHERS.has(group))).some((away) =>
    isSmallGroup(teachers - sum(away)),
  )
}

function sum(groups: readonly Sized[]): number {
  return groups.reduce((total, [, size]) => total + size, 0)
}

function subsets<T>(list: readonly T[]): T[][] {
  const sets: T[][] = [[]]
  for (const one of list) sets.push(...sets.map((set) => [...set, one]))
  return sets
}

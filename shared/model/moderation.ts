import type { RATING_SOURCES, RATING_STATES } from './enums.ts'
import { toTenth } from './figure-words.ts'
import { type Framework, itemsOf } from './framework/framework.ts'
import { LEVELS, type Level } from './rating.ts'
import { MIN_CELL } from './suppression.ts'
import type { SurveyCounts } from './survey.ts'

type Rating = Readonly<{
  itemId: string
  source: keyof typeof RATING_SOURCES
  level: Level | null
  state: keyof typeof RATING_STATES
  note: string
}>
type Survey = Readonly<{
  group: string
  results: readonly Readonly<{ itemId: string; counts: SurveyCounts }>[]
}>

/** A level, or in which way a source has none, with its note. */
export type SourceView = Readonly<{ level: Level | null; state: Rating['state']; note: string }>
/** What staff think of an item, on the scale of the levels, and of how many answers it is the mean. */
export type Perception = Readonly<{ value: number; n: number }>
export type Confidence = 'none' | 'low' | 'medium' | 'high'

/** Everything that is known of one item of one audit: who sees it how, and what was agreed. */
export type ItemViews = Readonly<{
  itemId: string
  leaders: SourceView | undefined
  staff: Perception | undefined
  interviews: SourceView | undefined
  documents: SourceView | undefined
  adviser: SourceView | undefined
  agreed: SourceView | undefined
  /** Leaders' self-evaluation less what staff think, to one decimal; `null` while one of them is missing. */
  gap: number | null
  /** The gap, as it is printed, is a level or more. */
  flagged: boolean
  confidence: Confidence
  /** The lowest and the highest level that a source supports; staff's mean supports the levels on both sides of it. */
  span: readonly [Level, Level] | null
  /** The level in the middle of the sources; `null` where they are two levels or more apart. */
  suggested: Level | null
  /** Two sources or more see it alike, leaders and staff among them: it can be agreed without a talk. */
  alike: boolean
  /** The agreed level is one that no source supports: it needs a reason. */
  departs: boolean
}>

/** Whose eyes the adviser lends on a visit. */
export const VISIT_SOURCES = ['adviser', 'interviews', 'documents'] as const
export type VisitSource = (typeof VISIT_SOURCES)[number]

/** From this gap on leaders and staff see an item differently. */
export const GAP_FLAGGED = 1

/** Leaders less staff, rounded once: to the one decimal that is printed. */
export function gapOf(leaders: number, staff: number): number {
  return toTenth(leaders - staff)
}

/** Whether leaders and staff are so far apart that it is flagged: by the gap as it is printed. */
export function isWide(gap: number | null): boolean {
  return gap !== null && Math.abs(gap) >= GAP_FLAGGED
}

/** What staff think, on the scale of the levels: (mean − 1) ÷ 4 × 3. `undefined` below the smallest group. */
export function perceptionOf(counts: SurveyCounts): Perception | undefined {
  const n = counts.reduce((total, many) => total + many, 0)
  if (n < MIN_CELL) return undefined
  const mean = counts.reduce((total, many, index) => total + many * (index + 1), 0) / n
  return { value: ((mean - 1) / 4) * 3, n }
}

/** All items of a framework, in its order. A level that was taken back counts as none. */
export function viewsOf(
  framework: Framework,
  ratings: readonly Rating[],
  surveys: readonly Survey[],
): ItemViews[] {
  const bySource = new Map<string, SourceView>()
  for (const { itemId, source, level, state, note } of ratings)
    if (state !== 'rated' || level !== null) bySource.set(`${itemId}/${source}`, { level, state, note })
  const everyone = surveys.find(({ group }) => group === 'all')
  const counts = new Map(everyone?.results.map((result) => [result.itemId, result.counts]))
  return itemsOf(framework).map(({ id }) => {
    const of = (source: Rating['source']) => bySource.get(`${id}/${source}`)
    const asked = counts.get(id)
    return viewOf(id, of, asked === undefined ? undefined : perceptionOf(asked))
  })
}

function viewOf(
  itemId: string,
  of: (source: Rating['source']) => SourceView | undefined,
  staff: Perception | undefined,
): ItemViews {
  const leaders = of('self_evaluation')
  const outside = [of('interviews'), of('documents'), of('adviser')]
  const agreed = of('agreed')
  const seen = [leaders, ...outside].flatMap((view) => (view?.level == null ? [] : [view.level]))
  const values = staff === undefined ? seen : [...seen, staff.value]
  const span = spanOf(values)
  const gap = leaders?.level == null || staff === undefined ? null : gapOf(leaders.level, staff.value)
  const flagged = isWide(gap)
  return {
    itemId,
    leaders,
    staff,
    interviews: outside[0],
    documents: outside[1],
    adviser: outside[2],
    agreed,
    gap,
    flagged,
    confidence: confidenceOf(
      values,
      outside.some((view) => view?.level != null),
    ),
    span,
    suggested: apart(values) >= 2 ? null : middleOf(values),
    alike: values.length > 1 && apart(values) < 2 && !flagged,
    departs: agreed?.level != null && departsFrom(span, agreed.level),
  }
}

/** Whether no source supports this level, so that setting it needs a reason. Without sources every level is free. */
export function departsFrom(span: ItemViews['span'], level: Level): boolean {
  return span !== null && (level < span[0] || level > span[1])
}

/** High: three views less than two levels apart, one of them from outside. Low: one view, or two levels apart. */
function confidenceOf(values: readonly number[], fromOutside: boolean): Confidence {
  if (values.length === 0) return 'none'
  if (values.length === 1 || apart(values) >= 2) return 'low'
  return values.length >= 3 && fromOutside ? 'high' : 'medium'
}

function spanOf(values: readonly number[]): ItemViews['span'] {
  if (values.length === 0) return null
  return [asLevel(Math.floor(Math.min(...values))), asLevel(Math.ceil(Math.max(...values)))]
}

/** The median, rounded; between two levels the lower one, as the standard is set high on purpose. */
function middleOf(values: readonly number[]): Level | null {
  if (values.length === 0) return null
  const sorted = [...values].sort((a, b) => a - b)
  const half = (sorted.length - 1) / 2
  const middle = ((sorted[Math.floor(half)] as number) + (sorted[Math.ceil(half)] as number)) / 2
  return asLevel(Math.ceil(middle - 0.5))
}

function apart(values: readonly number[]): number {
  return values.length === 0 ? 0 : Math.max(...values) - Math.min(...values)
}

function asLevel(value: number): Level {
  return LEVELS[Math.min(LEVELS.length - 1, Math.max(0, value))] as Level
}

import type { RecordOf } from '#shared/contract/base.ts'
import { RATING_STATES } from '#shared/model/enums.ts'
import { type Framework, type FrameworkItem, itemsOf } from '#shared/model/framework/framework.ts'
import { levelSigns } from '#shared/model/framework/level-signs.ts'
import type { Level } from '#shared/model/rating.ts'

/** How one source sees one item: a level, or in which way it has none. */
export type Rated = Readonly<{ state: keyof typeof RATING_STATES; level: Level | null }>
export type RatedByItem = ReadonlyMap<string, Rated>
export type RatingSource = RecordOf<'rating'>['body']['source']

/** How one source rated an audit's items. A level that was taken back counts as none. */
export function ratedBy(source: RatingSource, ratings: readonly RecordOf<'rating'>[]): RatedByItem {
  const rated = new Map<string, Rated>()
  for (const { body } of ratings) {
    if (body.source !== source || (body.state === 'rated' && body.level === null)) continue
    rated.set(body.itemId, { state: body.state, level: body.level })
  }
  return rated
}

/** What adviser and lead agreed. */
export function agreedOf(ratings: readonly RecordOf<'rating'>[]): RatedByItem {
  return ratedBy('agreed', ratings)
}

/** "Silver", "Not assessed", "Not rated yet". */
export function ratedWords(framework: Framework, rated: Rated | undefined): string {
  if (rated === undefined) return 'Not rated yet'
  if (rated.state !== 'rated') return RATING_STATES[rated.state]
  return framework.scale.find((step) => step.value === rated.level)?.label ?? ''
}

/** One sign for narrow lists, the same as in the picture of all items. */
export function ratedSign(framework: Framework, rated: Rated | undefined): string {
  if (rated === undefined) return ''
  if (rated.state === 'not_assessed') return '–'
  if (rated.state === 'not_applicable') return 'n/a'
  return levelSigns(framework.scale.map(({ label }) => label))[rated.level ?? 0] ?? ''
}

/** The next item after `from` that has no level yet, going round once; `undefined` when all are rated. */
export function nextUnrated(
  framework: Framework,
  rated: RatedByItem,
  from: string,
): FrameworkItem | undefined {
  const items = itemsOf(framework)
  const here = items.findIndex((item) => item.id === from)
  return [...items.slice(here + 1), ...items.slice(0, here + 1)].find((item) => !rated.has(item.id))
}

/** The item `steps` away in the framework's order; the ends are ends. */
export function itemBeside(framework: Framework, from: string, steps: number): FrameworkItem | undefined {
  const items = itemsOf(framework)
  const here = items.findIndex((item) => item.id === from)
  return items[Math.min(items.length - 1, Math.max(0, here + steps))]
}

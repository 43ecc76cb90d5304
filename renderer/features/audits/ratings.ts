import type { RecordOf } from '#shared/contract/base.ts'
import { RATING_STATES } from '#shared/model/enums.ts'
import { type Framework, type FrameworkItem, itemsOf } from '#shared/model/framework.ts'
import type { Level } from '#shared/model/rating.ts'

/** What was agreed for one item: a level, or in which way it has none. */
export type Agreed = Readonly<{ state: keyof typeof RATING_STATES; level: Level | null }>
export type AgreedByItem = ReadonlyMap<string, Agreed>

/** The agreed ratings of an audit. A level that was taken back counts as none. */
export function agreedOf(ratings: readonly RecordOf<'rating'>[]): AgreedByItem {
  const agreed = new Map<string, Agreed>()
  for (const { body } of ratings) {
    if (body.source !== 'agreed' || (body.state === 'rated' && body.level === null)) continue
    agreed.set(body.itemId, { state: body.state, level: body.level })
  }
  return agreed
}

/** "Silver", "Not assessed", "Not rated yet". */
export function agreedWords(framework: Framework, agreed: Agreed | undefined): string {
  if (agreed === undefined) return 'Not rated yet'
  if (agreed.state !== 'rated') return RATING_STATES[agreed.state]
  return framework.scale.find((step) => step.value === agreed.level)?.label ?? ''
}

/** One sign for narrow lists: the key that was pressed, so 1 to 4, X or A. */
export function agreedSign(agreed: Agreed | undefined): string {
  if (agreed === undefined) return ''
  if (agreed.state === 'not_assessed') return 'X'
  if (agreed.state === 'not_applicable') return 'A'
  return String((agreed.level ?? 0) + 1)
}

/** The next item after `from` that nobody has rated, going round once; `undefined` when all are rated. */
export function nextUnrated(
  framework: Framework,
  agreed: AgreedByItem,
  from: string,
): FrameworkItem | undefined {
  const items = itemsOf(framework)
  const here = items.findIndex((item) => item.id === from)
  return [...items.slice(here + 1), ...items.slice(0, here + 1)].find((item) => !agreed.has(item.id))
}

/** The item `steps` away in the framework's order; the ends are ends. */
export function itemBeside(framework: Framework, from: string, steps: number): FrameworkItem | undefined {
  const items = itemsOf(framework)
  const here = items.findIndex((item) => item.id === from)
  return items[Math.min(items.length - 1, Math.max(0, here + steps))]
}

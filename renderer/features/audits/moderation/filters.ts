import type { ItemViews } from '#shared/model/moderation.ts'

/** What a moderation may be narrowed to. */
export const FILTERS = {
  all: 'All items',
  gaps: 'Gaps to talk about',
  open: 'Not agreed yet',
  low: 'Low confidence',
  reasons: 'Reason missing',
} as const
export type Filter = keyof typeof FILTERS

export const FILTER_TESTS: Readonly<Record<Filter, (views: ItemViews) => boolean>> = {
  all: () => true,
  gaps: ({ flagged }) => flagged,
  open: ({ agreed }) => agreed === undefined,
  low: ({ confidence }) => confidence === 'low' || confidence === 'none',
  reasons: ({ departs, agreed }) => departs && agreed?.note.trim() === '',
}

/** Which filters have something to show, with how much. */
export function filterCounts(views: readonly ItemViews[]): Readonly<Record<Filter, number>> {
  const count = (filter: Filter) => views.filter(FILTER_TESTS[filter]).length
  return {
    all: views.length,
    gaps: count('gaps'),
    open: count('open'),
    low: count('low'),
    reasons: count('reasons'),
  }
}

/** The items of a filter. The one that is looked at stays until it is left, so that nothing jumps away. */
export function shownItems(views: readonly ItemViews[], filter: Filter, at: string): string[] {
  return views.filter((view) => view.itemId === at || FILTER_TESTS[filter](view)).map(({ itemId }) => itemId)
}

/** The next of the shown items that has no agreed level, going round once. */
export function nextOpen(
  shown: readonly string[],
  agreed: ReadonlyMap<string, unknown>,
  from: string,
): string | undefined {
  const here = shown.indexOf(from)
  return [...shown.slice(here + 1), ...shown.slice(0, Math.max(0, here))].find(
    (itemId) => !agreed.has(itemId),
  )
}

/** The shown item `steps` away; the ends are ends. */
export function beside(shown: readonly string[], from: string, steps: number): string | undefined {
  return shown[Math.min(shown.length - 1, Math.max(0, shown.indexOf(from) + steps))]
}

import { weekdaysBetween } from '#shared/model/calendar/days.ts'
import { addDays, weekday } from '#shared/model/local-date.ts'
import type { Fact, FactKind } from './facts.ts'

/** Days from `first` to `last`, both included. */
export type Range = Readonly<{ first: string; last: string }>

/** Fewer school days off than this are closed days inside a half-term and not a holiday between two. */
const BREAK_DAYS = 3

/** Whether a holiday parts two half-terms. */
export function isLongBreak(range: Range, bankHolidays: readonly string[]): boolean {
  const shut = bankHolidays.filter((date) => range.first <= date && date <= range.last).length
  return weekdaysBetween(range.first, range.last) - shut >= BREAK_DAYS
}

/** Days listed one by one, in order, as stretches; a gap of three school days or fewer does not part them. */
export function runsOf(days: readonly string[]): Range[] {
  const runs: { first: string; last: string }[] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && weekdaysBetween(addDays(run.last, 1), addDays(day, -1)) <= BREAK_DAYS) run.last = day
    else runs.push({ first: day, last: day })
  }
  return runs
}

/** Ranges that overlap, or that only a weekend parts, as one; in order. */
export function mergeRanges(ranges: readonly Range[]): Range[] {
  const merged: { first: string; last: string }[] = []
  for (const { first, last } of ranges.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    const open = merged.at(-1)
    if (open && weekdaysBetween(addDays(open.last, 1), addDays(first, -1)) === 0) {
      if (last > open.last) open.last = last
    } else merged.push({ first, last })
  }
  return merged
}

/** What is left of ranges when others are cut out of them. */
export function subtract(ranges: readonly Range[], cuts: readonly Range[]): Range[] {
  return cuts.reduce<Range[]>(
    (left, cut) =>
      left.flatMap((range) => {
        if (cut.last < range.first || range.last < cut.first) return [range]
        return [
          { first: range.first, last: addDays(cut.first, -1) },
          { first: addDays(cut.last, 1), last: range.last },
        ].filter((part) => part.first <= part.last)
      }),
    [...ranges],
  )
}

/** A range without the days at its ends on which nobody comes. */
export function trim(range: Range, shut: (date: string) => boolean): Range {
  let { first, last } = range
  while (first <= last && shut(first)) first = addDays(first, 1)
  while (first <= last && shut(last)) last = addDays(last, -1)
  return { first, last }
}

/** First and last days in order, paired; what has no partner comes back alone. */
export function pairEdges(edges: readonly Fact[], opening: FactKind): { ranges: Range[]; alone: Fact[] } {
  const ranges: Range[] = []
  const alone: Fact[] = []
  const seen = new Set<string>()
  let open: Fact | null = null
  for (const edge of edges.toSorted((a, b) => (a.first < b.first ? -1 : 1))) {
    if (seen.has(`${edge.kind} ${edge.first}`)) continue
    seen.add(`${edge.kind} ${edge.first}`)
    if (edge.kind === opening) {
      if (open) alone.push(open)
      open = edge
    } else if (open) {
      ranges.push({ first: open.first, last: edge.first })
      open = null
    } else alone.push(edge)
  }
  if (open) alone.push(open)
  return { ranges, alone }
}

export function datesOf(range: Range): string[] {
  const dates: string[] = []
  for (let date = range.first; date <= range.last; date = addDays(date, 1)) dates.push(date)
  return dates
}

export function weekdaysIn(range: Range): string[] {
  return datesOf(range).filter((date) => weekday(date) <= 5)
}

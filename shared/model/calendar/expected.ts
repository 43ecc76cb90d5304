import { addDays } from '../local-date.ts'
import { FORTNIGHT } from './cadence.ts'
import type { Calendars } from './calendar.ts'
import { termDaysBetween } from './days.ts'

export type Agreed = Readonly<{ agreedOn: string; leftOn: string | null }>

/**
 * E(t): conversations expected of a school from its agreement to `on`, both days included: floor(term days ÷ 10),
 * INSET days included. A school that left stops counting on that day. `null` where a calendar is missing.
 */
export function expectedBy(calendars: Calendars, agreed: Agreed, on: string): number | null {
  const until = agreed.leftOn !== null && agreed.leftOn < on ? agreed.leftOn : on
  const termDays = termDaysBetween(calendars, agreed.agreedOn, until)
  return termDays === null ? null : Math.floor(termDays / FORTNIGHT)
}

/**
 * Conversations expected in a period, both days included: E(its last day) − E(the day before its first), so periods
 * that follow one another always add up, as half-terms do to the year.
 */
export function expectedIn(calendars: Calendars, agreed: Agreed, first: string, last: string): number | null {
  if (last < first) return 0
  const before = expectedBy(calendars, agreed, addDays(first, -1))
  const by = expectedBy(calendars, agreed, last)
  return before === null || by === null ? null : by - before
}

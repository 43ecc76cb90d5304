import { addDays, mondayOf, weekday } from '../local-date.ts'
import { FORTNIGHT, OVERDUE_AFTER } from './cadence.ts'
import type { Calendars } from './calendar.ts'
import { calendarOn, isTeachingDay, isTermDay } from './days.ts'

/** How far from the tenth term day the same weekday may lie and still be proposed. */
const GIVE = 3

/**
 * The date to propose for the next talk: the 10th term day after the last, on the same weekday where one lies within
 * three term days of it, never in a holiday, on an INSET day or on a closed day. With `notBefore` (today, for an
 * overdue school) the first such day from then on. `null` when the calendars end too early to tell.
 */
export function nextDate(calendars: Calendars, last: string, notBefore?: string): string | null {
  const days = termDaysFrom(calendars, addDays(last, 1), OVERDUE_AFTER)
  const proposal = aroundTenth(calendars, days, weekday(last))
  if (notBefore === undefined || (proposal !== null && proposal >= notBefore)) return proposal
  const open = termDaysFrom(calendars, notBefore, OVERDUE_AFTER).filter((day) =>
    isTeachingDay(calendars, day),
  )
  return open.slice(0, 5).find((day) => weekday(day) === weekday(last)) ?? open[0] ?? null
}

function aroundTenth(calendars: Calendars, days: readonly string[], wanted: number): string | null {
  if (days.length < FORTNIGHT) return null
  const open = days
    .map((day, index) => ({ day, off: index + 1 - FORTNIGHT }))
    .filter(({ day }) => isTeachingDay(calendars, day))
  const nearest = (choices: typeof open) =>
    choices.toSorted((a, b) => Math.abs(a.off) - Math.abs(b.off) || a.off - b.off)[0]?.day
  return (
    nearest(open.filter(({ day, off }) => Math.abs(off) <= GIVE && weekday(day) === wanted)) ??
    nearest(open.filter(({ off }) => off >= 0)) ??
    nearest(open) ??
    null
  )
}

/** The first term days from a date on, as many as wanted or as the calendars hold. */
function termDaysFrom(calendars: Calendars, from: string, wanted: number): string[] {
  const days: string[] = []
  for (let day = from; days.length < wanted && calendarOn(calendars, day); day = addDays(day, 1))
    if (isTermDay(calendars, day)) days.push(day)
  return days
}

/**
 * A date moved by school weeks, forward or back: holiday weeks are stepped over and not counted. It keeps its weekday,
 * or takes the nearest teaching day of that week, the later of two. `null` when the calendars do not reach so far.
 */
export function moveByWeeks(calendars: Calendars, date: string, weeks: number): string | null {
  const step = weeks < 0 ? -7 : 7
  let monday = mondayOf(date)
  let left = Math.abs(weeks)
  // No weeks to move, but a date in a holiday: the first school week after it.
  if (left === 0 && teachingDays(calendars, monday).length === 0) left = 1
  while (left > 0) {
    monday = addDays(monday, step)
    if (!calendarOn(calendars, monday) && !calendarOn(calendars, addDays(monday, 4))) return null
    if (teachingDays(calendars, monday).length > 0) left -= 1
  }
  const distance = (day: string) => Math.abs(weekday(day) - weekday(date))
  return (
    teachingDays(calendars, monday).toSorted((a, b) => distance(a) - distance(b) || (a < b ? 1 : -1))[0] ??
    null
  )
}

function teachingDays(calendars: Calendars, monday: string): string[] {
  return [0, 1, 2, 3, 4]
    .map((offset) => addDays(monday, offset))
    .filter((day) => isTeachingDay(calendars, day))
}

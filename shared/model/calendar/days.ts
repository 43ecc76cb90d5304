import { academicYearOf, addDays, daysBetween, weekday } from '../local-date.ts'
import type { Calendar, Calendars } from './calendar.ts'

/** The calendar of the school year that a date lies in. */
export function calendarOn(calendars: Calendars, date: string): Calendar | undefined {
  const year = academicYearOf(date)
  return calendars.find((calendar) => calendar.academicYear === year)
}

/**
 * A day that counts: a weekday inside a half-term that is neither a bank holiday nor a closed day. INSET days count,
 * as in the 195 days of a teacher's year. False as well where there is no calendar: ask `yearsWithout` first.
 */
export function isTermDay(calendars: Calendars, date: string): boolean {
  const calendar = calendarOn(calendars, date)
  return (
    calendar !== undefined &&
    weekday(date) <= 5 &&
    calendar.halfTerms.some((half) => half.firstDay <= date && date <= half.lastDay) &&
    !calendar.bankHolidays.includes(date) &&
    !calendar.closedDays.includes(date)
  )
}

/** A term day on which the school teaches: not an INSET day. Only such a day is ever proposed for a talk. */
export function isTeachingDay(calendars: Calendars, date: string): boolean {
  return isTermDay(calendars, date) && !calendarOn(calendars, date)?.insetDays.includes(date)
}

/**
 * Term days from `first` to `last`, both included; 0 when `last` is earlier. `null` when a school year in between has
 * no calendar: nobody can count its days, and 0 would call every school on track.
 */
export function termDaysBetween(calendars: Calendars, first: string, last: string): number | null {
  if (last < first) return 0
  if (yearsWithout(calendars, first, last).length > 0) return null
  const years = yearsBetween(first, last)
  return calendars
    .filter((calendar) => years.includes(calendar.academicYear))
    .reduce((total, calendar) => total + termDaysIn(calendar, first, last), 0)
}

export function termDaysInYear(calendar: Calendar): number {
  return termDaysIn(calendar, '0000-01-01', '9999-12-31')
}

/** The school years from `first` to `last` for which there is no calendar, as "2026-27". */
export function yearsWithout(calendars: Calendars, first: string, last: string): string[] {
  return yearsBetween(first, last).filter(
    (year) => !calendars.some((calendar) => calendar.academicYear === year),
  )
}

/** Counted, not walked: a list of 300 schools asks this for years of days at once. */
function termDaysIn(calendar: Calendar, first: string, last: string): number {
  const shut = new Set([...calendar.bankHolidays, ...calendar.closedDays])
  let total = 0
  for (const half of calendar.halfTerms) {
    const from = half.firstDay > first ? half.firstDay : first
    const to = half.lastDay < last ? half.lastDay : last
    if (to < from) continue
    total += weekdaysBetween(from, to)
    for (const day of shut) if (from <= day && day <= to && weekday(day) <= 5) total -= 1
  }
  return total
}

/** Mondays to Fridays from one date to another, both included. */
export function weekdaysBetween(first: string, last: string): number {
  const days = daysBetween(first, last) + 1
  if (days <= 0) return 0
  const rest = days % 7
  let total = ((days - rest) / 7) * 5
  for (let extra = 0; extra < rest; extra += 1) if (weekday(addDays(first, extra)) <= 5) total += 1
  return total
}

function yearsBetween(first: string, last: string): string[] {
  const years: string[] = []
  const lastYear = academicYearOf(last)
  for (let year = academicYearOf(first); year <= lastYear; year = yearAfter(year)) years.push(year)
  return years
}

/** "2026-27" after "2025-26". */
export function yearAfter(academicYear: string): string {
  return academicYearOf(`${Number(academicYear.slice(0, 4)) + 1}-09-01`)
}

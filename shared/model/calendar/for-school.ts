import type { Calendar, Calendars } from './calendar.ts'

/**
 * The calendars that a school goes by, in order of years: its own where it has one for that year, otherwise its local
 * authority's. An authority's dates bind community and voluntary controlled schools only; and where an authority gives
 * primary and secondary schools different dates, the schools of one of them have their own.
 */
export function calendarsForSchool(own: Calendars, authority: Calendars): Calendar[] {
  const byYear = new Map([...authority, ...own].map((calendar) => [calendar.academicYear, calendar]))
  return [...byYear.values()].sort((a, b) => (a.academicYear < b.academicYear ? -1 : 1))
}

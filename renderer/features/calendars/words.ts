import { dayYear } from '#renderer/ui/dates.ts'
import type { CalendarInForce } from '#shared/contract/calendars.ts'
import type { Calendar } from '#shared/model/calendar/calendar.ts'
import { academicYearOf, addDays, daysBetween } from '#shared/model/local-date.ts'

/** "Confirmed by Ada Adviser on Wed 25 Nov 2026", or that nobody has. */
export function confirmedWords({ confirmedBy, confirmedOn }: Calendar): string {
  if (confirmedBy === null || confirmedOn === null) return 'Not confirmed by anyone yet'
  return `Confirmed by ${confirmedBy} on ${dayYear(confirmedOn)}`
}

export const ORIGIN: Readonly<Record<CalendarInForce['from'], string>> = {
  school: 'its own dates',
  authority: 'the authority’s dates',
  shipped: 'a draft that came with the app',
}

/** The first and the last day that the strip of a school year shows, and where a day lies between them, in percent. */
export function axisOf(academicYear: string) {
  const start = `${academicYear.slice(0, 4)}-08-31`
  const days = 364
  const at = (date: string) => Math.min(100, Math.max(0, (daysBetween(start, date) / days) * 100))
  return { start, at, end: addDays(start, days) }
}

/** The school year before, this and after: what anybody looks at. */
export function yearsAround(today: string): string[] {
  return [-365, 0, 365].map((days) => academicYearOf(addDays(today, days)))
}

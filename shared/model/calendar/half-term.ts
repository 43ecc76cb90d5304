import { yearText } from '../date-text.ts'
import { HALF_TERMS } from '../enums.ts'
import { academicYearOf, daysBetween, mondayOf } from '../local-date.ts'
import type { Calendars, HalfTerm } from './calendar.ts'
import { calendarOn } from './days.ts'

export type HalfTermAt = HalfTerm & Readonly<{ academicYear: string; inHoliday: boolean }>

/**
 * The half-term that a date counts to in reports: its own or, in a holiday, the one before it, so that a talk in
 * August counts to Summer 2 of the year that has ended. `null` without the calendar that says so.
 */
export function halfTermOf(calendars: Calendars, date: string): HalfTermAt | null {
  const calendar = calendarOn(calendars, date)
  if (!calendar) return null
  const begun = calendar.halfTerms.findLast((half) => half.firstDay <= date)
  if (begun) return { ...begun, academicYear: calendar.academicYear, inHoliday: begun.lastDay < date }
  const yearBefore = academicYearOf(`${calendar.academicYear.slice(0, 4)}-07-31`)
  const last = calendars.find((before) => before.academicYear === yearBefore)?.halfTerms.at(-1)
  return last ? { ...last, academicYear: yearBefore, inHoliday: true } : null
}

/** Which week of its half-term a date lies in, from 1; weeks begin on Monday and the first may be short. */
export function weekOf(
  calendars: Calendars,
  date: string,
): (HalfTermAt & Readonly<{ week: number; weeks: number }>) | null {
  const half = halfTermOf(calendars, date)
  if (!half || half.inHoliday) return null
  const weekNumber = (day: string) => daysBetween(mondayOf(half.firstDay), mondayOf(day)) / 7 + 1
  return { ...half, week: weekNumber(date), weeks: weekNumber(half.lastDay) }
}

/** "Week 4 · Autumn 2", "Holiday after Autumn 2", or that there is no calendar to tell. */
export function weekText(calendars: Calendars, date: string): string {
  const week = weekOf(calendars, date)
  if (week) return `Week ${week.week} · ${HALF_TERMS[week.code]}`
  const half = halfTermOf(calendars, date)
  if (half) return `Holiday after ${HALF_TERMS[half.code]}`
  return calendarOn(calendars, date)
    ? 'Summer holiday'
    : `No term dates for ${yearText(academicYearOf(date))}`
}

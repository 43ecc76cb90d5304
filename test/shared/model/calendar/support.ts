import fc from 'fast-check'
import { bankHolidaysIn } from '#shared/model/calendar/bank-holidays.ts'
import { type Calendar, HALF_TERM_CODES } from '#shared/model/calendar/calendar.ts'
import { calendarOn } from '#shared/model/calendar/days.ts'
import { SHIPPED_CALENDARS } from '#shared/model/calendar/shipped.ts'
import { addDays, mondayOf } from '#shared/model/local-date.ts'

type Dates = readonly (readonly [first: string, last: string])[]

export function calendarOf(academicYear: string, dates: Dates, more: Partial<Calendar> = {}): Calendar {
  return {
    academicYear,
    halfTerms: dates.map(([firstDay, lastDay], index) => ({
      code: HALF_TERM_CODES[index] ?? 'AUT1',
      firstDay,
      lastDay,
    })),
    insetDays: [],
    closedDays: [],
    bankHolidays: bankHolidaysIn(academicYear),
    source: 'a test',
    confirmedBy: null,
    confirmedOn: null,
    ...more,
  }
}

/** The common pattern of 2025-26: what Blackpool, Sheffield and many others keep. */
export const COMMON: Dates = [
  ['2025-09-01', '2025-10-24'],
  ['2025-11-03', '2025-12-19'],
  ['2026-01-05', '2026-02-13'],
  ['2026-02-23', '2026-03-27'],
  ['2026-04-13', '2026-05-22'],
  ['2026-06-01', '2026-07-20'],
]

/** Doncaster's published pattern (two-week October, fixed spring break, a week longer in July) set on 2025-26. */
export const TWO_WEEK_OCTOBER: Dates = [
  ['2025-09-01', '2025-10-17'],
  ['2025-11-03', '2025-12-19'],
  ['2026-01-05', '2026-02-13'],
  ['2026-02-23', '2026-04-02'],
  ['2026-04-20', '2026-05-22'],
  ['2026-06-01', '2026-07-24'],
]

export const common = [calendarOf('2025-26', COMMON)]
export const twoWeekOctober = [calendarOf('2025-26', TWO_WEEK_OCTOBER)]

export function shipped(code: string): Calendar[] {
  const file = SHIPPED_CALENDARS.find((candidate) => candidate.authority?.code === code)
  if (!file) throw new Error(`Nothing ships for ${code}.`)
  return file.calendars
}

/** Two school years in a row with breaks, INSET days and closed days anywhere in them. */
export const calendarsAnywhere = fc
  .record({
    year: fc.integer({ min: 2017, max: 2026 }),
    lengths: fc.array(fc.integer({ min: 4, max: 7 }), { minLength: 12, maxLength: 12 }),
    offset: fc.integer({ min: 0, max: 4 }),
    inset: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }),
    closed: fc.array(fc.integer({ min: 0, max: 300 }), { maxLength: 6 }),
  })
  .map(({ year, lengths, offset, inset, closed }) =>
    [year, year + 1].map((start, index) => {
      let day = addDays(mondayOf(`${start}-09-04`), offset)
      const dates = lengths.slice(index * 6, index * 6 + 6).map((weeks, half) => {
        const first = day
        const last = addDays(mondayOf(first), weeks * 7 - 3)
        day = addDays(mondayOf(last), half % 2 === 0 ? 14 : 21)
        return [first, last] as const
      })
      const at = (offsets: number[]) => [...new Set(offsets.map((days) => addDays(`${start}-09-01`, days)))]
      const academicYear = `${start}-${String((start + 1) % 100).padStart(2, '0')}`
      const closedDays = at(closed)
      return calendarOf(academicYear, dates, {
        closedDays,
        insetDays: at(inset).filter((date) => !closedDays.includes(date)),
      })
    }),
  )
  // August belongs to the year that comes: a calendar that runs into it would be refused.
  .filter((calendars) =>
    calendars.every(
      ({ academicYear, halfTerms }) =>
        (halfTerms.at(-1)?.lastDay ?? '') < `${Number(academicYear.slice(0, 4)) + 1}-08-01`,
    ),
  )

/** A date in the two school years of some calendars. */
export function dateIn(calendars: readonly Calendar[], days: number): string {
  const date = addDays(`${calendars[0]?.academicYear.slice(0, 4)}-08-01`, days)
  if (!calendarOn(calendars, date)) throw new Error(`${date} is outside.`)
  return date
}

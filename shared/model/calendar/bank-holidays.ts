import * as z from 'zod'
import data from '../../calendars/bank-holidays.json' with { type: 'json' }
import { localDate } from '../fields.ts'
import { academicYearOf } from '../local-date.ts'

const bankHolidays = z.object({
  source: z.string(),
  days: z.array(z.object({ date: localDate, title: z.string() })),
})

const LISTED = bankHolidays.parse(data)

/** The bank holidays of England and Wales, 2017 to 2028, each on the weekday on which it is kept. */
export const BANK_HOLIDAYS: readonly Readonly<{ date: string; title: string }>[] = LISTED.days

/** The bank holidays of a school year that are listed: ask `bankHolidaysListed` whether they are all. */
export function bankHolidaysIn(academicYear: string): string[] {
  return BANK_HOLIDAYS.filter((day) => academicYearOf(day.date) === academicYear).map((day) => day.date)
}

/** Whether the list holds the whole of a school year: 2017-18 to 2027-28. */
export function bankHolidaysListed(academicYear: string): boolean {
  const start = Number(academicYear.slice(0, 4))
  const [first, last] = [BANK_HOLIDAYS.at(0), BANK_HOLIDAYS.at(-1)].map((day) =>
    Number(day?.date.slice(0, 4)),
  )
  return first !== undefined && last !== undefined && first <= start && start + 1 <= last
}

export function bankHolidayTitle(date: string): string | undefined {
  return BANK_HOLIDAYS.find((day) => day.date === date)?.title
}

import { describe, expect, it } from 'vitest'
import {
  BANK_HOLIDAYS,
  bankHolidaysIn,
  bankHolidaysListed,
  bankHolidayTitle,
} from '#shared/model/calendar/bank-holidays.ts'
import { calendar } from '#shared/model/calendar/calendar.ts'
import { termDaysInYear } from '#shared/model/calendar/days.ts'
import { calendarFile } from '#shared/model/calendar/file.ts'
import { calendarProblems } from '#shared/model/calendar/problems.ts'
import { SHIPPED_CALENDARS } from '#shared/model/calendar/shipped.ts'
import { weekday } from '#shared/model/local-date.ts'
import { COMMON, calendarOf } from './support.ts'

describe('what ships', () => {
  it('is drafts without errors that nobody has confirmed, each with its source', () => {
    const years = SHIPPED_CALENDARS.flatMap((file) =>
      file.calendars.map((draft) => {
        expect(calendarProblems(draft).filter(({ level }) => level === 'error')).toEqual([])
        expect([draft.confirmedBy, draft.confirmedOn, draft.source.length > 20]).toEqual([null, null, true])
        expect(draft.bankHolidays).toEqual(bankHolidaysIn(draft.academicYear))
        return `${file.authority?.code} ${file.authority?.name} ${draft.academicYear}: ${termDaysInYear(draft)}`
      }),
    )
    expect(years).toEqual([
      '890 Blackpool 2025-26: 195',
      '821 Luton 2025-26: 195',
      '929 Northumberland 2025-26: 193',
      '373 Sheffield 2025-26: 195',
      '373 Sheffield 2026-27: 195',
      '373 Sheffield 2027-28: 195',
      '861 Stoke-on-Trent 2025-26: 194',
    ])
  })

  it('has the bank holidays of England and Wales from 2017 to 2028, all on weekdays', () => {
    const years = Array.from({ length: 12 }, (_, index) => String(2017 + index))
    const counts = years.map((year) => BANK_HOLIDAYS.filter((day) => day.date.startsWith(year)).length)
    expect(counts).toEqual([8, 8, 8, 8, 8, 10, 9, 8, 8, 8, 8, 8])
    expect(counts.reduce((total, count) => total + count, 0)).toBe(BANK_HOLIDAYS.length)
    expect(['2016-17', '2017-18', '2027-28', '2028-29'].map(bankHolidaysListed)).toEqual([
      false,
      true,
      true,
      false,
    ])
    expect(BANK_HOLIDAYS.filter((day) => weekday(day.date) > 5)).toEqual([])
    expect(
      ['2020-05-08', '2022-09-19', '2023-05-08', '2026-12-28', '2020-05-04'].map(bankHolidayTitle),
    ).toEqual([
      'Early May bank holiday (VE day)',
      "Queen Elizabeth's Funeral Day",
      "King Charles III's Coronation",
      'Boxing Day',
      undefined,
    ])
  })
})

describe('the format of a calendar', () => {
  const good = calendarOf('2025-26', COMMON)

  it('takes what is whole and refuses five half-terms, no dates and years that do not follow', () => {
    const accepted = [
      good,
      { ...good, halfTerms: good.halfTerms.slice(1) },
      { ...good, insetDays: ['1 September'] },
      { ...good, academicYear: '2025-27' },
      { ...good, academicYear: '1999-00' },
    ].map((body) => calendar.safeParse(body).success)
    expect(accepted).toEqual([true, false, false, false, true])
  })

  it('takes a file of an authority or of a school, and no other', () => {
    const file = { format: 'cpd-fieldbook-calendars', version: 1, authority: null, calendars: [good] }
    const accepted = [
      file,
      { ...file, authority: { code: '373', name: 'Sheffield' } },
      { ...file, authority: { code: '37', name: 'Sheffield' } },
      { ...file, version: 2 },
      { ...file, calendars: [] },
    ].map((body) => calendarFile.safeParse(body).success)
    expect(accepted).toEqual([true, true, false, false, false])
  })
})

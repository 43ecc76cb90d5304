import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Calendar } from '#shared/model/calendar/calendar.ts'
import { calendarProblems, sequenceProblems } from '#shared/model/calendar/problems.ts'
import { COMMON, calendarOf, calendarsAnywhere, shipped } from './support.ts'

const withHalf = (index: number, first: string, last: string, more: Partial<Calendar> = {}) =>
  calendarOf(
    '2025-26',
    COMMON.map((dates, at) => (at === index ? [first, last] : dates)),
    more,
  )
const later = (years: number) =>
  calendarOf('2025-26', COMMON).halfTerms.map(({ code, firstDay, lastDay }) => {
    const move = (date: string) => `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
    return { code, firstDay: move(firstDay), lastDay: move(lastDay) }
  })
const texts = (calendar: Calendar) => calendarProblems(calendar).map(({ level, text }) => `${level}: ${text}`)

describe("a calendar's problems", () => {
  it('are none in the common pattern', () => {
    expect(texts(calendarOf('2025-26', COMMON))).toEqual([])
  })

  it('are overlaps, wrong order, ends before beginnings and half-terms without days', () => {
    expect(texts(withHalf(1, '2025-10-20', '2025-12-19'))).toEqual(['error: Autumn 1 and Autumn 2 overlap.'])
    expect(texts(withHalf(1, '2025-08-04', '2025-08-22'))).toContain(
      'error: Autumn 1 and Autumn 2 are in the wrong order.',
    )
    expect(texts(withHalf(1, '2025-12-19', '2025-11-03'))).toContain(
      'error: Autumn 2 ends on Mon 3 Nov 2025, before it begins.',
    )
    expect(texts(withHalf(1, '2025-11-08', '2025-11-09'))).toContain('error: Autumn 2 has no term day.')
    const swapped = calendarOf('2025-26', COMMON)
    expect(texts({ ...swapped, halfTerms: swapped.halfTerms.slice(0, 5) })).toContain(
      'error: The half-terms must be Autumn 1 to Summer 2, each once and in that order.',
    )
  })

  it('are dates of another year and dates that are none', () => {
    expect(texts({ ...calendarOf('2025-26', COMMON), academicYear: '2024-25', bankHolidays: [] })).toContain(
      'error: Autumn 1 does not lie in 2024-25: Mon 1 Sep 2025 to Fri 24 Oct 2025.',
    )
    expect(texts(withHalf(0, '2025-09-31', '2025-10-24'))).toEqual(['error: 2025-09-31 is not a date.'])
  })

  it('are INSET days that cannot be', () => {
    const inset = (date: string, more: Partial<Calendar> = {}) =>
      texts(calendarOf('2025-26', COMMON, { insetDays: [date], ...more }))
    expect(
      [
        inset('2025-10-27'),
        inset('2025-09-06'),
        inset('2026-05-04'),
        inset('2025-09-08', { closedDays: ['2025-09-08'] }),
        inset('2024-09-02'),
      ].map(([first]) => first),
    ).toEqual([
      "error: The INSET day Mon 27 Oct 2025 lies in no half-term: a half-term's dates are for staff, so move one.",
      'error: The INSET day Sat 6 Sep 2025 is at a weekend.',
      'error: Mon 4 May 2026 is both an INSET day and a bank holiday.',
      'error: Mon 8 Sep 2025 is both an INSET day and a closed day.',
      'error: The INSET day Mon 2 Sep 2024 does not lie in 2025-26.',
    ])
  })

  it('that may be right are remarks: another number of days, a long or a missing break, a bank holiday not listed', () => {
    expect(texts(withHalf(5, '2026-06-01', '2026-07-17'))).toEqual([
      'remark: There are 194 term days; 195 are usual, INSET days included.',
    ])
    expect(texts(withHalf(1, '2025-10-27', '2025-12-19'))).toContain(
      'remark: Autumn 1 and Autumn 2 follow one another without a holiday.',
    )
    expect(texts(withHalf(1, '2025-12-01', '2025-12-19'))).toContain(
      'remark: Between Autumn 1 and Autumn 2 there are 5 weeks: check the dates.',
    )
    expect(texts(calendarOf('2025-26', COMMON, { bankHolidays: [] }))[0]).toBe(
      'remark: Mon 4 May 2026 (Early May bank holiday) is counted as a term day: it is not among the bank holidays.',
    )
    const tuesday = calendarOf('2025-26', COMMON)
    expect(texts({ ...tuesday, bankHolidays: [...tuesday.bankHolidays, '2026-05-05'] })[0]).toBe(
      'remark: Tue 5 May 2026 is not a bank holiday of England: check it.',
    )
    expect(texts({ ...tuesday, academicYear: '2028-29', halfTerms: later(3), bankHolidays: [] })).toContain(
      'remark: The bank holidays of 2028-29 are not known here: check that all are given.',
    )
    expect(texts(withHalf(0, '2025-08-31', '2025-10-24'))).toEqual([
      'remark: Autumn 1 begins or ends on Sun 31 Aug 2025, a weekend.',
    ])
    expect(texts(calendarOf('2025-26', COMMON, { closedDays: ['2025-10-28', '2027-01-04'] }))).toEqual([
      'remark: Mon 4 Jan 2027 does not lie in 2025-26 and does nothing here.',
      'remark: The closed day Tue 28 Oct 2025 lies in a holiday and does nothing.',
    ])
    const six = ['2025-09-01', '2025-09-02', '2025-09-03', '2025-09-04', '2025-09-05', '2025-09-08']
    expect(texts(calendarOf('2025-26', COMMON, { insetDays: six }))).toEqual([
      'remark: There are 6 INSET days; five are usual.',
    ])
  })

  it('between years are a year twice and a year left out', () => {
    const [first, second, third] = shipped('373') as [Calendar, Calendar, Calendar]
    expect(sequenceProblems([second, first, third])).toEqual([])
    expect(sequenceProblems([third, first, first]).map(({ text }) => text)).toEqual([
      'There are two calendars for 2025-26: keep one.',
      'There is no calendar between 2025-26 and 2027-28.',
    ])
  })

  it('are found in any dates without falling over', () => {
    fc.assert(
      fc.property(calendarsAnywhere, fc.array(fc.string()), (calendars, words) => {
        for (const calendar of calendars) {
          expect(Array.isArray(calendarProblems({ ...calendar, closedDays: words }))).toBe(true)
          const orders = calendarProblems(calendar).filter(({ text }) =>
            /overlap|order|no term day/.test(text),
          )
          expect(orders).toEqual([])
        }
      }),
    )
  })
})

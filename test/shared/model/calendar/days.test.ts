import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  isTeachingDay,
  isTermDay,
  termDaysBetween,
  termDaysInYear,
  weekdaysBetween,
  yearsWithout,
} from '#shared/model/calendar/days.ts'
import { calendarsForSchool } from '#shared/model/calendar/for-school.ts'
import { addDays, weekday } from '#shared/model/local-date.ts'
import { COMMON, calendarOf, calendarsAnywhere, common, dateIn, shipped, twoWeekOctober } from './support.ts'

describe('term days', () => {
  it('are 40, 35, 30, 25, 29 and 36 in the common pattern of 2025-26, 195 in all', () => {
    expect(COMMON.map(([first, last]) => termDaysBetween(common, first, last))).toEqual([
      40, 35, 30, 25, 29, 36,
    ])
    expect(common.map(termDaysInYear)).toEqual([195])
    expect(termDaysBetween(common, '2025-08-01', '2026-07-31')).toBe(195)
  })

  it('take in INSET days and leave out weekends, bank holidays, closed days and holidays', () => {
    const school = [calendarOf('2025-26', COMMON, { insetDays: ['2025-09-01'], closedDays: ['2025-09-10'] })]
    const days = ['2025-09-01', '2025-09-02', '2025-09-06', '2025-09-10', '2025-10-27', '2026-05-04']
    expect(days.map((date) => isTermDay(school, date))).toEqual([true, true, false, false, false, false])
    expect(days.map((date) => isTeachingDay(school, date))).toEqual([false, true, false, false, false, false])
    expect(school.map(termDaysInYear)).toEqual([194])
  })

  it('differ on one date between the schools of one hub', () => {
    const forum = '2025-10-22'
    expect([isTermDay(shipped('373'), forum), isTermDay(twoWeekOctober, forum)]).toEqual([true, false])
  })

  it('leave out Good Friday and Easter Monday inside a term with a fixed spring break (Sheffield 2018-19)', () => {
    const fixed = [
      calendarOf('2018-19', [
        // Autumn was not found: these two stand in for it.
        ['2018-09-03', '2018-10-26'],
        ['2018-11-05', '2018-12-21'],
        ['2019-01-07', '2019-02-15'],
        ['2019-02-25', '2019-03-29'],
        ['2019-04-15', '2019-05-24'],
        ['2019-06-03', '2019-07-24'],
      ]),
    ]
    expect(
      ['2019-04-18', '2019-04-19', '2019-04-22', '2019-04-23'].map((date) => isTermDay(fixed, date)),
    ).toEqual([true, false, false, true])
    expect(termDaysBetween(fixed, '2019-04-15', '2019-05-24')).toBe(27)
  })

  it("are a primary and a secondary school's own where the authority has two sets of dates", () => {
    // Stockport 2017-18: two weeks' break in May for primary schools, one for secondary, and a later end.
    const authority = [
      calendarOf('2017-18', [
        ['2017-09-04', '2017-10-20'],
        ['2017-10-30', '2017-12-22'],
        ['2018-01-08', '2018-02-16'],
        ['2018-02-26', '2018-03-29'],
        ['2018-04-16', '2018-05-25'],
        ['2018-06-11', '2018-07-26'],
      ]),
    ]
    const [shared] = authority
    if (!shared) throw new Error('No calendar.')
    const secondary = [
      {
        ...shared,
        halfTerms: shared.halfTerms.map((half) =>
          half.code === 'SUM2' ? { ...half, firstDay: '2018-06-04', lastDay: '2018-07-19' } : half,
        ),
      },
    ]
    const schools = [calendarsForSchool([], authority), calendarsForSchool(secondary, authority)]
    expect(schools.map((calendars) => isTermDay(calendars, '2018-06-06'))).toEqual([false, true])
    expect(schools.map((calendars) => isTermDay(calendars, '2018-07-23'))).toEqual([true, false])
  })

  it('take each year from the school where it has one and from its authority otherwise', () => {
    const own = [calendarOf('2026-27', [], { source: 'the school' })]
    const calendars = calendarsForSchool(own, shipped('373').toReversed())
    expect(calendars.map((calendar) => calendar.academicYear)).toEqual(['2025-26', '2026-27', '2027-28'])
    expect(calendars.map((calendar) => calendar.source === 'the school')).toEqual([false, true, false])
  })

  it('run on from one school year to the next, through leap days and the ends of summer time', () => {
    const sheffield = shipped('373')
    expect(termDaysBetween(sheffield, '2025-08-01', '2028-07-31')).toBe(585)
    // The last week of one year and the first of the next.
    expect(termDaysBetween(sheffield, '2026-07-17', '2026-09-02')).toBe(4)
    expect(termDaysBetween(sheffield, '2028-02-28', '2028-03-01')).toBe(3)
    expect(isTermDay(sheffield, '2028-02-29')).toBe(true)
    // Clocks change on the Sundays 28 March and 31 October 2027, 26 March 2028.
    expect(termDaysBetween(sheffield, '2028-03-24', '2028-03-27')).toBe(2)
    expect(termDaysBetween(sheffield, '2027-10-29', '2027-11-01')).toBe(1)
    expect(termDaysBetween(sheffield, '2026-12-18', '2027-01-04')).toBe(2)
  })

  it('are not known where a year between two dates has no calendar', () => {
    expect(termDaysBetween(common, '2026-07-20', '2026-09-01')).toBe(null)
    expect(termDaysBetween(common, '2026-07-20', '2026-07-31')).toBe(1)
    expect(yearsWithout(common, '2024-09-01', '2026-09-01')).toEqual(['2024-25', '2026-27'])
    expect(termDaysBetween([], '2026-02-02', '2026-02-01')).toBe(0)
  })

  it('are counted as they are found one by one, and add up however a time is cut', () => {
    fc.assert(
      fc.property(calendarsAnywhere, fc.nat(700), fc.nat(700), fc.nat(700), (calendars, ...days) => {
        const [from = '', middle = '', to = ''] = days
          .sort((a, b) => a - b)
          .map((day) => dateIn(calendars, day))
        let found = 0
        for (let date = from; date <= to; date = addDays(date, 1)) if (isTermDay(calendars, date)) found += 1
        const whole = termDaysBetween(calendars, from, to)
        const first = termDaysBetween(calendars, from, middle)
        const second = termDaysBetween(calendars, addDays(middle, 1), to)
        expect(whole).toBe(found)
        expect((first ?? 0) + (second ?? 0)).toBe(found)
      }),
    )
  })

  it('of the half-terms add up to the year', () => {
    fc.assert(
      fc.property(calendarsAnywhere, (calendars) => {
        for (const calendar of calendars) {
          const halves = calendar.halfTerms.map((half) =>
            termDaysBetween(calendars, half.firstDay, half.lastDay),
          )
          expect(halves.reduce((total: number, days) => total + (days ?? 0), 0)).toBe(
            termDaysInYear(calendar),
          )
        }
      }),
    )
  })

  it('lie among the weekdays, which are counted by arithmetic', () => {
    fc.assert(
      fc.property(fc.nat(3000), fc.integer({ min: -3, max: 60 }), (start, length) => {
        const first = addDays('2020-01-01', start)
        let found = 0
        for (let day = 0; day < length; day += 1) if (weekday(addDays(first, day)) <= 5) found += 1
        expect(weekdaysBetween(first, addDays(first, length - 1))).toBe(found)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { daysSince } from '#shared/model/calendar/cadence.ts'
import { isTeachingDay, isTermDay } from '#shared/model/calendar/days.ts'
import { moveByWeeks, nextDate } from '#shared/model/calendar/move.ts'
import { mondayOf, weekday } from '#shared/model/local-date.ts'
import { COMMON, calendarOf, calendarsAnywhere, common, dateIn, shipped, twoWeekOctober } from './support.ts'

describe('the next sensible date', () => {
  it('is the same weekday a fortnight on, later by the length of a holiday', () => {
    expect(['2025-09-04', '2025-10-16', '2025-12-11'].map((last) => nextDate(common, last))).toEqual([
      '2025-09-18',
      '2025-11-06',
      '2026-01-08',
    ])
    expect(nextDate(twoWeekOctober, '2025-10-09')).toBe('2025-11-06')
  })

  it('is never on an INSET day or a closed day', () => {
    const shut = (more: object) => nextDate([calendarOf('2025-26', COMMON, more)], '2025-09-04')
    expect(shut({ insetDays: ['2025-09-18'] })).toBe('2025-09-19')
    // A closed day does not count, so the tenth term day is the Friday; its Thursday is shut.
    expect(shut({ closedDays: ['2025-09-18'] })).toBe('2025-09-19')
  })

  it('keeps its weekday over a bank holiday in between', () => {
    // From Thursday 23 April the tenth term day is Friday 8 May: Monday 4 May does not count.
    expect(nextDate(common, '2026-04-23')).toBe('2026-05-07')
    // The Monday itself is shut.
    expect(nextDate(common, '2026-04-20')).toBe('2026-05-05')
  })

  it('runs over the summer into the next school year, and is not known without its calendar', () => {
    expect(nextDate(shipped('373'), '2026-07-16')).toBe('2026-09-10')
    expect(nextDate(common, '2026-07-16')).toBe(null)
  })

  it('is from today on for a school that is overdue', () => {
    expect(nextDate(common, '2025-09-04', '2025-10-07')).toBe('2025-10-09')
    expect(nextDate(common, '2025-09-04', '2025-10-25')).toBe('2025-11-06')
    expect(nextDate(common, '2025-09-04', '2025-09-05')).toBe('2025-09-18')
  })

  it('is always a day on which school teaches, after the last, and never makes the school overdue', () => {
    fc.assert(
      fc.property(calendarsAnywhere, fc.nat(700), (calendars, days) => {
        const last = dateIn(calendars, days)
        const next = nextDate(calendars, last)
        if (next === null) return
        expect(isTermDay(calendars, next) && isTeachingDay(calendars, next) && next > last).toBe(true)
        expect(daysSince(calendars, last, next)).toBeLessThanOrEqual(15)
      }),
    )
  })
})

describe('moving by weeks', () => {
  it('steps over holiday weeks and keeps the weekday', () => {
    const moved = (date: string, weeks: number) => moveByWeeks(common, date, weeks)
    expect([
      moved('2025-10-16', 1),
      moved('2025-10-16', 2),
      moved('2026-01-08', -1),
      moved('2026-01-08', 0),
    ]).toEqual(['2025-10-23', '2025-11-06', '2025-12-18', '2026-01-08'])
    expect(moveByWeeks(twoWeekOctober, '2025-10-16', 1)).toBe('2025-11-06')
  })

  it('takes the nearest teaching day where the weekday is shut, the later of two', () => {
    expect(moveByWeeks(common, '2026-04-27', 1)).toBe('2026-05-05')
    const school = [calendarOf('2025-26', COMMON, { insetDays: ['2025-09-17'] })]
    expect(moveByWeeks(school, '2025-09-10', 1)).toBe('2025-09-18')
  })

  it('moves a date in a holiday to the first school week, and says when calendars end', () => {
    expect(moveByWeeks(common, '2025-10-30', 0)).toBe('2025-11-06')
    expect(moveByWeeks(common, '2026-07-16', 2)).toBe(null)
    expect(moveByWeeks(shipped('373'), '2026-07-16', 2)).toBe('2026-09-03')
  })

  it('lands on a teaching day, and there and back is the same week', () => {
    fc.assert(
      fc.property(
        calendarsAnywhere,
        fc.integer({ min: 60, max: 600 }),
        fc.integer({ min: 1, max: 8 }),
        (calendars, days, weeks) => {
          const start = moveByWeeks(calendars, dateIn(calendars, days), 0)
          const there = start && moveByWeeks(calendars, start, weeks)
          if (!there) return
          expect(isTeachingDay(calendars, there)).toBe(true)
          const back = moveByWeeks(calendars, there, -weeks) ?? ''
          expect(mondayOf(back)).toBe(mondayOf(start))
          expect(weekday(there)).toBeLessThanOrEqual(5)
        },
      ),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dateText } from '#shared/model/date-text.ts'
import {
  academicYearOf,
  addDays,
  daysBetween,
  isLocalDate,
  mondayOf,
  weekday,
} from '#shared/model/local-date.ts'

const date = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2060-01-01'), noInvalidDate: true })
  .map((value) => value.toISOString().slice(0, 10))

describe('local dates', () => {
  it('cross the ends of summer time, of February and of the year by whole days', () => {
    expect([
      addDays('2026-10-24', 2),
      addDays('2028-02-28', 1),
      addDays('2026-12-31', 1),
      addDays('2026-03-28', 2),
    ]).toEqual(['2026-10-26', '2028-02-29', '2027-01-01', '2026-03-30'])
  })

  it('know their weekday and their Monday', () => {
    expect([weekday('2026-11-22'), mondayOf('2026-11-22'), mondayOf('2026-11-23')]).toEqual([
      7,
      '2026-11-16',
      '2026-11-23',
    ])
    expect(dateText('2026-11-26', true)).toBe('Thu 26 Nov 2026')
  })

  it('turn the school year on the first of August', () => {
    expect([
      academicYearOf('2026-07-31'),
      academicYearOf('2026-08-01'),
      academicYearOf('1999-09-01'),
    ]).toEqual(['2025-26', '2026-27', '1999-00'])
  })

  it('do not take a day that no calendar has', () => {
    expect(['2026-02-29', '2028-02-29', '2026-13-01', '26-01-01'].map(isLocalDate)).toEqual([
      false,
      true,
      false,
      false,
    ])
  })

  it('go there and back', () => {
    fc.assert(
      fc.property(date, fc.integer({ min: -4000, max: 4000 }), (from, days) => {
        expect(daysBetween(from, addDays(from, days))).toBe(days)
      }),
    )
  })
})

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isTermDay } from '#shared/model/calendar/days.ts'
import { halfTermOf, weekOf, weekText } from '#shared/model/calendar/half-term.ts'
import { calendarsAnywhere, common, dateIn, shipped, twoWeekOctober } from './support.ts'

describe('the half-term of a date', () => {
  it('is its own or, in a holiday, the one before', () => {
    const sheffield = shipped('373')
    const named = (date: string) => {
      const half = halfTermOf(sheffield, date)
      return half && `${half.academicYear} ${half.code}${half.inHoliday ? ' holiday' : ''}`
    }
    expect(
      ['2026-09-01', '2026-10-23', '2026-10-24', '2026-12-31', '2027-01-04', '2026-08-15', '2026-07-20'].map(
        named,
      ),
    ).toEqual([
      '2026-27 AUT1',
      '2026-27 AUT1',
      '2026-27 AUT1 holiday',
      '2026-27 AUT2 holiday',
      '2026-27 SPR1',
      '2025-26 SUM2 holiday',
      '2025-26 SUM2',
    ])
  })

  it('is never worked out from the month: 22 October differs between two schools of a hub', () => {
    expect([common, twoWeekOctober].map((calendars) => weekText(calendars, '2025-10-22'))).toEqual([
      'Week 8 · Autumn 1',
      'Holiday after Autumn 1',
    ])
  })

  it('is not known before the first calendar and after the last', () => {
    const texts = ['2025-08-20', '2025-07-01', '2026-08-01'].map((date) => weekText(common, date))
    expect(texts).toEqual(['Summer holiday', 'No term dates for 2024–25', 'No term dates for 2026–27'])
    expect(halfTermOf(common, '2025-08-20')).toBe(null)
  })

  it('has weeks from 1 that begin on Mondays, the first of them short where term begins on a Tuesday', () => {
    const texts = ['2026-09-01', '2026-09-04', '2026-09-07', '2026-11-26'].map((date) =>
      weekText(shipped('373'), date),
    )
    expect(texts).toEqual([
      'Week 1 · Autumn 1',
      'Week 1 · Autumn 1',
      'Week 2 · Autumn 1',
      'Week 4 · Autumn 2',
    ])
    expect(weekOf(shipped('373'), '2026-11-26')?.weeks).toBe(7)
  })

  it("has the week numbers of Sheffield's own list, counted on through the year", () => {
    const list = JSON.parse(readFileSync('test/calendar/fixtures/sheffield_2025-28.json', 'utf8')) as {
      academic_years: { name: string; dates: { date: string; week: number }[] }[]
    }
    const sheffield = shipped('373')
    for (const year of list.academic_years) {
      const halves = sheffield.find((calendar) => calendar.academicYear === year.name)?.halfTerms ?? []
      const ours = year.dates.map(({ date }) => {
        const week = weekOf(sheffield, date)
        const before = halves.slice(
          0,
          halves.findIndex((half) => half.code === week?.code),
        )
        const weeksBefore = before.map((half) => weekOf(sheffield, half.lastDay)?.weeks ?? 0)
        return weeksBefore.reduce((total, weeks) => total + weeks, week?.week ?? 0)
      })
      expect(ours).toEqual(year.dates.map(({ week }) => week))
    }
  })

  it('is found for every term day, and no term day lies in a holiday', () => {
    fc.assert(
      fc.property(calendarsAnywhere, fc.nat(700), (calendars, days) => {
        const date = dateIn(calendars, days)
        const half = halfTermOf(calendars, date)
        if (isTermDay(calendars, date)) expect(half?.inHoliday).toBe(false)
        if (half) expect(half.firstDay <= date && half.inHoliday === half.lastDay < date).toBe(true)
      }),
    )
  })
})

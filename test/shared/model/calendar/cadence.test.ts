import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { cadenceOf, daysSince } from '#shared/model/calendar/cadence.ts'
import { expectedBy, expectedIn } from '#shared/model/calendar/expected.ts'
import { addDays } from '#shared/model/local-date.ts'
import {
  COMMON,
  calendarOf,
  calendarsAnywhere,
  common,
  dateIn,
  shipped,
  TWO_WEEK_OCTOBER,
  twoWeekOctober,
} from './support.ts'

const held = (lastHeldOn: string) => ({ agreedOn: '2025-09-01', lastHeldOn, leftOn: null })

describe('cadence', () => {
  it('is on track to 10 term days, due from 11 and overdue after 15', () => {
    const states = ['2025-09-15', '2025-09-16', '2025-09-22', '2025-09-23'].map((on) => {
      const { termDays, state } = cadenceOf(common, held('2025-09-01'), on)
      return [termDays, state]
    })
    expect(states).toEqual([
      [10, 'on_track'],
      [11, 'due'],
      [15, 'due'],
      [16, 'overdue'],
    ])
  })

  it('says in words how long it has been', () => {
    const sentences = ['2025-09-01', '2025-09-02', '2025-09-10', '2025-09-17', '2025-09-24'].map(
      (on) => cadenceOf(common, held('2025-09-01'), on).sentence,
    )
    expect(sentences).toEqual([
      'Last call today',
      'Last call 1 term day ago',
      'Last call 7 term days ago',
      'Call due: 12 term days since the last',
      'No call for 17 term days',
    ])
    expect(cadenceOf(common, held('2025-10-24'), '2025-11-02').sentence).toBe(
      'No term day since the last call',
    )
  })

  it('counts from the agreement before the first call', () => {
    const started = { agreedOn: '2025-09-01', lastHeldOn: null, leftOn: null }
    expect(cadenceOf(common, started, '2025-09-24')).toEqual({
      state: 'overdue',
      termDays: 17,
      sentence: 'No call yet: 17 term days since the agreement',
    })
  })

  it('makes nobody late through a holiday, and differs where the holiday differs', () => {
    const on = '2025-11-05'
    expect(
      [common, twoWeekOctober].map((calendars) => cadenceOf(calendars, held('2025-10-10'), on).sentence),
    ).toEqual(['Call due: 13 term days since the last', 'Last call 8 term days ago'])
  })

  it('expects nothing of a school that left or has no agreement', () => {
    const gone = { agreedOn: '2025-09-01', lastHeldOn: '2025-11-03', leftOn: '2025-12-19' }
    expect(cadenceOf(common, gone, '2026-02-02')).toEqual({
      state: 'not_expected',
      termDays: null,
      sentence: 'No calls expected: left on Fri 19 Dec 2025',
    })
    expect(cadenceOf(common, { agreedOn: null, lastHeldOn: null, leftOn: null }, '2026-02-02').sentence).toBe(
      'No calls expected: no coaching agreement yet',
    )
  })

  it('does not guess where a calendar is missing, and names the year', () => {
    expect(cadenceOf(common, held('2026-07-13'), '2026-09-14')).toEqual({
      state: 'no_calendar',
      termDays: null,
      sentence: 'No calendar for 2026-27: add one to count term days',
    })
  })

  it('runs on over the summer into the next school year', () => {
    expect(cadenceOf(shipped('373'), held('2026-07-13'), '2026-09-14').termDays).toBe(15)
  })

  it('is never below nothing and grows by one on term days alone', () => {
    fc.assert(
      fc.property(calendarsAnywhere, fc.nat(700), fc.nat(700), (calendars, a, b) => {
        const [last, on] = [dateIn(calendars, a), dateIn(calendars, b)]
        const now = daysSince(calendars, last, on) ?? -1
        const tomorrow = daysSince(calendars, last, addDays(on, 1)) ?? -1
        expect(now).toBeGreaterThanOrEqual(0)
        expect([0, 1]).toContain(tomorrow - now)
      }),
    )
  })
})

describe('conversations expected', () => {
  const agreed = { agreedOn: '2025-09-01', leftOn: null }

  it('are 4, 3, 3, 3, 2 and 4 in the half-terms of the common pattern, 19 in the year', () => {
    expect(COMMON.map(([first, last]) => expectedIn(common, agreed, first, last))).toEqual([4, 3, 3, 3, 2, 4])
    expect(expectedBy(common, agreed, '2026-07-31')).toBe(19)
  })

  it('differ between a Doncaster academy on the common pattern and a community school with a two-week October', () => {
    const halves = (calendars: typeof common, dates: typeof COMMON) =>
      dates.map(([first, last]) => expectedIn(calendars, agreed, first, last))
    expect(halves(common, COMMON)).toEqual([4, 3, 3, 3, 2, 4])
    expect(halves(twoWeekOctober, TWO_WEEK_OCTOBER)).toEqual([3, 4, 3, 2, 3, 4])
    expect([common, twoWeekOctober].map((calendars) => expectedBy(calendars, agreed, '2025-10-31'))).toEqual([
      4, 3,
    ])
  })

  it('stop on the day that a school leaves: the past stays, this half-term expects nothing', () => {
    const left = { agreedOn: '2025-09-01', leftOn: '2025-12-19' }
    expect(COMMON.map(([first, last]) => expectedIn(common, left, first, last))).toEqual([4, 3, 0, 0, 0, 0])
    expect(expectedIn(common, left, '2025-09-01', '2026-07-20')).toBe(7)
  })

  it('begin with the agreement and are not known where a calendar is missing', () => {
    const late = { agreedOn: '2026-02-23', leftOn: null }
    expect(COMMON.map(([first, last]) => expectedIn(common, late, first, last))).toEqual([0, 0, 0, 2, 3, 4])
    expect(expectedBy(common, late, '2026-09-30')).toBe(null)
    expect(expectedIn([calendarOf('2026-27', [])], agreed, '2026-09-01', '2026-10-01')).toBe(null)
  })

  it('never fall as time goes on, and add up over the periods of a time', () => {
    fc.assert(
      fc.property(
        calendarsAnywhere,
        fc.array(fc.nat(700), { minLength: 4, maxLength: 8 }),
        fc.option(fc.nat(700)),
        (calendars, days, left) => {
          const [from = '', ...cuts] = days.sort((a, b) => a - b).map((day) => dateIn(calendars, day))
          const someone = { agreedOn: from, leftOn: left === null ? null : dateIn(calendars, left) }
          const counts = cuts.map((date) => expectedBy(calendars, someone, date) ?? -1)
          expect(counts).toEqual(counts.toSorted((a, b) => a - b))
          const periods = cuts.map(
            (date, index) =>
              expectedIn(calendars, someone, addDays(cuts[index - 1] ?? addDays(from, -1), 1), date) ?? -1,
          )
          expect(periods.every((count) => count >= 0)).toBe(true)
          expect(periods.reduce((total, count) => total + count, 0)).toBe(counts.at(-1))
        },
      ),
    )
  })
})

import { describe, expect, it } from 'vitest'
import { datesInText, plainText } from '#electron/calendar/dates-in-text.ts'

const read = (line: string, year: string | null = '2025-26') => {
  const found = datesInText(plainText(line), year)
  return typeof found === 'string'
    ? found
    : found.map(({ first, last, label }) => `${first} ${last} ${label}`.trim())
}

describe('dates in a line', () => {
  it('are ranges in any of the usual hands', () => {
    const ranges = [
      'Monday 27 October to Friday 31 October 2025',
      'Mon 27th – Fri 31st Oct',
      '27 to 31 October',
      '27–31 October 2025',
      '27 October 2025 until 31 October 2025',
      '27/10/2025 - 31/10/2025',
      '27.10.25 - 31.10.25',
      '2025-10-27 to 2025-10-31',
      "Monday, 27th of October '25 through Friday, 31st of October '25",
      'Thurs 27 Nov', // not a range: a single day
    ].map((line) => read(line))
    expect(ranges).toEqual([
      ...Array.from({ length: 9 }, () => ['2025-10-27 2025-10-31']),
      ['2025-11-27 2025-11-27'],
    ])
  })

  it('take their year from their neighbour, then from the school year', () => {
    expect(read('22 December to 2 January 2026', null)).toEqual(['2025-12-22 2026-01-02'])
    expect(read('22 December 2025 to 2 January', null)).toEqual(['2025-12-22 2026-01-02'])
    expect(read('22 July to 1 September 2026', null)).toEqual(['2026-07-22 2026-09-01'])
    expect(read('22 July 2026 to 1 September', null)).toEqual(['2026-07-22 2026-09-01'])
    expect(read('22 December to 2 January')).toEqual(['2025-12-22 2026-01-02'])
    expect(read('22 December to 2 January', null)).toBe(
      'The date has no year, and no line above it says the school year.',
    )
  })

  it('stand with their words, before or after them, one list or two ranges in a line', () => {
    expect(read('Autumn term: 1 September to 19 December (half term 27 to 31 October)')).toEqual([
      '2025-09-01 2025-12-19 Autumn term',
      '2025-10-27 2025-10-31 half term',
    ])
    expect(read('INSET days: 1, 2 and 3 September; Friday 24 October & 20 July 2026')).toEqual([
      '2025-09-01 2025-09-01 INSET days',
      '2025-09-02 2025-09-02 INSET days',
      '2025-09-03 2025-09-03 INSET days',
      '2025-10-24 2025-10-24 INSET days',
      '2026-07-20 2026-07-20 INSET days',
    ])
    expect(read('Monday 4 May – bank holiday')).toEqual(['2026-05-04 2026-05-04 bank holiday'])
    expect(read('1 September, 24 October: INSET days; 4 May bank holiday')).toEqual([
      '2025-09-01 2025-09-01 INSET days',
      '2025-10-24 2025-10-24 INSET days',
      '2026-05-04 2026-05-04 bank holiday',
    ])
    expect(read('Autumn 1\t1 September 2025\t24 October 2025')).toEqual(['2025-09-01 2025-10-24 Autumn 1'])
  })

  it('are refused where a weekday does not fit, a day does not exist or the end comes first', () => {
    expect([
      read('Tuesday 1 September 2025'),
      read('31 September 2025'),
      read('24 October 2025 to 1 September 2025'),
    ]).toEqual([
      '2025-09-01 is a Monday, not a Tuesday.',
      '2025-09-31 is not a date.',
      '2025-09-01 is before 2025-10-24.',
    ])
  })

  it('are not seen in other numbers', () => {
    expect(
      ['Years 7 to 11', 'Room 12, 0114 496 0000', '195 days', 'page 1/2'].map((line) => read(line)),
    ).toEqual([[], [], [], []])
  })
})

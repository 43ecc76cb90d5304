import { expect, test } from 'vitest'
import { halfTermsFrom } from '#electron/practice/school-year.ts'
import { addDays, daysBetween, weekday } from '#shared/model/local-date.ts'

test('2025–26 has the half-terms that most authorities had', () => {
  expect(halfTermsFrom(2025)).toEqual([
    { code: 'AUT1', first: '2025-09-02', last: '2025-10-24' },
    { code: 'AUT2', first: '2025-11-03', last: '2025-12-19' },
    { code: 'SPR1', first: '2026-01-05', last: '2026-02-13' },
    { code: 'SPR2', first: '2026-02-23', last: '2026-03-27' },
    { code: 'SUM1', first: '2026-04-13', last: '2026-05-22' },
    { code: 'SUM2', first: '2026-06-01', last: '2026-07-20' },
  ])
})

test('in every year half-terms follow one another, with a week or more between them, about 39 weeks in all', () => {
  for (let year = 2015; year < 2045; year++) {
    const terms = halfTermsFrom(year)
    let days = 0
    for (const [index, { first, last }] of terms.entries()) {
      expect([weekday(first) <= 5, weekday(last) <= 5]).toEqual([true, true])
      const next = terms[index + 1]
      if (next !== undefined) expect(daysBetween(addDays(last, 1), next.first)).toBeGreaterThanOrEqual(9)
      for (let day = first; day <= last; day = addDays(day, 1)) if (weekday(day) <= 5) days += 1
    }
    expect({ year, weeks: Math.round(days / 5) }).toEqual({
      year,
      weeks: expect.toSatisfy((weeks) => weeks >= 37 && weeks <= 40),
    })
  }
})

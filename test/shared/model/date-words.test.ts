import { describe, expect, test } from 'vitest'
import { parseDateWords } from '#shared/model/date-words.ts'

/** A Wednesday. */
const TODAY = '2026-09-30'

describe('what people write for a day', () => {
  test.each([
    ['today', '2026-09-30'],
    ['Tomorrow', '2026-10-01'],
    ['yesterday', '2026-09-29'],
    ['fri', '2026-10-02'],
    ['on Friday', '2026-10-02'],
    ['wed', '2026-10-07'],
    ['next tue', '2026-10-06'],
    ['next fri', '2026-10-09'],
    ['this fri', '2026-10-02'],
    ['thursday week', '2026-10-08'],
    ['last mon', '2026-09-28'],
    ['next week', '2026-10-05'],
    ['in 2 weeks', '2026-10-14'],
    ['2w', '2026-10-14'],
    ['a fortnight', '2026-10-14'],
    ['in ten days', '2026-10-10'],
    ['3 days ago', '2026-09-27'],
    ['in a month', '2026-10-30'],
    ['3 oct', '2026-10-03'],
    ['3rd October 2027', '2027-10-03'],
    ['Fri 2 Oct 2026', '2026-10-02'],
    ['oct 3', '2026-10-03'],
    ['3/10', '2026-10-03'],
    ['3.10.26', '2026-10-03'],
    ['2026-10-03', '2026-10-03'],
    ['30 sep', '2026-09-30'],
    ['29 sep', '2027-09-29'],
    ['29 feb', '2028-02-29'],
  ])('%s', (words, date) => {
    expect(parseDateWords(words, TODAY)).toBe(date)
  })

  test.each(['', 'soon', 'x', '31 nov', '2026-02-30', '40/10', 'fr', 'mondays child', 'next'])(
    '%s is not clear',
    (words) => {
      expect(parseDateWords(words, TODAY)).toBeNull()
    },
  )

  test('looks back where the past is meant', () => {
    expect(parseDateWords('3 oct', TODAY, 'past')).toBe('2025-10-03')
    expect(parseDateWords('fri', TODAY, 'past')).toBe('2026-09-25')
    expect(parseDateWords('30 sep', TODAY, 'past')).toBe('2026-09-30')
  })

  test('a month after its last day ends on the last day of the next', () => {
    expect(parseDateWords('in a month', '2027-01-31')).toBe('2027-02-28')
    expect(parseDateWords('in 3 months', '2026-11-30')).toBe('2027-02-28')
  })
})

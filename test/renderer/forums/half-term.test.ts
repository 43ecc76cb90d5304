import { expect, it } from 'vitest'
import { halfTermNear } from '#renderer/features/forums/half-term.ts'

it.each([
  ['2026-09-07', 'AUT1'],
  ['2026-08-20', 'AUT1'],
  ['2026-11-26', 'AUT2'],
  ['2026-12-28', 'SPR1'],
  ['2027-01-11', 'SPR1'],
  ['2027-03-03', 'SPR2'],
  ['2027-04-20', 'SUM1'],
  ['2027-06-14', 'SUM2'],
])('offers for %s the half-term %s', (date, halfTerm) => {
  expect(halfTermNear(date)).toBe(halfTerm)
})

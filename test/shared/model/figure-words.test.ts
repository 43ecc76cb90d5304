import { expect, it } from 'vitest'
import { perceptionWords } from '#outputs/audit-report/words.ts'
import { staffFigure } from '#renderer/features/audits/views/view-words.ts'
import { figure, oneDecimal, signed, toTenth } from '#shared/model/figure-words.ts'
import { perceptionOf } from '#shared/model/moderation.ts'

it('says a figure to one decimal, a half away from nought on both sides', () => {
  expect([1.25, -1.25, 0.05, -0.05, 0.04, -0.04, 2].map(toTenth)).toEqual([1.3, -1.3, 0.1, -0.1, 0, 0, 2])
  expect([1.25, -1.25, -0.04, 2].map(signed)).toEqual(['+1.3', '−1.3', '0', '+2'])
  expect([2, 1.31].map(figure)).toEqual(['2', '1.3'])
})

it('is not led astray by a sum that is a hair short in binary', () => {
  // (2.4 − 1) ÷ 4 × 3 is 1.05, and 1.0499… in a computer.
  const staff = perceptionOf([0, 3, 2, 0, 0])
  expect(staff?.value).toBeLessThan(1.05)
  expect(oneDecimal(staff?.value ?? 0)).toBe('1.1')
  expect(staff && [staffFigure(staff), perceptionWords(staff)]).toEqual(['1.1', '1.1 of 3'])
})

import { expect, it } from 'vitest'
import { totalWords } from '#renderer/features/forums/total-words.ts'

it('says how the agenda stands against its slot', () => {
  expect(totalWords({ planned: 90, slot: 90, spare: 0 })).toBe('90 of 90 min')
  expect(totalWords({ planned: 80, slot: 90, spare: 10 })).toBe('80 of 90 min: 10 to spare')
  expect(totalWords({ planned: 100, slot: 90, spare: -10 })).toBe('100 of 90 min: 10 too many')
})

import { expect, it } from 'vitest'
import { parseTimeWords } from '#renderer/ui/time-words.ts'

it.each([
  ['15:45', '15:45'],
  ['1545', '15:45'],
  ['15.45', '15:45'],
  ['9', '09:00'],
  ['930', '09:30'],
  ['3.45pm', '15:45'],
  ['4 pm', '16:00'],
  ['12am', '00:00'],
  ['12 p.m.', '12:00'],
  [' 8:05 ', '08:05'],
])('takes "%s" for %s', (words, time) => {
  expect(parseTimeWords(words)).toBe(time)
})

it.each(['', '25:00', '15:60', '13pm', '0am', 'soon', '15:4', '15:455'])(
  'does not guess at "%s"',
  (words) => {
    expect(parseTimeWords(words)).toBeNull()
  },
)

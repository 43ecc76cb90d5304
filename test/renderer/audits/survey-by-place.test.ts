import { expect, test } from 'vitest'
import { columnsByPlace, columnsBySight } from '#renderer/features/audits/survey/by-place.ts'

const guess = {
  columns: { 'A1.1': 2, 'A1.2': 3, 'A1.3': 4, 'A1.4': 5 },
  by: { 'A1.1': 'same', 'A1.2': 'similar', 'A1.3': 'order', 'A1.4': 'order' },
  groupColumn: null,
} as const

test('a column that was found by its place only counts for nothing until somebody chooses it', () => {
  expect(columnsBySight(guess)).toEqual({ 'A1.1': 2, 'A1.2': 3 })
})

test('it is offered while the statement has no column and no other statement has taken it', () => {
  expect(columnsByPlace(guess, columnsBySight(guess))).toEqual({ 'A1.3': 4, 'A1.4': 5 })
  expect(columnsByPlace(guess, { 'A1.1': 2, 'A1.2': 4 })).toEqual({ 'A1.4': 5 })
  expect(columnsByPlace(guess, guess.columns)).toEqual({})
})

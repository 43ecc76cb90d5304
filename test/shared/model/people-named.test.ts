import { expect, test } from 'vitest'
import { namesIn, withoutNames } from '#shared/model/people-named.ts'

const NAMES = ['Priya Nair', 'Mr Tom O’Hara', 'Li Wu-Evans']

test('finds the whole name, or a part of it written as a name', () => {
  expect(namesIn('Priya Nair said so', NAMES)).toEqual(['Priya Nair'])
  expect(namesIn('“Miss Nair gives us time”', NAMES)).toEqual(['Priya Nair'])
  expect(namesIn('O’Hara’s team and Priya', NAMES)).toEqual(['Priya Nair', 'Mr Tom O’Hara'])
  expect(namesIn('tomatoes, nairobi and a wu', NAMES)).toEqual([])
  expect(namesIn('Tomorrow Mr Lee comes', NAMES)).toEqual([])
  expect(namesIn('anything (at) all', [])).toEqual([])
})

test('takes a name out as one, and nothing else', () => {
  expect(withoutNames('Priya Nair gives us time, says Tom.', NAMES)).toBe(
    '[name] gives us time, says [name].',
  )
  expect(withoutNames('Nothing to hide', NAMES)).toBe('Nothing to hide')
})

import { expect, it } from 'vitest'
import {
  countsWords,
  fileName,
  madeWords,
  progressWords,
  sizeWords,
  withheldWords,
} from '#renderer/features/exchange/sentences.ts'

it('says what was made, how large it is and what stayed', () => {
  const made = { file: 'C:\\Users\\sam\\Friday.cpdx', bytes: 2_140_000, records: 1713, withheld: 182 }
  expect(madeWords(made)).toBe(
    'Made Friday.cpdx: 2.1 MB, 1,713 records. 182 records stayed on this laptop. Send this file to the central team.',
  )
  expect(madeWords({ ...made, bytes: 900, records: 1, withheld: 0 })).toBe(
    'Made Friday.cpdx: 900 bytes, 1 record. Send this file to the central team.',
  )
})

it('names a size as people do', () => {
  expect([999, 1499, 290_000, 1_000_000, 4_250_000].map(sizeWords)).toEqual([
    '999 bytes',
    '1 kB',
    '290 kB',
    '1 MB',
    '4.3 MB',
  ])
})

it('takes the name from a path of either kind', () => {
  expect([fileName('/home/sam/a.cpdx'), fileName('C:\\a\\b.cpdx'), fileName('c.cpdx')]).toEqual([
    'a.cpdx',
    'b.cpdx',
    'c.cpdx',
  ])
})

it('says why something stays', () => {
  expect(withheldWords({ kind: 'note', count: 1, reason: 'private' })).toBe('1 private note: never sent')
  expect(withheldWords({ kind: 'measure', count: 2, reason: 'small_group' })).toBe(
    '2 measures: the group has fewer than 5 pupils',
  )
  expect(withheldWords({ kind: 'survey', count: 1, reason: 'small_group' })).toMatch(
    /: fewer than 5 people could be told apart$/,
  )
  expect(withheldWords({ kind: 'of-later', count: 2, reason: 'school' })).toBe(
    '2 records: for the school only',
  )
})

it('counts what is in a bundle and leaves out what is none', () => {
  expect(countsWords({ new: 312, newer: 14, unchanged: 1186, conflicts: 1, quarantined: 2 })).toBe(
    '312 new, 14 newer, 1,186 unchanged, 1 with two texts, 2 set aside',
  )
  expect(countsWords({ new: 0, newer: 0, unchanged: 0, conflicts: 0, quarantined: 0 })).toBe('nothing in it')
})

it('tells how far the work has come', () => {
  expect(progressWords({ phase: 'writing', done: 1200, total: 0 })).toBe('Writing: 1,200 records')
  expect(progressWords({ phase: 'checking', done: 3, total: 1713 })).toBe('Checking every line: 3 of 1,713')
  expect(progressWords({ phase: 'copying', done: 2000, total: 290_000 })).toBe(
    'Copying the file: 2 kB of 290 kB',
  )
  expect(progressWords({ phase: 'selecting', done: 0, total: 0 })).toBe('Choosing what leaves')
})

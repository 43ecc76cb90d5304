import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { foldWords, searchQueries } from '#register/search-words.ts'

describe('words to search by', () => {
  test.each([
    ["St Paul's C.E. Primary", ['st', 'pauls', 'c', 'e', 'primary']],
    ['St Thomas à Becket', ['st', 'thomas', 'a', 'becket']],
    ['Kings’ École – Zoë', ['kings', 'ecole', 'zoe']],
    ['  LU1   2AB ', ['lu1', '2ab']],
  ])('%s', (text, words) => {
    expect(foldWords(text)).toEqual(words)
  })

  test('two letters at least', () => {
    expect(searchQueries('')).toBeUndefined()
    expect(searchQueries("a'")).toBeUndefined()
    expect(searchQueries('lu')).toEqual(['"_lu"*', '"lu"*'])
  })

  test('whatever is typed makes a query of plain words', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
        for (const query of searchQueries(text) ?? [])
          expect(query).toMatch(/^"[\p{L}\p{N}_]+"\*( AND "[\p{L}\p{N}_]+"\*)*$/u)
      }),
      { numRuns: 1000 },
    )
  })
})

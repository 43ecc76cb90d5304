import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wordDiff } from '#shared/model/word-diff.ts'

describe('the difference of two texts', () => {
  it('marks the words that went and those that came', () => {
    expect(wordDiff('Two boys in Year 4', 'Three boys in Year 4 read')).toEqual([
      { what: 'gone', text: 'Two' },
      { what: 'new', text: 'Three' },
      { what: 'same', text: ' boys in Year 4' },
      { what: 'new', text: ' read' },
    ])
    expect(wordDiff('Free on Wednesday', 'Ring before nine, Sam')).toEqual([
      { what: 'gone', text: 'Free on Wednesday' },
      { what: 'new', text: 'Ring before nine, Sam' },
    ])
    expect(wordDiff('', 'All new')).toEqual([{ what: 'new', text: 'All new' }])
    expect(wordDiff('same', 'same')).toEqual([{ what: 'same', text: 'same' }])
  })

  it('loses no letter of either text', () => {
    const words = fc
      .array(fc.constantFrom('a', 'b', 'c', ' ', '\n', 'é', '  '), { maxLength: 40 })
      .map((w) => w.join(''))
    fc.assert(
      fc.property(words, words, (before, after) => {
        const pieces = wordDiff(before, after)
        const text = (not: string) =>
          pieces
            .filter(({ what }) => what !== not)
            .map(({ text }) => text)
            .join('')
        expect([text('new'), text('gone')]).toEqual([before, after])
      }),
    )
  })
})

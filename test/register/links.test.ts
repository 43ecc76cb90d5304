import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createLinksParser } from '#register/links.ts'

const HEADING = '"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"\r\n'

function read(text: string) {
  const parser = createLinksParser()
  parser.write(text)
  return parser.end()
}

describe('the links file', () => {
  test('dated, undated, and names with commas', () => {
    const { links, undated, skippedCount } = read(
      `${HEADING}900001,900101,"Thornbeck Academy, Luton","Successor","01-09-2025"\r\n900101,900001,"Thornbeck Primary School","Predecessor",""`,
    )
    expect(links).toEqual([
      {
        urn: 900001,
        linkUrn: 900101,
        linkName: 'Thornbeck Academy, Luton',
        linkType: 'Successor',
        linkedOn: '2025-09-01',
      },
      {
        urn: 900101,
        linkUrn: 900001,
        linkName: 'Thornbeck Primary School',
        linkType: 'Predecessor',
        linkedOn: null,
      },
    ])
    expect([undated, skippedCount]).toEqual([1, 0])
  })

  test('columns are found by their names, in any order, behind a byte order mark', () => {
    const { links } = read('\uFEFFLinkType,URN,LinkURN,More\nSuccessor,900001,900002,x\n')
    expect(links).toMatchObject([{ urn: 900001, linkUrn: 900002, linkName: '', linkedOn: null }])
  })

  test('rows that cannot be used are listed with row, column and reason', () => {
    const { links, skipped } = read(
      `${HEADING}x,900002,"A","Successor",""\r\n900001,,"A","Successor",""\r\n900001,900002,"A","",""\r\n900001,900002,"A","Successor","31-02-2024"\r\n900001,900002,"A","Successor",""\r\n900001,900003,"A","Successor",""\r\n900001,900004,"A","Successor",""\r\n900001,900005,"A","Successor",""\r\n900001,900005,"A","Successor",""\r\n`,
    )
    expect(links).toHaveLength(4)
    expect(skipped).toEqual([
      { row: 2, column: 'URN', reason: '“x” is not a URN.' },
      { row: 3, column: 'LinkURN', reason: 'There is no URN.' },
      { row: 4, column: 'LinkType', reason: 'The row does not say what the link is.' },
      { row: 5, column: 'LinkEstablishedDate', reason: 'This is not a date.' },
    ])
  })

  test.each([
    [
      'the register',
      '"URN","EstablishmentName","EstablishmentStatus (name)"\n',
      'register of schools itself',
    ],
    ['another table', 'Name,Date\n', 'it has no column “LinkURN”'],
    ['nothing', '', 'This file is empty'],
    ['a heading only', HEADING, 'There are no links in this file'],
    ['cut off', `${HEADING}900001,900002,"A","Successor",""\r\n900001,9000`, 'so it was cut off'],
    [
      'cut off in a name',
      `${HEADING}900001,900002,"A","Successor",""\r\n900001,900003,"Thorn`,
      'so it was cut off',
    ],
  ])('%s is refused in one sentence', (_, text, sentence) => {
    expect(() => read(text)).toThrow(sentence)
  })

  test('however the text is cut into pieces, the links are the same', () => {
    const rows = fc.array(
      fc.record({
        urn: fc.integer({ min: 100_000, max: 160_000 }),
        linkUrn: fc.integer({ min: 100_000, max: 160_000 }),
        name: fc.string(),
        type: fc.constantFrom('Successor', 'Predecessor', 'Successor - merged'),
      }),
      { minLength: 1, maxLength: 30 },
    )
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 40 }), (links, size) => {
        const text =
          HEADING +
          links
            .map(
              ({ urn, linkUrn, name, type }) =>
                `${urn},${linkUrn},"${name.replaceAll('"', '""')}","${type}",""\r\n`,
            )
            .join('')
        const parser = createLinksParser()
        for (let at = 0; at < text.length; at += size) parser.write(text.slice(at, at + size))
        expect(parser.end()).toEqual(read(text))
      }),
      { numRuns: 60 },
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readTable } from '#electron/contacts/table.ts'

const bytes = (text: string) => new TextEncoder().encode(text)
const cellsOf = (data: Uint8Array) => readTable(data).rows.map(({ cells }) => cells)

describe('a list of contacts as a table', () => {
  it('reads the same list in every encoding and with every separator', () => {
    const rows = (sign: string) => `Name${sign}E-mail\r\nSiân O’Neill-Test${sign}sian@example.org\r\n`
    const cp1252 = (text: string) =>
      Uint8Array.from(text, (sign) => (sign === '’' ? 0x92 : sign.charCodeAt(0)))
    const utf16 = Buffer.from(`\ufeff${rows('\t')}`, 'utf16le')
    const versions = [
      bytes(rows(',')),
      bytes(`\ufeff${rows(',')}`),
      bytes(rows(';')),
      bytes(`sep=;\r\n${rows(';')}`),
      bytes(rows('\t').replaceAll('\r\n', '\n')),
      cp1252(rows(';')),
      utf16,
      new Uint8Array(Buffer.from(utf16).swap16()),
    ]
    for (const version of versions) {
      expect(readTable(version).headings).toEqual(['Name', 'E-mail'])
      expect(cellsOf(version)).toEqual([['Siân O’Neill-Test', 'sian@example.org']])
    }
  })

  it('numbers rows as a spreadsheet does, and leaves out rows of separators', () => {
    const table = readTable(bytes('Name,Phone\n\nAda,1\n,,\n"Two\nlines",2\nBea,3\n'))
    expect(table.rows.map(({ row, cells }) => [row, cells[0]])).toEqual([
      [3, 'Ada'],
      [5, 'Two\nlines'],
      [6, 'Bea'],
    ])
    expect(readTable(bytes('sep=,\nName\nAda\n')).rows[0]?.row).toBe(3)
  })

  it('takes a very long heading, and reports a row with an open quotation mark without losing the others', () => {
    const long = `What is your name? ${'Please write it in full. '.repeat(800)}`
    const table = readTable(bytes(`"${long}",Phone\nAda,1\n"Bea,2\nCy,3\n`))
    expect(table.headings[0]).toBe(long.trim())
    expect(table.rows.map(({ cells }) => cells[0])).toEqual(['Ada', 'Cy'])
    expect(table.faults.map(({ row }) => row)).toEqual([3])
  })

  it.each([
    ['an empty file', bytes('')],
    ['headings alone', bytes('Name,E-mail\n')],
    ['a web page', bytes('<!DOCTYPE html><p>Sorry')],
    ['a workbook', Uint8Array.of(0x50, 0x4b, 3, 4)],
    ['a picture', Uint8Array.of(0x89, 0x50, 0, 0, 0, 1)],
    ['20,001 rows', bytes(`Name\n${'Ada\n'.repeat(20_001)}`)],
  ])('refuses %s in one sentence', (_, data) => {
    expect(() => readTable(data)).toThrow(/choose|in Excel/)
  })

  it('gives back whatever cells a spreadsheet wrote', () => {
    const cell = fc
      .string({ maxLength: 30 })
      .map((text) => text.replace(/[\0\r\ufeff\u00a0\u200b]/g, '').trim())
    const line = fc
      .array(cell, { minLength: 2, maxLength: 5 })
      .filter((cells) => cells.some((one) => one !== ''))
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 20 }),
        fc.constantFrom(',', ';', '\t'),
        (rows, sign) => {
          const quoted = (cells: readonly string[]) =>
            cells.map((one) => `"${one.replaceAll('"', '""')}"`).join(sign)
          const file = `${['"A"', '"B"'].join(sign)}\r\n${rows.map(quoted).join('\r\n')}\r\n`
          expect(cellsOf(bytes(file))).toEqual(rows)
        },
      ),
    )
  })

  it('never fails but in words', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (data) => {
        try {
          readTable(data)
        } catch (error) {
          expect((error as { code?: string }).code).toBe('wrong-file')
        }
      }),
    )
  })
})

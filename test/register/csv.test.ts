import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type CsvFault, createCsvReader, MAX_ROW_CHARS } from '#register/csv.ts'

function read(pieces: readonly string[]) {
  const rows: string[][] = []
  const faults: CsvFault[] = []
  const reader = createCsvReader({
    onRow: ({ cells }) => rows.push(cells),
    onFault: (fault) => faults.push(fault),
  })
  for (const piece of pieces) reader.write(piece)
  reader.end()
  return { rows, faults, unfinished: reader.unfinished }
}

/** A reference writer: it knows nothing of the reader. */
function write(
  table: readonly (readonly string[])[],
  dialect: { end: string; quoteAll: boolean; lastEnd: boolean },
) {
  const cell = (text: string) =>
    dialect.quoteAll || /[",\r\n]/.test(text) ? `"${text.split('"').join('""')}"` : text
  return table.map((row) => row.map(cell).join(',')).join(dialect.end) + (dialect.lastEnd ? dialect.end : '')
}

function cut(text: string, sizes: readonly number[]): string[] {
  const pieces: string[] = []
  let at = 0
  for (let turn = 0; at < text.length; turn++) {
    const size = sizes[turn % sizes.length] as number
    pieces.push(text.slice(at, at + size))
    at += size
  }
  return pieces
}

const cell = fc.oneof(
  fc.string(),
  fc.string({ unit: fc.constantFrom('"', ',', '\r', '\n', 'a', ' ', '’', '\0') }),
  fc.constant(''),
)
const table = fc
  .integer({ min: 2, max: 6 })
  .chain((width) =>
    fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 8 }),
  )
const dialect = fc.record({
  end: fc.constantFrom('\n', '\r\n', '\r'),
  quoteAll: fc.boolean(),
  lastEnd: fc.boolean(),
})

describe('the csv reader', () => {
  test('reads back any table, written in any dialect, cut into pieces anywhere', () => {
    fc.assert(
      fc.property(
        table,
        dialect,
        fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1 }),
        (rows, how, sizes) => {
          const { rows: found, faults } = read(cut(write(rows, how), sizes))
          expect(faults).toEqual([])
          expect(found).toEqual(rows)
        },
      ),
      { numRuns: 500 },
    )
  })

  test('keeps only the wanted columns, in their places', () => {
    const rows: string[][] = []
    const reader = createCsvReader({
      onRow: ({ row, cells }) => {
        if (row === 1) reader.want(Int32Array.from([-1, 1, -1, 0]), 2)
        else rows.push(cells)
      },
      onFault: () => {},
    })
    reader.write('a,b,c,d\n1,"2","3,3",4\n5,6\n')
    expect(rows).toEqual([
      ['4', '2'],
      ['', '6'],
    ])
  })

  test('one quotation mark too many costs its own row and no other', () => {
    expect(read(['a,b\n"broken,1\n"whole",2\nlast,3\n'])).toMatchObject({
      rows: [
        ['a', 'b'],
        ['whole', '2'],
        ['last', '3'],
      ],
      faults: [{ row: 2, reason: 'quote', atEnd: false }],
    })
  })

  test('a quotation mark that nothing closes costs its own row when the next lines have none', () => {
    const { rows, faults } = read(['a,b\n"broken,1\nwhole,2\nlast,3\n'])
    expect(rows).toEqual([
      ['a', 'b'],
      ['whole', '2'],
      ['last', '3'],
    ])
    expect(faults).toEqual([{ row: 2, reason: 'quote', atEnd: false }])
  })

  test('a line without end is given up at a bound', () => {
    const long = 'x'.repeat(MAX_ROW_CHARS)
    const { rows, faults } = read(['a,b\n', long, long, '\nnext,1\n'])
    expect(faults[0]).toMatchObject({ row: 2, reason: 'too-long' })
    expect(rows.at(-1)).toEqual(['next', '1'])
  })

  test('says when the last row has no line end', () => {
    expect(read(['a,b\n1,2']).unfinished).toBe(true)
    expect(read(['a,b\n1,2\n']).unfinished).toBe(false)
    expect(read(['a,b\r\n1,"2"\r\n']).unfinished).toBe(false)
    expect(read(['a,b\n1,"2']).faults).toEqual([{ row: 2, reason: 'quote', atEnd: true }])
  })
})

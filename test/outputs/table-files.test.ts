import { BlobReader, TextWriter, ZipReader } from '@zip.js/zip.js'
import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { startsFormula, toCsv } from '#outputs/csv.ts'
import type { Table } from '#outputs/table.ts'
import { toXlsx } from '#outputs/xlsx.ts'
import { allOf, readXml, wordsOf } from '#test/support/read-xml.ts'
import { readZip } from '#test/support/read-zip.ts'

const table = (rows: Table['rows'], kinds: Table['columns'][number]['kind'][] = ['text']): Table => ({
  title: 'Schools',
  columns: kinds.map((kind) => ({ head: kind, kind })),
  rows,
})

/** RFC 4180, and nothing of ours: what any other program would find in the file. */
function readCsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = text.startsWith('\ufeff') ? 1 : 0; at < text.length; at++) {
    const sign = text[at] as string
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += sign
      at++
    } else if (sign === '"') quoted = !quoted
    else if (!quoted && (sign === ',' || sign === '\r')) {
      ;(rows.at(-1) as string[]).push(cell)
      cell = ''
      if (sign === '\r') {
        rows.push([])
        at++
      }
    } else cell += sign
  }
  return rows.slice(0, -1)
}

const unguarded = (text: string) => (text.startsWith("'") ? text.slice(1) : text)

const nasty = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 30 }),
  fc
    .tuple(
      fc.constantFrom('', ' ', '\u00a0', '\ufeff', '\u200b', '\t', '\r\n', "'", '"', '\u2060 '),
      fc.constantFrom('=', '+', '-', '@', '＝', '＋', '－', '＠', '−', '|', ';', ','),
      fc.string({ maxLength: 10 }),
    )
    .map((parts) => parts.join('')),
)

describe('a table as CSV', () => {
  it('is UTF-8 with its mark, and lines end as Excel wants', () => {
    const text = toCsv(table([['Siân "S"', '0100', 12.5]], ['text', 'code', 'number']))
    expect(text).toBe('\ufeff"text","code","number"\r\n"Siân ""S""","0100",12.5\r\n')
  })

  it.each([
    '=1+1',
    '+44',
    '-2',
    '@x',
    '\t=1',
    '\r=1',
    '\n=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
    ' =1',
    '\ufeff=1',
    '\u00a0\u200b=1',
    '−1',
  ])('guards %j', (text) => expect(readCsv(toCsv(table([[text]])))[1]).toEqual([`'${text}`]))

  it('reads back as it was written, and no cell of text starts a formula', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(nasty, nasty), { maxLength: 6 }), (rows) => {
        const [, ...found] = readCsv(toCsv(table(rows, ['text', 'text'])))
        for (const cell of found.flat()) expect(startsFormula(cell)).toBe(false)
        expect(found.map((row) => row.map(unguarded))).toEqual(rows.map((row) => row))
      }),
    )
  })

  it('leaves figures figures', () => {
    expect(readCsv(toCsv(table([[-3], [0.5], [null]], ['number'])))).toEqual([
      ['number'],
      ['-3'],
      ['0.5'],
      [''],
    ])
  })
})

/** The cells of the first sheet with their types, and whether there is any formula in the file. */
async function readXlsx(bytes: Uint8Array) {
  const files = await new ZipReader(new BlobReader(new Blob([new Uint8Array(bytes)]))).getEntries()
  const text = async (name: string) => {
    const file = files.find(({ filename }) => filename === name)
    return file === undefined || file.directory ? '' : file.getData(new TextWriter())
  }
  const decode = (xml: string) =>
    xml
      .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCodePoint(Number.parseInt(code, 16)))
      .replace(/&#(\d+);/g, (_, code) => String.fromCodePoint(Number(code)))
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&apos;', "'")
      .replaceAll('&amp;', '&')
  const shared = [...(await text('xl/sharedStrings.xml')).matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    decode([...(si as string).matchAll(/<t[^>]*>(.*?)<\/t>/gs)].map(([, t]) => t).join('')),
  )
  const sheet = await text('xl/worksheets/sheet1.xml')
  const rows = [...sheet.matchAll(/<row[^>]*>(.*?)<\/row>/gs)].map(([, row]) =>
    [...(row as string).matchAll(/<c ([^>]*?)(?:\/>|>(.*?)<\/c>)/gs)].map(([, attributes, inside = '']) => {
      const type = /t="(\w+)"/.exec(attributes as string)?.[1] ?? 'n'
      const value = /<v>(.*?)<\/v>/s.exec(inside)?.[1] ?? ''
      if (type === 's') return { type, value: shared[Number(value)] }
      if (type === 'inlineStr')
        return { type: 's', value: decode(/<t[^>]*>(.*?)<\/t>/s.exec(inside)?.[1] ?? '') }
      return { type, value }
    }),
  )
  return { rows, formulas: /<f[ >]/.test(sheet) }
}

describe('a table as XLSX', () => {
  it('keeps codes as text with their zeros, figures as figures, dates as dates', async () => {
    const bytes = await toXlsx(
      table(
        [
          ['=1+1', '012345', -3, '2026-11-25'],
          [null, '', null, null],
        ],
        ['text', 'code', 'number', 'date'],
      ),
    )
    const { rows, formulas } = await readXlsx(bytes)
    expect(formulas).toBe(false)
    expect(rows[1]?.map(({ type, value }) => [type, value])).toEqual([
      ['s', '=1+1'],
      ['s', '012345'],
      ['n', '-3'],
      // Excel counts days from 1900.
      ['n', '46351'],
    ])
  })

  it('reads back as it was written, whatever the texts begin with', async () => {
    const clean = (text: string) =>
      text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/\p{Cs}/gu, '\ufffd')
    await fc.assert(
      fc.asyncProperty(
        fc.array(
          nasty.filter((text) => clean(text) !== ''),
          { minLength: 1, maxLength: 5 },
        ),
        async (texts) => {
          const { rows, formulas } = await readXlsx(await toXlsx(table(texts.map((text) => [text]))))
          expect(formulas).toBe(false)
          expect(rows.slice(1).map((row) => row[0])).toEqual(
            texts.map((text) => ({ type: 's', value: clean(text) })),
          )
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('several tables as one XLSX', () => {
  const titled = (title: string, value: string): Table => ({ ...table([[value]]), title })
  const workbookOf = async (tables: readonly Table[]) => {
    const parts = await readZip(await toXlsx(tables))
    const xml = (name: string) => readXml(new TextDecoder().decode(parts.get(name)))
    const targets = new Map(
      allOf(xml('xl/_rels/workbook.xml.rels'), 'Relationship').map(({ attributes }) => [
        attributes.Id,
        attributes.Target,
      ]),
    )
    return allOf(xml('xl/workbook.xml'), 'sheet').map(({ attributes }) => ({
      name: attributes.name ?? '',
      words: allOf(xml(`xl/${targets.get(attributes['r:id'])}`), 't').map(wordsOf),
    }))
  }

  it('has a sheet for each, in their order', async () => {
    expect(await workbookOf([titled('Results', 'one'), titled('Needs', 'two')])).toEqual([
      { name: 'Results', words: ['text', 'one'] },
      { name: 'Needs', words: ['text', 'two'] },
    ])
  })

  it('names sheets so that Excel takes them, and no two alike', async () => {
    const titles = [
      'Needs',
      'NEEDS',
      'needs 2',
      '',
      "'quoted'",
      'History',
      'a/b\\c?d*e[f]g:h',
      'A very long title of a sheet that goes on',
      'A very long title of a sheet that goes on',
      `${'x'.repeat(30)}😀`,
    ]
    const sheets = await workbookOf(titles.map((title) => titled(title, title)))
    expect(sheets.map(({ name }) => name)).toEqual([
      'Needs',
      'NEEDS 2',
      'needs 2 2',
      'Sheet 4',
      'quoted',
      'History 1',
      'a b c d e f g h',
      'A very long title of a sheet th',
      'A very long title of a sheet 2',
      `${'x'.repeat(30)}\ufffd`,
    ])
  })

  it('gives each sheet a name that Excel takes, whatever the titles are', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(nasty, { maxLength: 6 }), async (titles) => {
        const names = (await workbookOf(titles.map((title) => titled(title, '')))).map(({ name }) => name)
        expect(names).toHaveLength(Math.max(1, titles.length))
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length)
        for (const name of names) expect(name).toMatch(/^(?!history$)(?!')[^\\/?*[\]:]{1,31}(?<!')$/i)
      }),
      { numRuns: 40 },
    )
  })

  it('is the same bytes whenever it is made', async () => {
    vi.useFakeTimers({ now: new Date('2026-11-25T09:00:00Z'), toFake: ['Date'] })
    const first = await toXlsx([titled('Results', 'one')])
    vi.setSystemTime(new Date('2027-07-01T16:30:00Z'))
    const second = await toXlsx([titled('Results', 'one')])
    vi.useRealTimers()
    expect(Buffer.from(second).equals(Buffer.from(first))).toBe(true)
  })
})

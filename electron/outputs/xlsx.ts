import { officeZip } from './office-zip.ts'
import { printable } from './printable.ts'
import type { Table, TableCell, TableColumn } from './table.ts'

/** The widest a column gets, in characters. */
const WIDEST = 48
/** Excel opens no workbook without a sheet. */
const EMPTY: Table = { title: '', columns: [{ head: '', kind: 'text' }], rows: [] }
/** What Excel has room for in a cell. */
const MOST_LETTERS = 32_767
/** Places in the list of cell styles below. */
const STYLE = { plain: 0, head: 1, headRight: 2, text: 3, date: 4 } as const

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * An Excel workbook, a sheet for each table, written by hand: five small files and one a sheet. Texts and codes are
 * strings whatever they begin with, so nothing is taken for a formula and no zero is lost; figures are figures; dates
 * are dates. The head stays while one scrolls, and has filters. Equal tables make equal bytes.
 */
export function toXlsx(tables: Table | readonly Table[]): Promise<Uint8Array> {
  const sheets = 'rows' in tables ? [tables] : tables
  return officeZip(filesOf(sheets.length > 0 ? sheets : [EMPTY]))
}

function filesOf(tables: readonly Table[]): Record<string, string> {
  const parts = {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      each(
        tables,
        (number) =>
          `<Override PartName="/xl/worksheets/sheet${number}.xml" ContentType="${TYPE}.worksheet+xml"/>`,
      ) +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="styles" Type="${OFFICE}/styles" Target="styles.xml"/>` +
      `${each(tables, (number) => `<Relationship Id="rId${number}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${number}.xml"/>`)}</Relationships>`,
    'xl/workbook.xml':
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>` +
      sheetNames(tables.map(({ title }) => title))
        .map((name, at) => `<sheet name="${escaped(name)}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('') +
      '</sheets></workbook>',
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/>' +
      '<xf xfId="0" fontId="1" applyFont="1"/>' +
      '<xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="right"/></xf>' +
      '<xf xfId="0" numFmtId="49" applyNumberFormat="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>',
    ...Object.fromEntries(tables.map((table, at) => [`xl/worksheets/sheet${at + 1}.xml`, sheetOf(table)])),
  }
  return Object.fromEntries(Object.entries(parts).map(([name, xml]) => [name, HEAD + xml]))
}

function each(tables: readonly Table[], part: (number: number) => string): string {
  return tables.map((_, at) => part(at + 1)).join('')
}

function sheetOf({ columns, rows }: Table): string {
  const widths = columns.map((column, index) => {
    const width = widthOf(
      column,
      rows.map((row) => row[index] ?? null),
    )
    return `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`
  })
  const head = columns.map(({ head, kind }, index) =>
    textCell(place(index, 0), head, kind === 'number' ? STYLE.headRight : STYLE.head),
  )
  const lines = [
    head,
    ...rows.map((row, line) =>
      columns.map((column, index) => cell(place(index, line + 1), row[index] ?? null, column)),
    ),
  ]
  const end = place(Math.max(0, columns.length - 1), rows.length)
  return (
    `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>` +
    `<cols>${widths.join('')}</cols><sheetData>` +
    lines.map((cells, line) => `<row r="${line + 1}">${cells.join('')}</row>`).join('') +
    `</sheetData><autoFilter ref="A1:${end}"/></worksheet>`
  )
}

function cell(at: string, value: TableCell, { kind }: TableColumn): string {
  if (value === null || value === '') return ''
  if (typeof value === 'number') return Number.isFinite(value) ? `<c r="${at}"><v>${value}</v></c>` : ''
  if (kind === 'date' && /^\d{4}-\d{2}-\d{2}$/.test(value))
    return `<c r="${at}" s="${STYLE.date}"><v>${excelDay(value)}</v></c>`
  return textCell(at, value, kind === 'code' ? STYLE.text : STYLE.plain)
}

function textCell(at: string, value: string, style: number): string {
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(printable(value.slice(0, MOST_LETTERS)))}</t></is></c>`
}

/** Excel counts days from 30 December 1899. */
function excelDay(date: string): number {
  return Math.round((Date.parse(`${date}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / 86_400_000)
}

/** `A1`, `AA7`. */
function place(column: number, line: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${line + 1}`
}

/** A carriage return would be read as a line feed if it stood there as it is. */
function escaped(text: string): string {
  return (
    text
      .replaceAll('&', '&amp;')
      .replaceAll('<', '&lt;')
      .replaceAll('>', '&gt;')
      .replaceAll('"', '&quot;')
      .replaceAll('\r', '&#13;')
      // Excel's own way of writing a sign by its number.
      .replace(/_(x[0-9a-f]{4}_)/gi, '_x005F_$1')
  )
}

function widthOf({ head }: TableColumn, values: readonly TableCell[]): number {
  const longest = values.reduce<number>(
    (most, value) => Math.max(most, String(value ?? '').length),
    head.length,
  )
  return Math.min(WIDEST, longest + 2)
}

/** Sheets are told apart by name, and Excel reads `Needs` and `NEEDS` as one: a number makes the later one its own. */
function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return titles.map((title, at) => {
    const wish = sheetName(title, '') || `Sheet ${at + 1}`
    let name = wish
    for (let number = 2; taken.has(name.toLowerCase()); number++) name = sheetName(wish, ` ${number}`)
    taken.add(name.toLowerCase())
    return name
  })
}

/** A sheet's name has at most 31 letters and none of these, and is not `History`, which Excel keeps for itself. */
function sheetName(title: string, ending: string): string {
  const bare = printable(title.replace(/[\\/?*[\]:]/g, ' '))
    .replace(/\s+/g, ' ')
    .replace(/^[\s']+|[\s']+$/g, '')
  const short = printable(bare.slice(0, 31 - ending.length)).replace(/[\s']+$/, '') + ending
  return short.toLowerCase() === 'history' ? `${short} 1` : short
}

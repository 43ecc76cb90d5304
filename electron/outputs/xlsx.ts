import { TextReader, Uint8ArrayWriter, ZipWriter } from '@zip.js/zip.js'
import type { Table, TableCell, TableColumn } from './table.ts'

/** The widest a column gets, in characters. */
const WIDEST = 48
/** Places in the list of cell styles below. */
const STYLE = { plain: 0, head: 1, headRight: 2, text: 3, date: 4 } as const

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/**
 * An Excel workbook of one sheet, written by hand: six small files. Texts and codes are strings whatever they begin
 * with, so nothing is taken for a formula and no zero is lost; figures are figures; dates are dates. The head stays
 * while one scrolls, and has filters.
 */
export async function toXlsx(table: Table): Promise<Uint8Array> {
  const zip = new ZipWriter(new Uint8ArrayWriter(), {
    useWebWorkers: false,
    // Sizes in front of each file, and nothing beside them: what every spreadsheet reads.
    dataDescriptor: false,
    extendedTimestamp: false,
  })
  for (const [name, xml] of Object.entries(filesOf(table))) await zip.add(name, new TextReader(HEAD + xml))
  return zip.close()
}

function filesOf(table: Table): Record<string, string> {
  return {
    '[Content_Types].xml':
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">' +
      '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
      '<Default Extension="xml" ContentType="application/xml"/>' +
      `<Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/>` +
      `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/>` +
      `<Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    '_rels/.rels': `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/_rels/workbook.xml.rels':
      `<Relationships xmlns="${RELATIONS}"><Relationship Id="rId1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/>` +
      `<Relationship Id="rId2" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(table.title))}" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    'xl/styles.xml':
      `<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/></numFmts>` +
      '<fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts>' +
      '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
      '<borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="5"><xf xfId="0"/>' +
      '<xf xfId="0" fontId="1" applyFont="1"/>' +
      '<xf xfId="0" fontId="1" applyFont="1" applyAlignment="1"><alignment horizontal="right"/></xf>' +
      '<xf xfId="0" numFmtId="49" applyNumberFormat="1"/><xf xfId="0" numFmtId="164" applyNumberFormat="1"/></cellXfs></styleSheet>',
    'xl/worksheets/sheet1.xml': sheetOf(table),
  }
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
  return `<c r="${at}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(printable(value))}</t></is></c>`
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

/** XML has no room for control signs, and Excel for more than 32,767 letters in a cell. */
function printable(text: string): string {
  const clean = text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').slice(0, 32_767)
  return clean.replace(/\p{Cs}/gu, '\ufffd')
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

/** A sheet's name has at most 31 letters and none of these. */
function sheetName(title: string): string {
  const bare = title.replace(/[\\/?*[\]:]/g, ' ').replace(/^'+|'+$/g, '')
  return printable(bare).slice(0, 31).trim() || 'Sheet 1'
}

import type { Table, TableCell } from './table.ts'

/** Signs with which a spreadsheet begins a formula or a command, full-width forms too. */
const STARTS = /^[=+\-@\t\r\n＝＋－﹣−＠\u2010-\u2015]/u
/** What a spreadsheet may pass over before it looks: spaces of every kind, a BOM, signs without a shape. */
const PASSED_OVER = /^[\s\p{Cc}\p{Cf}\p{Z}]+/u

/** Whether a spreadsheet that opens this text could take it for a formula. */
export function startsFormula(text: string): boolean {
  return STARTS.test(text) || STARTS.test(text.replace(PASSED_OVER, ''))
}

/**
 * A CSV as Excel reads it in Britain: UTF-8 with its mark, CRLF, every text in quotes. A text that could start a
 * formula gets an apostrophe in front; so does one that begins with an apostrophe, so that reading back is certain.
 */
export function toCsv({ columns, rows }: Table): string {
  const lines = [columns.map(({ head }) => quoted(head)), ...rows.map((row) => row.map(cell))]
  return `\ufeff${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}

function cell(value: TableCell): string {
  if (value === null) return ''
  return typeof value === 'number' ? figure(value) : quoted(value)
}

function figure(value: number): string {
  if (!Number.isFinite(value)) return ''
  // No exponent, which some programs read as text; a figure may begin with a minus and is no formula.
  return Object.is(value, -0) ? '0' : String(value)
}

function quoted(text: string): string {
  const safe = startsFormula(text) || text.startsWith("'") ? `'${text}` : text
  return `"${safe.replaceAll('"', '""')}"`
}

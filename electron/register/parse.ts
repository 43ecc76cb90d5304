import { createHash } from 'node:crypto'
import { AppError } from '#shared/errors.ts'
import type { RegisterIssue } from '#shared/model/register.ts'
import { AMERICAN_DATE, CellFault, type CellValue, readCell } from './cells.ts'
import { AT, REGISTER_COLUMNS } from './columns.ts'
import { type CsvFault, type CsvRow, createCsvReader } from './csv.ts'
import { createDecoder, createEncodingCheck, type Encoding } from './encoding.ts'
import { type HeaderMap, mapHeader } from './header.ts'
import type { RegisterSource } from './pieces.ts'

/** A school's values in the order of `REGISTER_COLUMNS`. */
export type RegisterRow = CellValue[]

/** The list that people read is cut here; the counts go on. */
export const MAX_ISSUES = 500

export type RegisterReport = {
  /** Rows that could be used. */
  rows: number
  skipped: RegisterIssue[]
  skippedCount: number
  /** Cells that had to be left empty; their rows are in the register. */
  noted: RegisterIssue[]
  notedCount: number
  newestChange: string | null
  bytesRead: number
}

const wrongFile = (sentence: string) => new AppError('wrong-file', sentence)

const CUT_OFF = 'This file ends in the middle of a row, so it was cut off; download the register again.'

/** Reads the whole text once: its encoding, and the hash that names this register. */
export async function examine(source: RegisterSource, onBytes: (bytes: number) => void) {
  const check = createEncodingCheck()
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of source.pieces()) {
    check.push(chunk)
    hash.update(chunk)
    bytes += chunk.length
    onBytes(bytes)
  }
  return { encoding: check.end(), sha256: hash.digest('hex') }
}

export function emptyReport(): RegisterReport {
  return { rows: 0, skipped: [], skippedCount: 0, noted: [], notedCount: 0, newestChange: null, bytesRead: 0 }
}

/** Small enough that the text of one bite, and what was cut from it, dies young in the memory. */
const BITE_BYTES = 64 << 10

/**
 * Bytes in, schools out: `onSchool` gets the values in the order of `REGISTER_COLUMNS`, and `report` grows.
 * Throws an AppError when the file as a whole is not what it should be, at its `end` at the latest.
 */
export function createRegisterParser(
  encoding: Encoding,
  report: RegisterReport,
  onSchool: (values: RegisterRow) => void,
) {
  const decoder = createDecoder(encoding)
  const parser = createTextParser(report, onSchool)
  return {
    write(bytes: Uint8Array): void {
      for (let from = 0; from < bytes.length; ) {
        const to = biteEnd(bytes, from)
        parser.write(decoder.push(bytes.subarray(from, to)))
        from = to
      }
      report.bytesRead += bytes.length
    },
    end(): void {
      parser.write(decoder.end())
      parser.end()
    },
  }
}

/**
 * A bite ends with a line where it can: then nothing is left over to be joined to the next one, and a joined string
 * is read at half the speed of a plain one.
 */
function biteEnd(bytes: Uint8Array, from: number): number {
  const end = Math.min(from + BITE_BYTES, bytes.length)
  const line = bytes.lastIndexOf(0x0a, end - 1) + 1
  return line > from ? line : end
}

function createTextParser(report: RegisterReport, onSchool: (values: RegisterRow) => void) {
  let header: HeaderMap | undefined
  let resaved = false
  let nuls = false
  let first = true
  let lastCount = 0
  let cutOff = false
  const urns = new Set<number>()

  const skip = (row: number, column: string, reason: string) => {
    report.skippedCount++
    if (report.skipped.length < MAX_ISSUES) report.skipped.push({ row, column, reason })
  }
  const note = (row: number, column: string, reason: string) => {
    report.notedCount++
    if (report.noted.length < MAX_ISSUES) report.noted.push({ row, column, reason })
  }

  const csv = createCsvReader({
    onRow(row) {
      if (header !== undefined) return useRow(row, header)
      if (row.lastFilled < 0) return
      header = mapHeader(row.cells)
      csv.want(header.slots, REGISTER_COLUMNS.length)
    },
    onFault(fault) {
      if (header === undefined)
        throw wrongFile('The first row of this file cannot be read, so it is not the register of schools.')
      if (fault.atEnd) cutOff = true
      else skip(fault.row, '', faultInWords(fault))
    },
  })

  function useRow(row: CsvRow, header: HeaderMap) {
    const { width } = header
    lastCount = row.count
    if (row.lastFilled < 0) return
    if (row.lastFilled >= width)
      return skip(row.row, '', `The row has ${row.lastFilled + 1} columns, the heading ${width}.`)
    // A spreadsheet program leaves out empty cells at the end of a row. Elsewhere a cell is missing, nobody knows which.
    if (row.count < width && !resaved)
      return skip(row.row, '', `The row has ${row.count} columns, the heading ${width}.`)
    const { cells } = row
    if (nuls) {
      const bad = cells.findIndex((cell) => cell.includes('\0'))
      if (bad >= 0) return skip(row.row, heading(bad), 'The cell holds a NUL character.')
    }

    const urn = (cells[AT.urn] as string).trim()
    if (!/^[1-9]\d{4,6}$/.test(urn)) return skip(row.row, heading(AT.urn), urnFault(urn))
    const number = Number(urn)
    if (urns.has(number)) return skip(row.row, heading(AT.urn), `URN ${urn} stood in an earlier row.`)
    if ((cells[AT.name] as string).trim() === '')
      return skip(row.row, heading(AT.name), 'The school has no name.')
    if ((cells[AT.status] as string).trim() === '')
      return skip(row.row, heading(AT.status), 'The school has no status.')

    // In place: the row's own array becomes its values, or half the memory of a load would be arrays.
    const values: RegisterRow = cells
    let notes: [slot: number, reason: string][] | undefined
    for (let slot = 0; slot < cells.length; slot++) {
      const { kind } = REGISTER_COLUMNS[slot] as (typeof REGISTER_COLUMNS)[number]
      const value = readCell(kind, cells[slot] as string, resaved)
      if (value instanceof CellFault) {
        if (value === AMERICAN_DATE)
          throw wrongFile(
            `The dates in this file have the month first (row ${row.row}); choose the file as it was downloaded.`,
          )
        values[slot] = null
        notes ??= []
        notes.push([slot, value.reason])
      } else values[slot] = value
    }
    if (row.count < width && (notes !== undefined || !inPlace(values, header)))
      return skip(row.row, '', `The row has ${row.count} columns, the heading ${width}.`)
    for (const [slot, reason] of notes ?? []) note(row.row, heading(slot), reason)

    urns.add(number)
    const changed = values[AT.lastChanged] as string | null
    if (changed !== null && (report.newestChange === null || changed > report.newestChange))
      report.newestChange = changed
    report.rows++
    onSchool(values)
  }

  return {
    write(text: string): void {
      if (text === '') return
      if (first) {
        // DfE quotes its headings and a spreadsheet program does not.
        resaved = !text.trimStart().startsWith('"')
        first = false
      }
      if (!nuls && text.includes('\0')) nuls = true
      csv.write(text)
    },
    end(): void {
      csv.end()
      if (header === undefined) throw wrongFile('This file is empty; download the register again.')
      if (cutOff || (csv.unfinished && lastCount < header.width)) throw wrongFile(CUT_OFF)
      if (report.rows === 0)
        throw wrongFile(
          report.skippedCount === 0
            ? 'There are no schools in this file; download the register again.'
            : `No row of this file can be used (row ${report.skipped[0]?.row}: ${report.skipped[0]?.reason}); download the register again.`,
        )
      if (report.skippedCount > report.rows)
        throw wrongFile(
          `${report.skippedCount.toLocaleString('en-GB')} of ${(report.rows + report.skippedCount).toLocaleString('en-GB')} rows of this file cannot be used (row ${report.skipped[0]?.row}: ${report.skipped[0]?.reason}); download the register again.`,
        )
    },
  }
}

/**
 * Whether the cells of a row that is too short are where they belong: every row has a day of change, and postcode,
 * telephone and area code have shapes that their neighbours have not.
 */
function inPlace(values: RegisterRow, { slots }: HeaderMap): boolean {
  const fits = (slot: number, shape: RegExp) => values[slot] === null || shape.test(String(values[slot]))
  return (
    (values[AT.lastChanged] !== null || !slots.includes(AT.lastChanged)) &&
    fits(AT.postcode, /^[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/i) &&
    fits(AT.phone, /^[\d ()+-]+$/) &&
    fits(AT.lsoaCode, /^[A-Z]\d{8}$/)
  )
}

function heading(slot: number): string {
  return REGISTER_COLUMNS[slot]?.header ?? ''
}

function urnFault(urn: string): string {
  if (urn === '') return 'The row has no URN.'
  if (/^\d(\.\d+)?E\+?\d+$/i.test(urn)) return 'A spreadsheet program has rounded this URN.'
  return `“${urn.slice(0, 40)}” is not a URN.`
}

function faultInWords({ reason }: CsvFault): string {
  return reason === 'quote'
    ? 'A quotation mark in this row is not closed or not doubled.'
    : 'The row is longer than any school’s can be.'
}

import { readFile, stat } from 'node:fs/promises'
import { basename } from 'node:path'
import { createCsvReader } from '#register/csv.ts'
import { createDecoder, createEncodingCheck } from '#register/encoding.ts'
import { MAX_ISSUES } from '#register/parse.ts'
import { refuseByStart } from '#register/sniff.ts'
import { AppError } from '#shared/errors.ts'
import type { ContextYear } from '#shared/model/context.ts'
import type { RegisterIssue } from '#shared/model/register.ts'

type Measure = 'pupils' | 'ppPct' | 'fsmPct' | 'ealPct' | 'senSupportPct' | 'ehcpPct' | 'idaciValue'
export type ContextRow = Readonly<{ urn: string }> & Readonly<Partial<Pick<ContextYear, Measure>>>

export type ContextFile = Readonly<{
  fileName: string
  rows: readonly ContextRow[]
  columns: readonly string[]
  skipped: readonly RegisterIssue[]
  skippedCount: number
}>

/** Headings as DfE's extracts write them. */
const COLUMNS: Readonly<Record<string, Measure>> = {
  NumberOfPupils: 'pupils',
  PPPerc: 'ppPct',
  PercentFSM: 'fsmPct',
  PercentageFSM: 'fsmPct',
  PercentEAL: 'ealPct',
  PercentSchSupport: 'senSupportPct',
  PercentEHCP: 'ehcpPct',
  PercentStatementOrEHP: 'ehcpPct',
  IdaciPupils: 'idaciValue',
}

const MAX_BYTES = 30_000_000
/** What stands in place of a figure that is not known or was suppressed. */
const NOTHING = new Set(['', 'na', 'n/a', 'supp', 'ne', 'x', 'z', 'c', ':', '..', '-'])

/** Reads a csv of figures by URN (`pp_idaci_att8_by_urn.csv` and its like). Columns that mean nothing here are left. */
export async function readContextFile(path: string): Promise<ContextFile> {
  const size = await stat(path).then(
    (found) => (found.isFile() ? found.size : undefined),
    () => undefined,
  )
  if (size === undefined)
    throw new AppError('file-missing', 'The file is not there any more; choose it again.', { file: path })
  if (size > MAX_BYTES) throw wrongFile('it is far larger than a list of schools can be')
  const bytes = await readFile(path)
  if (bytes.length > 0 && bytes[0] === 0x50 && bytes[1] === 0x4b) throw wrongFile('it is a zip or a workbook')
  refuseByStart(bytes.subarray(0, 4096))
  const check = createEncodingCheck()
  check.push(bytes)
  const decoder = createDecoder(check.end())
  return parseContext(basename(path), decoder.push(bytes) + decoder.end())
}

export function parseContext(fileName: string, text: string): ContextFile {
  const rows: ContextRow[] = []
  const skipped: RegisterIssue[] = []
  const seen = new Set<string>()
  let skippedCount = 0
  let heading: readonly string[] | undefined
  let lastCount = 0
  const skip = (row: number, column: string, reason: string) => {
    skippedCount++
    if (skipped.length < MAX_ISSUES) skipped.push({ row, column, reason })
  }
  const csv = createCsvReader({
    onRow({ row, cells, count, lastFilled }) {
      if (lastFilled < 0) return
      if (heading === undefined) {
        heading = mapHeading(cells)
        return
      }
      lastCount = count
      const urn = (cells[heading.indexOf('URN')] ?? '').trim()
      if (!/^[1-9]\d{4,6}$/.test(urn))
        return skip(row, 'URN', urn === '' ? 'There is no URN.' : `“${urn.slice(0, 40)}” is not a URN.`)
      if (seen.has(urn)) return skip(row, 'URN', `URN ${urn} stood in an earlier row.`)
      const found: Record<string, number> = {}
      for (const [column, name] of heading.entries()) {
        const measure = COLUMNS[name]
        if (measure === undefined) continue
        const value = figure(measure, cells[column] ?? '')
        if (value === undefined) return skip(row, name, 'This is not a figure that can stand here.')
        if (value !== null) found[measure] = value
      }
      seen.add(urn)
      rows.push({ urn, ...found })
    },
    onFault({ row, atEnd }) {
      if (heading === undefined) throw wrongFile('its first row cannot be read')
      if (atEnd) throw cutOff()
      skip(row, '', 'A quotation mark in this row is not closed or not doubled.')
    },
  })
  csv.write(text)
  csv.end()
  if (heading === undefined) throw new AppError('wrong-file', 'This file is empty; download it again.')
  if (csv.unfinished && lastCount > 0 && lastCount < heading.length) throw cutOff()
  if (rows.length === 0) throw wrongFile('no row of it can be used')
  const columns = heading.filter((name) => Object.hasOwn(COLUMNS, name))
  return { fileName, rows, columns, skipped, skippedCount }
}

function mapHeading(cells: readonly string[]): readonly string[] {
  const names = cells.map((cell) => cell.replace(/^\uFEFF/, '').trim())
  if (names.includes('LinkURN') || names.includes('EstablishmentStatus (name)'))
    throw wrongFile('it is the register of schools or its links, which are loaded with “Load a file” above')
  if (!names.includes('URN')) throw wrongFile('it has no column “URN”')
  if (!names.some((name) => Object.hasOwn(COLUMNS, name)))
    throw wrongFile(`it has none of the columns ${Object.keys(COLUMNS).slice(0, 4).join(', ')}`)
  return names
}

/** null where the file says nothing, undefined where it says something that cannot be. */
function figure(measure: Measure, cell: string): number | null | undefined {
  const text = cell.trim().replace(/%$/, '')
  if (NOTHING.has(text.toLowerCase())) return null
  if (!/^\d{1,7}(\.\d{1,18})?$/.test(text)) return undefined
  const value = Number(text)
  if (measure === 'pupils') return Number.isInteger(value) ? value : undefined
  if (measure === 'idaciValue') return value <= 1 ? rounded(value, 4) : undefined
  return value <= 100 ? rounded(value, 1) : undefined
}

function rounded(value: number, places: number): number {
  return Math.round(value * 10 ** places) / 10 ** places
}

function cutOff(): AppError {
  return new AppError(
    'wrong-file',
    'This file ends in the middle of a row, so it was cut off; download it again.',
  )
}

function wrongFile(why: string): AppError {
  return new AppError(
    'wrong-file',
    `This is not a list of figures by school: ${why}; choose a CSV with a column “URN”.`,
  )
}

import { createHash } from 'node:crypto'
import { type CsvFault, createCsvReader } from '#register/csv.ts'
import { decodeCsv, dialectOf } from '#register/exported-csv.ts'
import { AppError } from '#shared/errors.ts'

/** Far more than any hub's list of contacts. */
export const MAX_CONTACTS_BYTES = 20_000_000
export const MAX_CONTACTS_ROWS = 20_000

export type TableRow = Readonly<{ row: number; cells: readonly string[] }>
export type Table = Readonly<{
  sha256: string
  encoding: string
  headings: readonly string[]
  rows: readonly TableRow[]
  /** Rows that break the rules of CSV. */
  faults: readonly CsvFault[]
}>

/** A list as the file has it: headings and rows of trimmed cells; rows without any word are left out. */
export function readTable(bytes: Uint8Array): Table {
  refuse(bytes)
  const { text, encoding } = decodeCsv(bytes)
  const { start, separator } = dialectOf(text)
  const lines: TableRow[] = []
  const faults: CsvFault[] = []
  const reader = createCsvReader(
    {
      onRow: ({ row, cells, lastFilled }) => {
        if (lastFilled >= 0 && lines.length <= MAX_CONTACTS_ROWS + 1)
          lines.push({ row: row + Number(start > 0), cells: cells.map(tidy) })
      },
      onFault: (fault) => faults.push(fault),
    },
    separator.charCodeAt(0),
  )
  reader.write(text.slice(start))
  reader.end()
  const [head, ...rows] = lines.filter(({ cells }) => cells.some((cell) => cell !== ''))
  if (faults[0]?.row === 1) throw wrongFile('The headings in the first row cannot be read')
  if (head === undefined) throw wrongFile('This file is empty')
  if (rows.length === 0) throw wrongFile('This file has headings and no rows')
  if (rows.length > MAX_CONTACTS_ROWS)
    throw wrongFile(`This file has more than ${MAX_CONTACTS_ROWS.toLocaleString('en-GB')} rows`)
  if (head.cells.length > 1000) throw wrongFile('The first row of this file has more than 1,000 columns')
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding,
    headings: head.cells,
    rows,
    faults,
  }
}

/** A cell without the blanks, of all sorts, around it; Excel writes a no-break space for an emptied cell. */
function tidy(cell: string): string {
  return cell.replace(/[\u00a0\u200b\ufeff]/g, ' ').trim()
}

function refuse(bytes: Uint8Array): void {
  if (bytes.length > MAX_CONTACTS_BYTES) throw wrongFile('This file is larger than 20 MB')
  const begins = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte)
  if (begins(0x50, 0x4b) || begins(0xd0, 0xcf, 0x11, 0xe0))
    throw new AppError(
      'wrong-file',
      'This is an Excel workbook or a zip; in Excel choose “Save as”, “CSV UTF-8”, and then choose that file.',
    )
  if (begins(0x25, 0x50, 0x44, 0x46)) throw wrongFile('This is a PDF document')
  const start = new TextDecoder('windows-1252')
    .decode(bytes.subarray(0, 4096))
    .replace(/^ï»¿/, '')
    .trimStart()
  if (/^<(?:!doctype|html|\?xml)/i.test(start)) throw wrongFile('This is a web page')
  if (/^BEGIN:VCARD/i.test(start)) throw wrongFile('This is a file of vCards')
  if (!begins(0xff, 0xfe) && !begins(0xfe, 0xff) && start.includes('\0'))
    throw wrongFile('This is not a text file')
}

function wrongFile(what: string): AppError {
  return new AppError('wrong-file', `${what}; choose a CSV file with one person a row.`)
}

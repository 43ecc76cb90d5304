import { createHash } from 'node:crypto'
import { setImmediate as breathe } from 'node:timers/promises'
import { createCsvReader } from '#register/csv.ts'
import { decodeCsv, dialectOf } from '#register/exported-csv.ts'
import { AppError } from '#shared/errors.ts'

/** Far more than the answers of any school's staff. */
export const MAX_FORM_BYTES = 20_000_000
export const MAX_FORM_ROWS = 50_000
const MAX_COLUMNS = 1000
/** Characters that are read before others may have their turn: a few milliseconds. */
const PIECE = 262_144

export type Form = Readonly<{
  sha256: string
  encoding: string
  text: string
  separator: number
  /** Where the headings begin: after `sep=;`. */
  start: number
}>

export type FormFault = Readonly<{ row: number; reason: 'quote' | 'too-long' }>

/** The text of a form's export; whatever is plainly something else is refused in a sentence. */
export function openForm(bytes: Uint8Array): Form {
  refuse(bytes)
  const { text, encoding } = decodeCsv(bytes)
  if (text.includes('\0')) throw wrongFile('This is not a text file')
  const { start, separator } = dialectOf(text)
  return {
    sha256: createHash('sha256').update(bytes).digest('hex'),
    encoding,
    text,
    separator: separator.charCodeAt(0),
    start,
  }
}

type Scan = Readonly<{
  /** Answers with the columns that are wanted; the cells of all others are stepped over. */
  onHeadings: (headings: readonly string[]) => readonly number[]
  /** The wanted cells, in the order in which they were wanted. */
  onRow: (cells: readonly string[], row: number) => void
}>

/** Reads all rows, a piece at a time, so that a long file holds up nobody. Rows without any word are left out. */
export async function scanForm(
  { text, separator, start }: Form,
  { onHeadings, onRow }: Scan,
): Promise<{ rows: number; faults: FormFault[] }> {
  const faults: FormFault[] = []
  const skipped = Number(start > 0)
  let headed = false
  let rows = 0
  const reader = createCsvReader(
    {
      onRow: ({ row, cells, count, lastFilled }) => {
        if (lastFilled < 0) return
        if (!headed) {
          if (!cells.some((cell) => tidy(cell) !== '')) return
          headed = true
          if (count > MAX_COLUMNS) throw tooWide()
          const wanted = onHeadings(cells.map(tidy))
          const slots = new Int32Array(count).fill(-1)
          wanted.forEach((column, slot) => {
            slots[column] = slot
          })
          reader.want(slots, wanted.length)
          return
        }
        rows++
        if (rows > MAX_FORM_ROWS) throw tooLong()
        onRow(cells.map(tidy), row + skipped)
      },
      onFault: ({ row, reason }) => {
        if (!headed)
          throw reason === 'too-long' ? tooWide() : wrongFile('The headings of this file cannot be read')
        faults.push({ row: row + skipped, reason })
        if (faults.length > MAX_FORM_ROWS) throw tooLong()
      },
    },
    separator,
  )
  for (let at = start; at < text.length; at += PIECE) {
    reader.write(text.slice(at, at + PIECE))
    await breathe()
  }
  reader.end()
  if (!headed) throw wrongFile('This file is empty')
  if (rows === 0 && faults.length === 0) throw wrongFile('This file has headings and no answers')
  return { rows, faults }
}

/** A cell without the blanks, of all sorts, around it and between its words. */
function tidy(cell: string): string {
  if (!UNTIDY.test(cell)) return cell
  return cell.replace(/[\s\u00a0\u200b\ufeff]+/g, ' ').trim()
}

/** Most cells have nothing to tidy; looking is quicker than writing them anew. */
const UNTIDY = /^\s|\s$|\s\s|[^\S ]|[\u200b\ufeff]/

function refuse(bytes: Uint8Array): void {
  if (bytes.length === 0) throw wrongFile('This file is empty')
  if (bytes.length > MAX_FORM_BYTES) throw wrongFile('This file is larger than 20 MB')
  const begins = (...signature: number[]) => signature.every((byte, index) => bytes[index] === byte)
  const start = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)).replace(/^ï»¿/, '')
  if (begins(0xd0, 0xcf, 0x11, 0xe0) || (begins(0x50, 0x4b) && /xl\/|\[Content_Types\]/.test(start)))
    throw new AppError(
      'wrong-file',
      'This is an Excel workbook; open it, choose “Save as”, “CSV UTF-8”, and then choose that file.',
    )
  if (begins(0x50, 0x4b))
    throw new AppError('wrong-file', 'This is a zip; unpack it and choose the CSV file that is in it.')
  if (begins(0x25, 0x50, 0x44, 0x46)) throw wrongFile('This is a PDF document')
  if (/^\s*<(?:!doctype|html|head|body|\?xml)/i.test(start)) throw wrongFile('This is a web page')
  if (!begins(0xff, 0xfe) && !begins(0xfe, 0xff) && start.includes('\0'))
    throw wrongFile('This is not a text file')
}

function tooLong(): AppError {
  return wrongFile(`This file has more than ${MAX_FORM_ROWS.toLocaleString('en-GB')} rows`)
}

function tooWide(): AppError {
  return wrongFile('The first row of this file has more than 1,000 columns')
}

function wrongFile(what: string): AppError {
  return new AppError('wrong-file', `${what}; choose the CSV file of answers that the form gives out.`)
}

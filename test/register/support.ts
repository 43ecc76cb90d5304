import { REGISTER_COLUMNS } from '#register/columns.ts'
import type { Encoding } from '#register/encoding.ts'
import { createRegisterParser, emptyReport } from '#register/parse.ts'
import { NEWEST_HEADERS } from '#tools/gias/headers.ts'

export type Cells = Readonly<Record<string, string>>

/** A school's cells: only what matters to the test need be said. */
export function school(cells: Cells = {}): Cells {
  return {
    URN: '900001',
    'LA (code)': '821',
    'LA (name)': 'Luton',
    EstablishmentNumber: '2001',
    EstablishmentName: 'Thornbeck Primary School',
    'EstablishmentStatus (name)': 'Open',
    LastChangedDate: '03-02-2025',
    ...cells,
  }
}

export type Dialect = Readonly<{ headers?: readonly string[]; end?: string; quoted?: boolean }>

/** The text of a register file, as DfE writes it unless told otherwise. */
export function registerText(
  schools: readonly Cells[],
  { headers = NEWEST_HEADERS, end = '\r\n', quoted = true }: Dialect = {},
): string {
  const cell = (text: string) => (quoted || /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text)
  const rows = [headers, ...schools.map((cells) => headers.map((name) => cells[name] ?? ''))]
  return rows.map((row) => row.map(cell).join(',') + end).join('')
}

/** Reads a whole file's bytes and says what came of it. */
export function readRegister(bytes: Uint8Array | string, encoding: Encoding = 'utf-8') {
  const report = emptyReport()
  const schools: Record<string, string | number | null>[] = []
  const parser = createRegisterParser(encoding, report, (values) => {
    schools.push(
      Object.fromEntries(REGISTER_COLUMNS.map(({ field }, index) => [field, values[index] ?? null])),
    )
  })
  parser.write(typeof bytes === 'string' ? Buffer.from(bytes) : bytes)
  parser.end()
  return { schools, report }
}

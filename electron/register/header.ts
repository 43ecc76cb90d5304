import { AppError } from '#shared/errors.ts'
import { REGISTER_COLUMNS, REQUIRED_HEADERS } from './columns.ts'

export type HeaderMap = Readonly<{
  /** `slots[column of the file]` = place in a parsed row, -1 for a column that is not kept. */
  slots: Int32Array
  /** How many columns the file has. */
  width: number
  /** The fields' headings that this vintage of the file does not have. */
  absent: readonly string[]
}>

const MAX_COLUMNS = 1000

/** Finds every column by its name, whatever the vintage and order; refuses what is not the register. */
export function mapHeader(cells: readonly string[]): HeaderMap {
  const names = cells.map((cell) => cell.trim())
  if (names.length > MAX_COLUMNS)
    throw notTheRegister(`its first row has ${names.length.toLocaleString('en-GB')} columns`)
  const place = new Map<string, number>()
  names.forEach((name, column) => {
    if (!place.has(name)) place.set(name, column)
  })

  const missing = REQUIRED_HEADERS.filter((name) => !place.has(name))
  if (missing.length > 0) throw whatItIs(names, place, missing)

  const headings = inspectorateHeadings(place)
  const slots = new Int32Array(names.length).fill(-1)
  const absent: string[] = []
  REGISTER_COLUMNS.forEach(({ field, header }, slot) => {
    const name = field === 'inspectorate' || field === 'bsoInspectorate' ? headings[field] : header
    const column = name === undefined ? undefined : place.get(name)
    if (column === undefined) absent.push(header)
    else slots[column] = slot
  })
  return { slots, width: names.length, absent }
}

/**
 * `InspectorateName (name)` meant the inspectorate of British schools overseas while `Inspectorate (name)` stood
 * beside it (2018). Later files call that one `BSOInspectorateName (name)` and use the old heading for who inspects
 * an independent school. With neither neighbour the heading's meaning is unknown, so it is not read.
 */
function inspectorateHeadings(place: ReadonlyMap<string, number>) {
  if (place.has('Inspectorate (name)'))
    return { inspectorate: 'Inspectorate (name)', bsoInspectorate: 'InspectorateName (name)' }
  if (place.has('BSOInspectorateName (name)'))
    return { inspectorate: 'InspectorateName (name)', bsoInspectorate: 'BSOInspectorateName (name)' }
  return { inspectorate: undefined, bsoInspectorate: undefined }
}

function whatItIs(
  names: readonly string[],
  place: ReadonlyMap<string, number>,
  missing: readonly string[],
): AppError {
  if (place.has('LinkURN'))
    return wrongFile(
      'This is the register’s links file; choose the file of all establishments (edubasealldata…) instead.',
    )
  if (place.has('Group UID') || place.has('Group UKPRN') || place.has('Group Name'))
    return wrongFile(
      'This is the register’s file of groups; choose the file of all establishments (edubasealldata…) instead.',
    )
  if (names.length === 1 && /[;\t|]/.test(names[0] ?? ''))
    return wrongFile(
      'The columns of this file are not separated by commas; save it as “CSV (comma delimited)” again.',
    )
  return notTheRegister(`it has no column ${missing.map((name) => `“${name}”`).join(' or ')}`)
}

function notTheRegister(why: string): AppError {
  return wrongFile(
    `This is not the register of schools: ${why}; choose the edubasealldata file from “Get information about schools”.`,
  )
}

function wrongFile(sentence: string): AppError {
  return new AppError('wrong-file', sentence)
}

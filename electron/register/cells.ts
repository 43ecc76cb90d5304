import type { CellKind } from './columns.ts'

export type CellValue = string | number | null

/** Why a cell had to be left empty. One object per reason, so that a reader can tell it from a value by its type. */
export class CellFault {
  readonly reason: string
  constructor(reason: string) {
    this.reason = reason
  }
}

const NOT_WHOLE = new CellFault('This is not a whole number.')
const NOT_NUMBER = new CellFault('This is not a number.')
const NOT_CODE = new CellFault('This is not a code number.')
const NOT_DATE = new CellFault('This is not a date.')
const ROUNDED = new CellFault('A spreadsheet program has rounded this number.')
/** Month and day stand the other way round. One such cell shows that all of the file's dates are American. */
export const AMERICAN_DATE = new CellFault('This date has its month first.')

/** What Excel makes of a long number: `2E+11`, `1.00051E+11`. */
const SCIENTIFIC = /^\d(\.\d+)?E\+?\d+$/i

/**
 * Reads a cell. Words are kept as they stand. `resaved` files went through a spreadsheet program, which takes
 * the zero from the front of a number.
 */
export function readCell(kind: CellKind, text: string, resaved: boolean): CellValue | CellFault {
  if (text === '') return null
  switch (kind) {
    case 'text':
      return text
    case 'whole':
      return whole(text)
    case 'decimal':
      return decimal(text)
    case 'date':
      return date(text)
    case 'code': {
      const trimmed = text.trim()
      if (trimmed === '') return null
      return /^\d{1,4}$/.test(trimmed) ? Number(trimmed) : NOT_CODE
    }
    case 'la':
      return digits(text, 3)
    case 'establishment':
      return digits(text, 4)
    case 'phone': {
      const trimmed = text.trim()
      if (SCIENTIFIC.test(trimmed)) return ROUNDED
      return resaved && /^[1-9]\d{8,9}$/.test(trimmed) ? `0${trimmed}` : trimmed === '' ? null : text
    }
  }
}

function whole(text: string): CellValue | CellFault {
  const length = text.length
  let value = 0
  for (let at = 0; at < length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit < 0 || digit > 9 || at > 14) return unusualWhole(text)
    value = value * 10 + digit
  }
  return value
}

function unusualWhole(text: string): CellValue | CellFault {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (SCIENTIFIC.test(trimmed)) return ROUNDED
  const plain = /^\d{1,3}(,\d{3})+$/.test(trimmed) ? trimmed.replaceAll(',', '') : trimmed
  return /^\d{1,15}(\.0+)?$/.test(plain) ? Number(plain) : NOT_WHOLE
}

function decimal(text: string): CellValue | CellFault {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (SCIENTIFIC.test(trimmed)) return ROUNDED
  return /^\d{1,12}(\.\d{1,12})?%?$/.test(trimmed) ? Number.parseFloat(trimmed) : NOT_NUMBER
}

function digits(text: string, length: number): CellValue | CellFault {
  const trimmed = text.trim()
  if (trimmed === '') return null
  if (SCIENTIFIC.test(trimmed)) return ROUNDED
  return /^\d+$/.test(trimmed) && trimmed.length < length ? trimmed.padStart(length, '0') : text
}

/** The same few thousand days come again and again. */
const seenDates = new Map<string, CellValue | CellFault>()

function date(text: string): CellValue | CellFault {
  const known = seenDates.get(text)
  if (known !== undefined) return known
  const value = newDate(text.trim())
  if (seenDates.size > 50_000) seenDates.clear()
  seenDates.set(text, value)
  return value
}

function newDate(text: string): CellValue | CellFault {
  if (text === '') return null
  const iso = /^(\d{4})-(\d{2})-(\d{2})(?:[ T]00:00(?::00)?)?$/.exec(text)
  if (iso) return day(Number(iso[1]), Number(iso[2]), Number(iso[3])) ?? NOT_DATE
  const british = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?: 00:00(?::00)?)?$/.exec(text)
  if (!british) return NOT_DATE
  const [first, second, year] = [Number(british[1]), Number(british[3]), Number(british[4])]
  const value = day(year, second, first)
  if (value !== undefined) return value
  return day(year, first, second) === undefined ? NOT_DATE : AMERICAN_DATE
}

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** The day as YYYY-MM-DD, or undefined where the calendar has no such day. */
export function day(year: number, month: number, date: number): string | undefined {
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 && leap ? 29 : MONTH_DAYS[month - 1]
  if (last === undefined || date < 1 || date > last || year < 1000) return undefined
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`
}

/**
 * A CSV reader for one well-known shape of file, fed piece by piece.
 *
 * General readers build every cell of every row; we need sixty of 135 columns, so cells that nobody asked for
 * are stepped over and never become strings. A row that breaks the quoting rules is reported and reading goes on
 * at the next line, so that one stray quotation mark cannot swallow the rest of the file.
 */

/** Longer than any school's row by far (about 1,200 characters); also bounds the memory that one row can take. */
export const MAX_ROW_CHARS = 262_144

export type CsvRow = {
  /** The row's number as a spreadsheet shows it: the header is row 1. */
  readonly row: number
  /** The wanted cells, in slot order; missing cells are ''. */
  readonly cells: string[]
  /** How many cells the row really has. */
  readonly count: number
  /** The column of the last cell, wanted or not, that is not empty; -1 for a row of commas. */
  readonly lastFilled: number
}

export type CsvFault = {
  readonly row: number
  readonly reason: 'quote' | 'too-long'
  readonly atEnd: boolean
}

export type CsvHandlers = {
  onRow(row: CsvRow): void
  onFault(fault: CsvFault): void
}

export type CsvReader = {
  write(text: string): void
  end(): void
  /** From the next row on, keep only these columns: `slots[column]` is the place in `cells`, -1 for none. */
  want(slots: Int32Array, width: number): void
  /** True when the last row had no line end after it. */
  readonly unfinished: boolean
}

const COMMA = 44
const QUOTE = 34
const CR = 13
const LF = 10

/** Reads a CSV dialect: commas (or another `separator`), double quotes, doubled quotes inside, rows ended by LF, CRLF or CR. */
export function createCsvReader(handlers: CsvHandlers, separator = COMMA): CsvReader {
  let rest = ''
  let rowNumber = 0
  let slots: Int32Array | undefined
  let width = 0
  let unfinished = false

  /** Reads the rows that are complete in `text` and returns where the first incomplete one begins. */
  function scan(text: string, atEnd: boolean): number {
    const length = text.length
    let rowStart = 0
    while (rowStart < length) {
      const wanted = slots
      const cells: string[] = wanted ? new Array(width).fill('') : []
      let at = rowStart
      let column = 0
      let lastFilled = -1
      let state: 'row' | 'incomplete' | 'quote' = 'row'

      for (;;) {
        const slot = wanted ? (column < wanted.length ? (wanted[column] as number) : -1) : column
        if (at < length && text.charCodeAt(at) === QUOTE) {
          // Most cells are short: stepping through them is faster than a call of `indexOf` for each.
          let close = at + 1
          let doubled = false
          for (;;) {
            while (close < length && text.charCodeAt(close) !== QUOTE) close++
            if (close + 1 >= length || text.charCodeAt(close + 1) !== QUOTE) break
            doubled = true
            close += 2
          }
          if (close >= length || (close + 1 === length && !atEnd)) {
            state = atEnd ? 'quote' : 'incomplete'
            break
          }
          if (close > at + 1) {
            lastFilled = column
            if (slot >= 0) {
              const value = text.slice(at + 1, close)
              cells[slot] = doubled ? value.replaceAll('""', '"') : value
            }
          } else if (slot >= 0) cells[slot] = ''
          at = close + 1
        } else {
          const start = at
          while (at < length) {
            const code = text.charCodeAt(at)
            if (code === separator || code === LF || code === CR) break
            at++
          }
          if (at > start) lastFilled = column
          if (slot >= 0) cells[slot] = text.slice(start, at)
        }

        column++
        if (at >= length) {
          if (!atEnd) state = 'incomplete'
          unfinished = true
          break
        }
        const code = text.charCodeAt(at)
        if (code === separator) {
          at++
          continue
        }
        if (code === LF) {
          at++
          break
        }
        if (code === CR) {
          if (at + 1 >= length && !atEnd) {
            state = 'incomplete'
            break
          }
          at += text.charCodeAt(at + 1) === LF ? 2 : 1
          break
        }
        state = 'quote'
        break
      }

      const tooLong =
        state === 'incomplete' ? length - rowStart > MAX_ROW_CHARS : at - rowStart > MAX_ROW_CHARS
      if (state === 'incomplete' && !tooLong) return rowStart
      rowNumber++
      if (state === 'row' && !tooLong) {
        unfinished = at >= length && !endsLine(text.charCodeAt(at - 1))
        handlers.onRow({ row: rowNumber, cells, count: column, lastFilled })
        rowStart = at
        continue
      }
      const next = lineAfter(text, rowStart)
      handlers.onFault({
        row: rowNumber,
        reason: state === 'quote' ? 'quote' : openQuote(text, rowStart, next) ? 'quote' : 'too-long',
        atEnd: atEnd && next < 0,
      })
      if (next < 0) {
        unfinished = true
        return length
      }
      rowStart = next
    }
    return length
  }

  return {
    write(text) {
      const whole = rest === '' ? text : rest + text
      rest = whole.slice(scan(whole, false))
    },
    end() {
      if (rest !== '') scan(rest, true)
      rest = ''
    },
    want(newSlots, newWidth) {
      slots = newSlots
      width = newWidth
    },
    get unfinished() {
      return unfinished
    },
  }
}

function endsLine(code: number): boolean {
  return code === LF || code === CR
}

/** Where the line after the one at `from` begins, or -1: quotes do not count here. */
function lineAfter(text: string, from: number): number {
  const lf = text.indexOf('\n', from)
  if (lf >= 0) return lf + 1
  const cr = text.indexOf('\r', from)
  return cr >= 0 && cr + 1 < text.length ? cr + 1 : -1
}

/** Whether the line has an odd number of quotation marks: then the quote is the fault, not the length. */
function openQuote(text: string, from: number, to: number): boolean {
  const end = to < 0 ? Math.min(text.length, from + MAX_ROW_CHARS) : to
  let odd = false
  for (let at = text.indexOf('"', from); at >= 0 && at < end; at = text.indexOf('"', at + 1)) odd = !odd
  return odd
}

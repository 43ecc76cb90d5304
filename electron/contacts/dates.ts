import { parseDateWords } from '#shared/model/date-words.ts'
import { addDays, isLocalDate } from '#shared/model/local-date.ts'

/** Excel counts days from the end of 1899; the first day that such lists can mean, and the last. */
const [FIRST, LAST] = [20_000, 73_050]

export type DateCell = Readonly<{ date: string | null }> | Readonly<{ reason: string }>

/** A date as spreadsheets write it: `2026-09-01`, `01/09/2026 00:00`, `1-Sep-26`, `46266`. Day before month. */
export function readDate(cell: string): DateCell {
  if (cell === '') return { date: null }
  const bare = cell.replace(/[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?[ap]m)?Z?$/i, '')
  if (isLocalDate(bare)) return { date: bare }
  if (/^\d{5}(?:\.\d+)?$/.test(bare)) {
    const days = Math.floor(Number(bare))
    return days >= FIRST && days <= LAST ? { date: addDays('1899-12-30', days) } : notADate()
  }
  const parts = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})$/.exec(bare)
  if (parts) {
    const [, day = '', month = '', year = ''] = parts
    if (Number(month) > 12 && Number(day) <= 12) return { reason: 'This date has its month first.' }
    return dated(year, month, day)
  }
  const named = /^(\d{1,2})[ -]([a-z]{3,9})[ -](\d{4}|\d{2})$/i.exec(bare)
  const words = named ? `${named[1]} ${named[2]} ${century(named[3] as string)}` : bare
  // A year must stand there: "3 oct" in a list could be any.
  if (!/\d{4}/.test(words)) return notADate()
  const date = parseDateWords(words, '2026-01-01', 'past')
  return date === null ? notADate() : { date }
}

function dated(year: string, month: string, day: string): DateCell {
  const date = `${century(year)}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(date) ? { date } : notADate()
}

function century(year: string): string {
  return year.length === 2 ? `20${year}` : year
}

function notADate(): DateCell {
  return { reason: 'This is not a date.' }
}

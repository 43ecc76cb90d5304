import { addDays, isLocalDate } from '#shared/model/local-date.ts'

export type Period = Readonly<{ from: string | null; to: string | null }>

/**
 * The days of the first and the last answer. Forms write times as the person's country does: `2026/06/12 9:14:03 AM`,
 * `12/06/2026 09:14`, `6/12/26 9:14`, or, out of Excel, `46185.38`. Which of two figures is the month is known once
 * one of all the cells can be read one way only; until then no day is said.
 */
export function createPeriod() {
  const sure: string[] = []
  const unsure: [first: string, second: string, year: string][] = []
  let dayFirst = false
  let monthFirst = false
  return {
    add(cell: string): void {
      const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})/.exec(cell)
      if (iso) {
        put(sure, dateOf(iso[1], iso[2], iso[3]))
        return
      }
      if (/^\d{5}(?:[.,]\d+)?$/.test(cell)) {
        const days = Number.parseInt(cell, 10)
        // Excel counts days from the end of 1899.
        if (days > 40_000 && days < 80_000) sure.push(addDays('1899-12-30', days))
        return
      }
      const parts = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})\b/.exec(cell)
      if (!parts) return
      const [, first = '', second = '', year = ''] = parts
      if (Number(first) > 12) dayFirst = true
      if (Number(second) > 12) monthFirst = true
      unsure.push([first, second, year.length === 2 ? `20${year}` : year])
    },
    end(): Period {
      const days = [...sure]
      if (dayFirst !== monthFirst)
        for (const [first, second, year] of unsure)
          put(days, dayFirst ? dateOf(year, second, first) : dateOf(year, first, second))
      days.sort()
      return { from: days[0] ?? null, to: days.at(-1) ?? null }
    },
  }
}

function dateOf(year = '', month = '', day = ''): string | undefined {
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(date) ? date : undefined
}

function put(days: string[], date: string | undefined): void {
  if (date !== undefined) days.push(date)
}

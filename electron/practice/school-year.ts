import type { HALF_TERMS } from '#shared/model/enums.ts'
import { addDays, weekday } from '#shared/model/local-date.ts'

export type HalfTermCode = keyof typeof HALF_TERMS
export type HalfTerm = Readonly<{ code: HalfTermCode; first: string; last: string }>

/**
 * The six half-terms of the school year that begins in the autumn of `year`, as most of the hubs' authorities set
 * them. For invented data only: real dates belong to a school or its authority.
 */
export function halfTermsFrom(year: number): readonly HalfTerm[] {
  const autumnBreak = lastMonday(`${year}-10-31`)
  const afterChristmas = mondayFrom(`${year + 1}-01-03`)
  const februaryBreak = mondayFrom(`${year + 1}-02-14`)
  const springBreak = mondayFrom(`${year + 1}-03-29`)
  const mayBreak = lastMonday(`${year + 1}-05-31`)
  return [
    { code: 'AUT1', first: schoolDay(`${year}-09-02`), last: addDays(autumnBreak, -3) },
    { code: 'AUT2', first: addDays(autumnBreak, 7), last: addDays(afterChristmas, -17) },
    { code: 'SPR1', first: afterChristmas, last: addDays(februaryBreak, -3) },
    { code: 'SPR2', first: addDays(februaryBreak, 7), last: addDays(springBreak, -3) },
    { code: 'SUM1', first: addDays(springBreak, 14), last: addDays(mayBreak, -3) },
    { code: 'SUM2', first: addDays(mayBreak, 7), last: schoolDay(`${year + 1}-07-20`) },
  ]
}

/** The first Monday on or after a day. */
export function mondayFrom(date: string): string {
  return addDays(date, (8 - weekday(date)) % 7)
}

function lastMonday(date: string): string {
  return addDays(date, 1 - weekday(date))
}

/** The day itself, or the Monday after a weekend. */
export function schoolDay(date: string): string {
  return weekday(date) > 5 ? mondayFrom(date) : date
}

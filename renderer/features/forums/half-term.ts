import type { HALF_TERMS } from '#shared/model/enums.ts'

type HalfTerm = keyof typeof HALF_TERMS

/** First day after each half-term in most of England, as month and day: only to offer one that is near. */
const ENDS: readonly (readonly [before: string, halfTerm: HalfTerm])[] = [
  ['02-16', 'SPR1'],
  ['04-01', 'SPR2'],
  ['05-31', 'SUM1'],
  ['07-25', 'SUM2'],
  ['10-25', 'AUT1'],
  ['12-21', 'AUT2'],
]

/** The half-term that a date lies in or comes before; holidays belong to the one that follows. */
export function halfTermNear(date: string): HalfTerm {
  return ENDS.find(([before]) => date.slice(5) < before)?.[1] ?? 'SPR1'
}

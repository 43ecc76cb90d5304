import { figure } from '#shared/model/figure-words.ts'

/** A statement as a part of a sentence: without a full stop of its own. */
export function withoutStop(statement: string): string {
  return statement.replace(/\.$/, '')
}

/** A level by its label; what stands between two levels is no level, and is said as a figure. */
export function levelName(level: number, scale: readonly string[]): string {
  return scale[level] ?? figure(level)
}

/** A number that can be placed between 0 and `max`, or none. */
export function within(value: number | null | undefined, max: number): number | null {
  const number = known(value)
  return number === null ? null : Math.min(max, Math.max(0, number))
}

/** For the head of a column. */
export function capitalised(words: string): string {
  return words.charAt(0).toLocaleUpperCase('en-GB') + words.slice(1)
}

/** A figure, or none: what is no number is none. */
export function known(value: number | null | undefined): number | null {
  return value === null || value === undefined || !Number.isFinite(value) ? null : value
}

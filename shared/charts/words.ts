/** "67 %" */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** "2", "1.3": one decimal where there is one. */
export function figure(value: number): string {
  const rounded = toTenth(value)
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(1)
}

/** "+1.7", "−0.4", "0". */
export function signed(value: number): string {
  const rounded = toTenth(value)
  if (rounded === 0) return '0'
  return rounded > 0 ? `+${figure(rounded)}` : `−${figure(-rounded)}`
}

export function toTenth(value: number): number {
  const rounded = Math.round(value * 10) / 10
  return rounded === 0 ? 0 : rounded
}

/** "1 item", "8 items". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`
}

/** "B1, B2 and B3"; of many the first ones and how many more. */
export function listed(names: readonly string[], most = 4): string {
  const shown = names.length > most ? names.slice(0, most) : names
  const more = names.length - shown.length
  const parts = more > 0 ? [...shown, `${more} more`] : shown
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** A statement as a part of a sentence: without a full stop of its own. */
export function withoutStop(statement: string): string {
  return statement.replace(/\.$/, '')
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

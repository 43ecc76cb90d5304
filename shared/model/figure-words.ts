/** Figures as they are printed: everything that says a figure says it with these. */

/** "67 %" */
export function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

/** "2", "1.3": one decimal where there is one. */
export function figure(value: number): string {
  const rounded = toTenth(value)
  return Number.isInteger(rounded) ? String(rounded) : rounded.toFixed(1)
}

/** "2.0", "1.3": always one decimal, for what is a mean. */
export function oneDecimal(value: number): string {
  return toTenth(value).toFixed(1)
}

/** "+1.7", "−0.4", "0". */
export function signed(value: number): string {
  const rounded = toTenth(value)
  if (rounded === 0) return '0'
  return rounded > 0 ? `+${figure(rounded)}` : `−${figure(-rounded)}`
}

/** Smaller than any part of a figure here, larger than what sums in binary are out by. */
const NEARLY_NOTHING = 1e-9

/** To one decimal; a half goes away from nought on both sides of it, so that +0.95 and −0.95 stay alike. */
export function toTenth(value: number): number {
  const rounded = Math.round(Math.abs(value) * 10 + NEARLY_NOTHING) / 10
  return value < 0 && rounded > 0 ? -rounded : rounded
}

/** "1 item", "8 items": a count never stands without its noun. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`
}

/** "B1, B2 and B3"; of many the first ones and how many more. */
export function listed(names: readonly string[], most = 4): string {
  const shown = names.length > most ? names.slice(0, most) : names
  const more = names.length - shown.length
  const parts = more > 0 ? [...shown, `${more} more`] : shown
  if (parts.length < 2) return parts.join('')
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

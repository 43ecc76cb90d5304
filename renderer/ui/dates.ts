import { weekday } from '#shared/model/local-date.ts'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun']
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/** `2026-11-26` as "Thu 26 Nov". */
export function day(date: string): string {
  return `${DAYS[weekday(date.slice(0, 10)) - 1]} ${shortDay(date)}`
}

/** `2026-11-26` as "26 Nov". */
export function shortDay(date: string): string {
  return `${Number(date.slice(8, 10))} ${MONTHS[Number(date.slice(5, 7)) - 1]}`
}

/** `2026-11-26` as "Thu 26 Nov 2026". */
export function dayYear(date: string): string {
  return `${day(date)} ${date.slice(0, 4)}`
}

/** "Thu 26 Nov", with the year when it is not the year that we are in. */
export function dayNear(date: string, today: string): string {
  return date.slice(0, 4) === today.slice(0, 4) ? day(date) : dayYear(date)
}

/** The time of a local `2026-11-26T15:30`: "15:30". */
export function clock(dateTime: string): string {
  return dateTime.slice(11, 16)
}

/** "Thu 26 Nov 15:30". */
export function dayTime(dateTime: string): string {
  return `${day(dateTime)} ${clock(dateTime)}`
}

/** An instant of the store (UTC) on this laptop's own clock: "10:42". */
export function instantTime(instant: string): string {
  const at = new Date(instant)
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** An instant of the store (UTC) as this laptop's own day: `2026-11-26`. */
export function instantDay(instant: string): string {
  const at = new Date(instant)
  const part = (value: number) => String(value).padStart(2, '0')
  return `${at.getFullYear()}-${part(at.getMonth() + 1)}-${part(at.getDate())}`
}

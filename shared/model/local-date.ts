/** Arithmetic on local dates as text (`YYYY-MM-DD`): no time of day, so no time zone and no summer time in it. */

const DAY = 24 * 60 * 60 * 1000

export function isLocalDate(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && fromDay(toDay(text)) === text
}

/** The date `days` later (earlier when negative). */
export function addDays(date: string, days: number): string {
  return fromDay(toDay(date) + days)
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: string, to: string): number {
  return toDay(to) - toDay(from)
}

/** 1 is Monday, 7 is Sunday. */
export function weekday(date: string): number {
  return ((((toDay(date) + 3) % 7) + 7) % 7) + 1
}

/** The Monday of the week that a date lies in. */
export function mondayOf(date: string): string {
  return addDays(date, 1 - weekday(date))
}

/** Today on this laptop's own clock and time zone. */
export function today(now: Date = new Date()): string {
  const part = (value: number) => String(value).padStart(2, '0')
  return `${now.getFullYear()}-${part(now.getMonth() + 1)}-${part(now.getDate())}`
}

/** The school year that a date lies in; years turn on 1 August, when no school has begun. */
export function academicYearOf(date: string): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5) < '08-01' ? 1 : 0)
  return `${year}-${String((year + 1) % 100).padStart(2, '0')}`
}

function toDay(date: string): number {
  return Math.round(Date.parse(`${date}T00:00:00Z`) / DAY)
}

function fromDay(day: number): string {
  return Number.isFinite(day) ? new Date(day * DAY).toISOString().slice(0, 10) : ''
}

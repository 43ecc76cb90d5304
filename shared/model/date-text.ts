import { weekday } from './local-date.ts'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

const LONG_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** `22 November 2026`: a letter spells its months. */
export function longDate(date: string): string {
  return `${Number(date.slice(8, 10))} ${monthText(date)}`
}

/** `November 2026`. */
export function monthText(date: string): string {
  return `${LONG_MONTHS[Number(date.slice(5, 7)) - 1]} ${date.slice(0, 4)}`
}

/** `Thu 26 Nov`, and the year where asked for: `Thu 26 Nov 2026`. */
export function dateText(date: string, withYear = false): string {
  const [year, month = 1, day] = date.split('-').map(Number)
  const short = `${DAYS[weekday(date) - 1]} ${day} ${MONTHS[month - 1]}`
  return withYear ? `${short} ${year}` : short
}

/** `2026–27`, as people read a school year that is kept as `2026-27`. */
export function yearText(academicYear: string): string {
  return academicYear.replace('-', '–')
}

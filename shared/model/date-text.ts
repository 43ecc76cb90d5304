import { weekday } from './local-date.ts'

const DAYS = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'] as const
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const

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

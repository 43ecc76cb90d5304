import { addDays, isLocalDate, mondayOf, weekday } from './local-date.ts'

const DAYS = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
]
const NUMBERS: Readonly<Record<string, number>> = {
  a: 1,
  an: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  eight: 8,
  nine: 9,
  ten: 10,
}

/**
 * The local date that somebody means by "fri", "thursday week", "in 2 weeks", "3 oct" or "2026-10-03"; `null` when
 * it is not clear. A day and month without a year is the next such day, or with `past` the last one.
 */
export function parseDateWords(
  words: string,
  today: string,
  looks: 'ahead' | 'past' = 'ahead',
): string | null {
  const text = words.trim().toLowerCase().replace(/[,.]$/, '').replace(/\s+/g, ' ')
  return (
    (isLocalDate(text) ? text : null) ??
    fixedWord(text, today) ??
    weekdayWord(text, today, looks) ??
    distance(text, today) ??
    dayAndMonth(text, today, looks)
  )
}

function fixedWord(text: string, today: string): string | null {
  if (text === 'today' || text === 'now') return today
  if (text === 'tomorrow' || text === 'tom') return addDays(today, 1)
  if (text === 'yesterday') return addDays(today, -1)
  if (text === 'next week') return addDays(mondayOf(today), 7)
  return null
}

/** "fri" is the next Friday after today; "next fri" the one of next week; "fri week" a week after the next. */
function weekdayWord(text: string, today: string, looks: 'ahead' | 'past'): string | null {
  const match = /^(?:(this|next|last|on) )?([a-z]{3,9})( week)?$/.exec(text)
  const wanted = match?.[2] === undefined ? 0 : named(DAYS, match[2])
  if (!match || wanted === 0) return null
  const [, before, , week] = match
  const monday = mondayOf(today)
  if (before === 'next') return addDays(monday, 6 + wanted)
  if (before === 'this') return addDays(monday, wanted - 1)
  const back = (weekday(today) - wanted + 7) % 7 || 7
  const ahead = (wanted - weekday(today) + 7) % 7 || 7
  if (before === 'last' || (looks === 'past' && !week)) return addDays(today, -back)
  return addDays(today, ahead + (week ? 7 : 0))
}

/** "in 2 weeks", "10 days", "a month", "a fortnight", "3 weeks ago". */
function distance(text: string, today: string): string | null {
  const match = /^(?:in )?(\d{1,3}|[a-z]+)? ?(day|week|fortnight|month|d|w|m)s?( time| ago)?$/.exec(text)
  if (!match) return null
  const amount =
    match[1] === undefined
      ? match[2] === 'fortnight'
        ? 1
        : undefined
      : (NUMBERS[match[1]] ?? Number(match[1]))
  if (amount === undefined || !Number.isInteger(amount)) return null
  const signed = match[3] === ' ago' ? -amount : amount
  const unit = match[2]
  if (unit === 'month' || unit === 'm') return addMonths(today, signed)
  return addDays(today, signed * (unit === 'fortnight' ? 14 : unit?.startsWith('w') ? 7 : 1))
}

/** The same day some months on, or the month's last day where there is no such day. */
function addMonths(date: string, months: number): string {
  const count = Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7)) - 1 + months
  const month = `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}`
  for (let day = Number(date.slice(8)); day > 27; day -= 1) {
    const there = `${month}-${String(day).padStart(2, '0')}`
    if (isLocalDate(there)) return there
  }
  return `${month}-${date.slice(8)}`
}

/** "3 oct", "fri 3rd october 2026", "oct 3", "3/10", "3.10.26". Day before month, as in Britain. */
function dayAndMonth(text: string, today: string, looks: 'ahead' | 'past'): string | null {
  const plain = text
    .replace(/^(mon|tue|wed|thu|fri|sat|sun)[a-z]*,? /, '')
    .replace(/(\d)(st|nd|rd|th)\b/g, '$1')
  const match =
    /^(?<day>\d{1,2})[ /.-](?:of )?(?<month>\d{1,2}|[a-z]{3,9})(?:[ /.,-]+(?<year>\d{4}|\d{2}))?$/.exec(
      plain,
    ) ?? /^(?<month>[a-z]{3,9}) (?<day>\d{1,2})(?:,? (?<year>\d{4}))?$/.exec(plain)
  const { day, month, year } = match?.groups ?? {}
  if (day === undefined || month === undefined) return null
  const monthNumber = /^\d/.test(month) ? Number(month) : named(MONTHS, month)
  if (year !== undefined) return dateOf(year.length === 2 ? `20${year}` : year, monthNumber, day)
  const thisYear = Number(today.slice(0, 4))
  // 29 February may be four years away (eight around 2100).
  for (let away = 0; away <= 8; away += 1) {
    const there = dateOf(String(looks === 'ahead' ? thisYear + away : thisYear - away), monthNumber, day)
    if (there !== null && (looks === 'ahead' ? there >= today : there <= today)) return there
  }
  return null
}

function dateOf(year: string, month: number, day: string): string | null {
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`
  return isLocalDate(date) ? date : null
}

/** 1 for the first name that begins so, 0 for none: three letters are needed. */
function named(names: readonly string[], start: string): number {
  return start.length < 3 ? 0 : names.findIndex((name) => name.startsWith(start)) + 1
}

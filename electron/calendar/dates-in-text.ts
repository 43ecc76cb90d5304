import { academicYearOf, isLocalDate, weekday } from '#shared/model/local-date.ts'

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']
const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

const DAY_NAME = '(?:(mon|tue|wed|thu|fri|sat|sun)(?:s|nes|rs|ur|urs)?(?:day)?\\.?,? +(?:the +)?)?'
const MONTH_NAME =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)'
const DAY_NUMBER = '(\\d{1,2})(?:st|nd|rd|th)?'
const DATE = new RegExp(
  `(?<![\\w/])(?:${DAY_NAME}(?:(\\d{4})-(\\d\\d)-(\\d\\d)|(\\d{1,2})[/.](\\d{1,2})[/.](\\d{4}|\\d\\d)|${DAY_NUMBER}(?: +of)? +${MONTH_NAME}\\b\\.?(?:,? +(\\d{4})| +'(\\d\\d))?))(?!\\d)`,
  'gi',
)
/** The "27" of "27 to 31 October": a day that takes its month from the date after it. */
const DAY_BEFORE = new RegExp(`(?<![\\w/])${DAY_NAME}${DAY_NUMBER}(?= *(?:to|until|till|and|&|,|-) *$)`, 'i')
const RANGE =
  /^[\s,]*(?:-|to|until|till|through|up to|and (?:ends?|ending|finishes|closes)|ends?|ending|finishes|closes)(?: on)?[\s:,]*$/i
/** Two cells of a table. */
const CELLS = /^ *(?:\t|\|| {3,})[\s|]*$/

type Written = {
  weekday: number | null
  day: number
  month: number
  year: number | null
  start: number
  end: number
}

/** A day or a range of days in a line, and the words that belong to it. */
export type DatesFound = Readonly<{ first: string; last: string; label: string }>

/** Dashes, spaces and quotes of a web page as those of a keyboard; the length stays. */
export function plainText(line: string): string {
  return line
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    .replace(/[‘’]/g, "'")
}

/** The line without its dates: what its headings and keywords are read from. */
export function withoutDates(line: string): string {
  let rest = line
  for (const date of written(line)) rest = blank(rest, date.start, date.end)
  return rest
}

/**
 * The dates of a line of text, as ranges and single days, each with its words; or a sentence that says why they cannot
 * be read. A date without a year takes the year of its neighbour in a range, then the school year `academicYear`; a
 * weekday that does not fit its date makes the line unreadable, because one of the two is wrong.
 */
export function datesInText(line: string, academicYear: string | null): DatesFound[] | string {
  const dates = written(line)
  const groups: Written[][] = []
  for (const [index, date] of dates.entries()) {
    const before = dates[index - 1]
    const between = before ? line.slice(before.end, date.start) : ''
    const open = groups.at(-1)
    const joins =
      before !== undefined &&
      open?.length === 1 &&
      (RANGE.test(between) || (dates.length === 2 && CELLS.test(between)))
    if (joins) open.push(date)
    else groups.push([date])
  }
  const found: DatesFound[] = []
  for (const [index, group] of groups.entries()) {
    const resolved = resolve(group, academicYear)
    if (typeof resolved === 'string') return resolved
    found.push({ ...resolved, label: labelOf(line, groups, index) || (found.at(-1)?.label ?? '') })
  }
  return found
}

/** The words before a group of dates, or after it in a line that begins with a date; alone, all words of the line. */
function labelOf(line: string, groups: readonly Written[][], index: number): string {
  const group = groups[index] ?? []
  const before = (at: number) => line.slice(groups[at - 1]?.at(-1)?.end ?? 0, groups[at]?.[0]?.start)
  if (groups.length === 1) {
    const between = group.length === 2 ? line.slice(group[0]?.end, group[1]?.start) : ''
    return wordsOf(`${before(0)} ${between} ${line.slice(group.at(-1)?.end)}`)
  }
  if (wordsOf(before(0)) !== '') return wordsOf(before(index))
  // "1 September, 24 October: INSET days": the words belong to every date since the words before.
  for (let at = index + 1; at <= groups.length; at += 1)
    if (wordsOf(before(at)) !== '') return wordsOf(before(at))
  return ''
}

function wordsOf(text: string): string {
  return text
    .replace(/\b20\d\d(?: *(?:-|\/|to) *(?:20)?\d\d)?\b/g, ' ')
    .replace(/[^\p{L}\p{N}' -]+/gu, ' ')
    .replace(/(?<!\p{L})-|-(?!\p{L})/gu, ' ')
    .replace(/\b(to|until|till|through|on|and|from|the|is|at|inclusive)\b/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

function written(line: string): Written[] {
  const found: Written[] = []
  for (const match of line.matchAll(DATE)) {
    const [, name, isoYear, isoMonth, isoDay, slashDay, slashMonth, slashYear, day, month, year, shortYear] =
      match
    const numbers = {
      day: Number(isoDay ?? slashDay ?? day),
      month: month ? MONTHS.indexOf(month.slice(0, 3).toLowerCase()) + 1 : Number(isoMonth ?? slashMonth),
      year: yearOf(isoYear ?? slashYear ?? year ?? shortYear),
    }
    const from = found.at(-1)?.end ?? 0
    const date = { ...numbers, weekday: nameOf(name), start: match.index, end: match.index + match[0].length }
    // "Wednesday 3, Thursday 4 and Friday 5 September": walk back over the days without a month.
    const earlier: Written[] = []
    for (let until = match.index; ; ) {
      const bare = DAY_BEFORE.exec(line.slice(from, until))
      if (!bare) break
      const start = from + bare.index
      earlier.unshift({
        ...numbers,
        day: Number(bare[2]),
        weekday: nameOf(bare[1]),
        start,
        end: start + bare[0].length,
      })
      until = start
    }
    found.push(...earlier, date)
  }
  return found
}

function yearOf(text: string | undefined): number | null {
  if (text === undefined) return null
  return text.length === 2 ? 2000 + Number(text) : Number(text)
}

function nameOf(name: string | undefined): number | null {
  return name === undefined ? null : WEEKDAYS.indexOf(name.toLowerCase()) + 1
}

function resolve(
  group: readonly Written[],
  academicYear: string | null,
): { first: string; last: string } | string {
  const [start, end = start] = group
  if (start === undefined || end === undefined) return 'There is no date.'
  const dated = [start, end].find((date) => date.year !== null)
  const year = dated ? academicYearOf(isoDate(dated, dated.year ?? 0)) : academicYear
  if (year === null) return 'The date has no year, and no line above it says the school year.'
  const inYear = (date: Written) => date.year ?? Number(year.slice(0, 4)) + (date.month >= 8 ? 0 : 1)
  let first = isoDate(start, inYear(start))
  let last = isoDate(end, inYear(end))
  // "22 July to 1 September 2026" and "22 July 2026 to 1 September" cross the end of the school year.
  if (last < first && end.year === null) last = isoDate(end, inYear(end) + 1)
  else if (last < first && start.year === null) first = isoDate(start, inYear(start) - 1)
  for (const [date, text] of [
    [start, first],
    [end, last],
  ] as const) {
    if (!isLocalDate(text)) return `${text} is not a date.`
    if (date.weekday !== null && date.weekday !== weekday(text))
      return `${text} is a ${WEEKDAY_NAMES[weekday(text) - 1]}, not a ${WEEKDAY_NAMES[date.weekday - 1]}.`
  }
  return last < first ? `${last} is before ${first}.` : { first, last }
}

function isoDate(date: Written, year: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  return `${year}-${two(date.month)}-${two(date.day)}`
}

function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end)
}

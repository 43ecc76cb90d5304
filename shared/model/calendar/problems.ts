import { dateText } from '../date-text.ts'
import { HALF_TERMS } from '../enums.ts'
import { academicYearOf, daysBetween, isLocalDate, weekday } from '../local-date.ts'
import { bankHolidaysIn, bankHolidaysListed, bankHolidayTitle } from './bank-holidays.ts'
import { type Calendar, type Calendars, HALF_TERM_CODES } from './calendar.ts'
import { termDaysInYear, weekdaysBetween, yearAfter } from './days.ts'

/** An `error` makes counts wrong: the calendar cannot be confirmed. A `remark` is worth a look and may be right. */
export type CalendarProblem = Readonly<{ level: 'error' | 'remark'; text: string }>

/** The usual number of days for staff in a year: 190 for pupils and 5 INSET days. */
const USUAL_DAYS = 195
const USUAL_INSET_DAYS = 5
/** No break inside a school year is as long as this many days; such a gap is a slip in a date. */
const LONG_BREAK = 28

/** What is wrong or odd in a calendar, one sentence each, errors first. Empty is the usual case. */
export function calendarProblems(calendar: Calendar): CalendarProblem[] {
  const impossible = everyDate(calendar).filter((date) => !isLocalDate(date))
  if (impossible.length > 0) return impossible.map((date) => error(`${date} is not a date.`))
  const found = [
    ...order(calendar),
    ...halfTermDays(calendar),
    ...breaks(calendar),
    ...yearMismatch(calendar),
    ...insetDays(calendar),
    ...closedDays(calendar),
    ...bankHolidays(calendar),
  ]
  const errors = found.filter((problem) => problem.level === 'error')
  const remarks = found.filter((problem) => problem.level === 'remark')
  // The number of days means nothing while dates overlap or lie in another year.
  return errors.length > 0 ? [...errors, ...remarks] : [...remarks, ...numberOfDays(calendar)]
}

/** What is wrong between a school's calendars: a year given twice, a year left out. */
export function sequenceProblems(calendars: Calendars): CalendarProblem[] {
  const years = calendars.map((calendar) => calendar.academicYear).sort()
  return years.flatMap((year, index) => {
    const before = years[index - 1]
    if (before === undefined) return []
    if (before === year) return [error(`There are two calendars for ${year}: keep one.`)]
    if (yearAfter(before) !== year) return [remark(`There is no calendar between ${before} and ${year}.`)]
    return []
  })
}

function order({ halfTerms }: Calendar): CalendarProblem[] {
  const inOrder =
    halfTerms.length === 6 && halfTerms.every((half, index) => half.code === HALF_TERM_CODES[index])
  const problems = inOrder
    ? []
    : [error('The half-terms must be Autumn 1 to Summer 2, each once and in that order.')]
  for (const half of halfTerms)
    if (half.lastDay < half.firstDay)
      problems.push(error(`${HALF_TERMS[half.code]} ends on ${day(half.lastDay)}, before it begins.`))
  return problems
}

function halfTermDays(calendar: Calendar): CalendarProblem[] {
  return calendar.halfTerms.flatMap((half) => {
    if (half.lastDay < half.firstDay) return []
    const name = HALF_TERMS[half.code]
    if (termDaysInYear({ ...calendar, halfTerms: [half] }) === 0) return [error(`${name} has no term day.`)]
    return [half.firstDay, half.lastDay]
      .filter((date) => weekday(date) > 5)
      .map((date) => remark(`${name} begins or ends on ${day(date)}, a weekend.`))
  })
}

function breaks({ halfTerms }: Calendar): CalendarProblem[] {
  return halfTerms.flatMap((half, index) => {
    const before = halfTerms[index - 1]
    if (before === undefined) return []
    const names = `${HALF_TERMS[before.code]} and ${HALF_TERMS[half.code]}`
    if (half.firstDay <= before.lastDay) {
      const wrongOrder = half.lastDay < before.firstDay
      return [error(wrongOrder ? `${names} are in the wrong order.` : `${names} overlap.`)]
    }
    if (weekdaysBetween(before.lastDay, half.firstDay) <= 2)
      return [remark(`${names} follow one another without a holiday.`)]
    const days = daysBetween(before.lastDay, half.firstDay)
    if (days > LONG_BREAK)
      return [remark(`Between ${names} there are ${Math.floor(days / 7)} weeks: check the dates.`)]
    return []
  })
}

function yearMismatch(calendar: Calendar): CalendarProblem[] {
  const elsewhere = (date: string) => academicYearOf(date) !== calendar.academicYear
  const year = calendar.academicYear
  return [
    ...calendar.halfTerms
      .filter((half) => elsewhere(half.firstDay) || elsewhere(half.lastDay))
      .map((half) =>
        error(
          `${HALF_TERMS[half.code]} does not lie in ${year}: ${day(half.firstDay)} to ${day(half.lastDay)}.`,
        ),
      ),
    ...calendar.insetDays
      .filter(elsewhere)
      .map((date) => error(`The INSET day ${day(date)} does not lie in ${year}.`)),
    ...[...calendar.closedDays, ...calendar.bankHolidays]
      .filter(elsewhere)
      .map((date) => remark(`${day(date)} does not lie in ${year} and does nothing here.`)),
  ]
}

function insetDays(calendar: Calendar): CalendarProblem[] {
  const problems = calendar.insetDays.flatMap((date) => {
    if (calendar.closedDays.includes(date))
      return [error(`${day(date)} is both an INSET day and a closed day.`)]
    if (calendar.bankHolidays.includes(date))
      return [error(`${day(date)} is both an INSET day and a bank holiday.`)]
    if (weekday(date) > 5) return [error(`The INSET day ${day(date)} is at a weekend.`)]
    if (!inHalfTerm(calendar, date))
      return [
        error(
          `The INSET day ${day(date)} lies in no half-term: a half-term's dates are for staff, so move one.`,
        ),
      ]
    return []
  })
  if (new Set(calendar.insetDays).size > USUAL_INSET_DAYS)
    problems.push(remark(`There are ${new Set(calendar.insetDays).size} INSET days; five are usual.`))
  return problems
}

function closedDays(calendar: Calendar): CalendarProblem[] {
  return calendar.closedDays
    .filter((date) => academicYearOf(date) === calendar.academicYear && !inHalfTerm(calendar, date))
    .map((date) => remark(`The closed day ${day(date)} lies in a holiday and does nothing.`))
}

function bankHolidays(calendar: Calendar): CalendarProblem[] {
  const year = calendar.academicYear
  if (!bankHolidaysListed(year))
    return [remark(`The bank holidays of ${year} are not known here: check that all are given.`)]
  const known = bankHolidaysIn(year)
  const notListed = known
    .filter((date) => inHalfTerm(calendar, date) && !calendar.bankHolidays.includes(date))
    .filter((date) => !calendar.closedDays.includes(date))
    .map((date) =>
      remark(
        `${day(date)} (${bankHolidayTitle(date)}) is counted as a term day: it is not among the bank holidays.`,
      ),
    )
  const notKnown = calendar.bankHolidays
    .filter((date) => inHalfTerm(calendar, date) && !known.includes(date))
    .map((date) => remark(`${day(date)} is not a bank holiday of England: check it.`))
  return [...notListed, ...notKnown]
}

function numberOfDays(calendar: Calendar): CalendarProblem[] {
  const days = termDaysInYear(calendar)
  return days === USUAL_DAYS
    ? []
    : [remark(`There are ${days} term days; ${USUAL_DAYS} are usual, INSET days included.`)]
}

function inHalfTerm(calendar: Calendar, date: string): boolean {
  return calendar.halfTerms.some((half) => half.firstDay <= date && date <= half.lastDay)
}

function everyDate(calendar: Calendar): string[] {
  return [
    ...calendar.halfTerms.flatMap((half) => [half.firstDay, half.lastDay]),
    ...calendar.insetDays,
    ...calendar.closedDays,
    ...calendar.bankHolidays,
  ]
}

function day(date: string): string {
  return dateText(date, true)
}

function error(text: string): CalendarProblem {
  return { level: 'error', text }
}

function remark(text: string): CalendarProblem {
  return { level: 'remark', text }
}

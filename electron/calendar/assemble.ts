import { bankHolidaysIn } from '#shared/model/calendar/bank-holidays.ts'
import { type Calendar, HALF_TERM_CODES, type HalfTerm } from '#shared/model/calendar/calendar.ts'
import { calendarProblems } from '#shared/model/calendar/problems.ts'
import { dateText } from '#shared/model/date-text.ts'
import { HALF_TERMS } from '#shared/model/enums.ts'
import { academicYearOf, addDays, weekday } from '#shared/model/local-date.ts'
import type { Fact, FactKind } from './facts.ts'
import type { CalendarProposal, NotUnderstood } from './proposal.ts'
import {
  datesOf,
  isLongBreak,
  mergeRanges,
  pairEdges,
  type Range,
  runsOf,
  subtract,
  trim,
  weekdaysIn,
} from './ranges.ts'

/**
 * Puts statements together into whole calendars, one for each school year that they speak of. What cannot be used is
 * said; a year that does not come out as six half-terms without errors is `incomplete` and not proposed.
 */
export function assemble(
  facts: readonly Fact[],
  source: string,
  notUnderstood: readonly NotUnderstood[],
): CalendarProposal {
  const unused = [...notUnderstood]
  const assumed: string[] = []
  const calendars: Calendar[] = []
  const incomplete: { academicYear: string; sentence: string }[] = []
  const holidays = holidaysOf(facts, unused)
  // A summer holiday alone does not speak of the year in which it begins or ends.
  const telling = facts.filter((fact) => !(fact.kind === 'holiday' && isSummer(fact)))
  for (const academicYear of [...new Set(telling.map((fact) => academicYearOf(fact.first)))].sort()) {
    const own = facts.filter((fact) => academicYearOf(fact.first) === academicYear)
    const built = buildYear(academicYear, own, holidays, unused)
    if (typeof built === 'string') {
      incomplete.push({ academicYear, sentence: built })
      continue
    }
    const calendar = { ...built.calendar, source }
    const errors = calendarProblems(calendar).filter((problem) => problem.level === 'error')
    if (errors.length > 0)
      incomplete.push({ academicYear, sentence: errors.map((problem) => problem.text).join(' ') })
    else {
      calendars.push(calendar)
      assumed.push(...built.assumed)
    }
  }
  return { authority: null, calendars, incomplete, notUnderstood: unused.sort(byLine), assumed }
}

type Built = Readonly<{ calendar: Calendar; assumed: string[] }>

function buildYear(
  academicYear: string,
  facts: readonly Fact[],
  holidays: readonly Range[],
  unused: NotUnderstood[],
): Built | string {
  const of = (kind: FactKind) => facts.filter((fact) => fact.kind === kind)
  const termDays = new Set(of('termDay').map((fact) => fact.first))
  const stated = of('bankHoliday').map((fact) => fact.first)
  // Where the source lists its days one by one, it knows better than the list of bank holidays.
  const bankHolidays = [...new Set([...bankHolidaysIn(academicYear), ...stated])]
    .filter((date) => weekday(date) <= 5 && !termDays.has(date))
    .sort()
  const shut = (date: string) => weekday(date) > 5 || bankHolidays.includes(date)
  const long = holidays.filter((holiday) => isLongBreak(holiday, bankHolidays))
  const spoken =
    termDays.size > 0 ? runsOf([...termDays].sort()) : termRanges(facts, academicYear, holidays, unused)
  const contradicted = [...termDays].find((date) =>
    long.some((holiday) => holiday.first <= date && date <= holiday.last),
  )
  if (contradicted)
    return `${day(contradicted)} is a term day and lies in a holiday: one of the two is wrong.`
  const ends = spoken.flatMap(({ first, last }) => {
    const open = trim({ first, last }, shut)
    return [open.first, open.last]
  })
  const cut = ends.find((date) => long.some((holiday) => holiday.first <= date && date <= holiday.last))
  if (cut)
    return `${day(cut)} is the first or last day of a term and lies in a holiday: one of the two is wrong.`
  const ranges = subtract(spoken, long)
    .map((range) => trim(range, shut))
    .filter((range) => range.first <= range.last)
  if (ranges.length !== 6) return countSentence(ranges)
  const halfTerms = ranges.map((range, index) => ({
    code: HALF_TERM_CODES[index] ?? 'AUT1',
    firstDay: range.first,
    lastDay: range.last,
  }))
  const misnamed = nameConflict(halfTerms, facts)
  if (misnamed) return misnamed
  const insetDays = [...new Set(of('inset').flatMap((fact) => weekdaysIn(fact)))].sort()
  const assumed = stretchOverInset(halfTerms, insetDays, shut)
  const inside = (date: string) => halfTerms.some((half) => half.firstDay <= date && date <= half.lastDay)
  for (const fact of [...of('inset'), ...of('closed')])
    if (weekdaysIn(fact).length === 0 || !weekdaysIn(fact).every(inside))
      unused.push({
        line: fact.line,
        text: fact.text,
        reason: 'It lies in a holiday or at a weekend and is left out.',
      })
  const dayGaps =
    termDays.size > 0 ? ranges.flatMap((range) => datesOf(range).filter((date) => !termDays.has(date))) : []
  const shortHolidays = holidays.filter((holiday) => !long.includes(holiday))
  const closedDays = [
    ...new Set([...of('closed').flatMap(datesOf), ...dayGaps, ...shortHolidays.flatMap(datesOf)]),
  ]
    .filter((date) => inside(date) && !shut(date) && !insetDays.includes(date))
    .sort()
  if (bankHolidays.some((date) => inside(date) && !stated.includes(date)))
    assumed.push(`Bank holidays of ${academicYear} that the source does not name were added.`)
  return {
    calendar: {
      academicYear,
      halfTerms,
      insetDays: insetDays.filter(inside),
      closedDays,
      bankHolidays,
      source: '',
      confirmedBy: null,
      confirmedOn: null,
    },
    assumed,
  }
}

/** The stretches of term that a source names, by ranges, by first and last days, or between holidays alone. */
function termRanges(
  facts: readonly Fact[],
  academicYear: string,
  holidays: readonly Range[],
  unused: NotUnderstood[],
): Range[] {
  const named = facts.filter((fact) => fact.kind === 'term')
  // "Autumn term: 1 September to 19 December" beside its two halves says nothing more.
  const smallest = named.filter(
    (fact) =>
      !named.some(
        (other) =>
          other !== fact &&
          fact.first <= other.first &&
          other.last <= fact.last &&
          (fact.first !== other.first || fact.last !== other.last),
      ),
  )
  const edges = facts
    .filter((fact) => fact.kind === 'termStart' || fact.kind === 'termEnd')
    .filter((fact) => !named.some((range) => range.first === fact.first || range.last === fact.first))
  const { ranges, alone } = pairEdges(edges, 'termStart')
  for (const fact of alone)
    unused.push({ line: fact.line, text: fact.text, reason: 'The other end of this term was not found.' })
  const all = mergeSame([...smallest, ...ranges])
  return all.length > 0 ? all : betweenSummers(academicYear, holidays)
}

/** A page of holidays alone tells the year's ends by its two summer holidays. */
function betweenSummers(academicYear: string, holidays: readonly Range[]): Range[] {
  const start = Number(academicYear.slice(0, 4))
  const before = holidays.find((holiday) => isSummer(holiday) && holiday.last.startsWith(String(start)))
  const after = holidays.find((holiday) => isSummer(holiday) && holiday.first.startsWith(String(start + 1)))
  if (!before || !after) return []
  return [{ first: addDays(before.last, 1), last: addDays(after.first, -1) }]
}

/** July or August, and not in term: the only holiday that runs over the turn of the school year. */
function isSummer(range: Range): boolean {
  return /-0[789]-/.test(range.first) && /-0[789]-/.test(range.last)
}

function holidaysOf(facts: readonly Fact[], unused: NotUnderstood[]): Range[] {
  const { ranges, alone } = pairEdges(
    facts.filter((fact) => fact.kind === 'holidayStart' || fact.kind === 'holidayEnd'),
    'holidayStart',
  )
  for (const fact of alone)
    unused.push({ line: fact.line, text: fact.text, reason: 'The other end of this holiday was not found.' })
  return mergeRanges([...facts.filter((fact) => fact.kind === 'holiday'), ...ranges])
}

/** A first day for staff only, or a last one, belongs to the half-term that it touches. Changes `halfTerms`. */
function stretchOverInset(
  halfTerms: HalfTerm[],
  insetDays: readonly string[],
  shut: (date: string) => boolean,
): string[] {
  const assumed: string[] = []
  const next = (date: string, step: number) => {
    let there = addDays(date, step)
    while (shut(there)) there = addDays(there, step)
    return there
  }
  for (const [index, half] of halfTerms.entries()) {
    let { firstDay, lastDay } = half
    while (insetDays.includes(next(firstDay, -1))) firstDay = next(firstDay, -1)
    while (insetDays.includes(next(lastDay, 1))) lastDay = next(lastDay, 1)
    if (firstDay !== half.firstDay)
      assumed.push(`${HALF_TERMS[half.code]} begins on ${day(firstDay)}, an INSET day.`)
    if (lastDay !== half.lastDay)
      assumed.push(`${HALF_TERMS[half.code]} ends on ${day(lastDay)}, an INSET day.`)
    halfTerms[index] = { ...half, firstDay, lastDay }
  }
  return assumed
}

/** A line that calls its days "Spring 1" while they come out as Autumn 2 means that a half-term is missing. */
function nameConflict(halfTerms: readonly HalfTerm[], facts: readonly Fact[]): string | null {
  // Where half-terms overlap, that is the fault to name: `calendarProblems` does.
  if (halfTerms.some((half, index) => half.firstDay <= (halfTerms[index - 1]?.lastDay ?? ''))) return null
  for (const fact of facts) {
    if (fact.kind !== 'term') continue
    const inside = halfTerms.filter((half) => fact.first <= half.lastDay && half.firstDay <= fact.last)
    const wrong = inside.find(
      (half) =>
        (fact.code !== null && half.code !== fact.code) ||
        (fact.season !== null && !HALF_TERMS[half.code].toLowerCase().startsWith(fact.season)),
    )
    if (wrong)
      return `"${fact.text}" comes out as ${HALF_TERMS[wrong.code]}: a half-term is missing, doubled or named wrongly.`
  }
  return null
}

function countSentence(ranges: readonly Range[]): string {
  if (ranges.length === 0) return 'No first and last days of terms were found.'
  const list = ranges.map((range) => `${dateText(range.first)} to ${dateText(range.last)}`).join('; ')
  return `${ranges.length === 1 ? 'One half-term was' : `${ranges.length} half-terms were`} found and six are needed: ${list}.`
}

function mergeSame(ranges: readonly Range[]): Range[] {
  const byDays = new Map(ranges.map((range) => [`${range.first} ${range.last}`, range]))
  return [...byDays.values()].sort((a, b) => (a.first < b.first ? -1 : 1))
}

function byLine(a: NotUnderstood, b: NotUnderstood): number {
  return (a.line ?? 0) - (b.line ?? 0)
}

function day(date: string): string {
  return dateText(date, true)
}

import type { CalendarOwner, CalendarRow, CalendarYear } from '#shared/contract/calendars.ts'
import { bankHolidaysIn, bankHolidayTitle } from '#shared/model/calendar/bank-holidays.ts'
import { termDaysInYear } from '#shared/model/calendar/days.ts'
import { halfTermOf, weekText } from '#shared/model/calendar/half-term.ts'
import { calendarProblems } from '#shared/model/calendar/problems.ts'
import type { Reader } from '../db.ts'
import { getRecord } from '../records/read.ts'
import { dueSchools } from './due.ts'
import { calendarsInForce, datesOf } from './in-force.ts'

export const FOLLOWERS_SQL = `
  SELECT id, name, hub, la_code AS laCode, la_name AS laName FROM school
  WHERE deleted = 0 AND partner_status = 'active' AND (@hub = '' OR hub = @hub)
  ORDER BY la_name, name COLLATE NOCASE, id`

type School = Readonly<{ id: string; name: string; hub: string; laCode: string; laName: string }>

function schoolsOf(reader: Reader, hub = ''): School[] {
  return reader.sql<[{ hub: string }], School>(FOLLOWERS_SQL).all({ hub })
}

/** One school year for all schools together: each calendar once, with those who follow it. */
export function readYear(
  reader: Reader,
  { academicYear, hub }: { academicYear: string; hub?: string | undefined },
): CalendarYear {
  const inForce = calendarsInForce(reader)
  const rows = new Map<string, CalendarRow>()
  const without = new Map<string, CalendarYear['without'][number]>()
  for (const school of schoolsOf(reader, hub)) {
    const { id, name, hub: itsHub, laCode, laName } = school
    const follower = { id, name, hub: itsHub }
    const year = inForce.ofSchool(school).find(({ calendar }) => calendar.academicYear === academicYear)
    if (year === undefined) {
      const entry = without.get(laCode) ?? { laCode, name: laName, schools: [] }
      entry.schools.push(follower)
      without.set(laCode, entry)
      continue
    }
    const isOwn = year.from === 'school'
    const key = isOwn ? id : laCode
    const owner: CalendarOwner = isOwn ? { laCode: null, schoolId: id } : { laCode, schoolId: null }
    const row = rows.get(key) ?? {
      ...year,
      owner,
      name: isOwn ? name : laName || `Authority ${laCode}`,
      schools: [],
      termDays: termDaysInYear(year.calendar),
      problems: calendarProblems(year.calendar).map((problem) => ({ ...problem })),
    }
    row.schools.push(follower)
    rows.set(key, row)
  }
  return {
    rows: [...rows.values()],
    without: [...without.values()],
    bankHolidays: bankHolidaysIn(academicYear).map((date) => ({ date, title: bankHolidayTitle(date) ?? '' })),
  }
}

/** One calendar that was written down, with the name of its school or authority. */
export function readCalendar(reader: Reader, { id }: { id: string }) {
  const record = getRecord(reader, 'calendar', id)
  const { laCode, schoolId } = record.body
  const found = reader
    .sql<[string | null, string | null], { name: string }>(
      'SELECT name FROM school WHERE id = ? UNION ALL SELECT la_name AS name FROM school WHERE la_code = ? LIMIT 1',
    )
    .get(schoolId, laCode)
  return { record, name: found?.name || `Authority ${laCode}`, owner: { laCode, schoolId } }
}

export function readForSchool(reader: Reader, { id, today }: { id: string; today: string }) {
  const { laCode, laName } = getRecord(reader, 'school', id).body
  return {
    laCode,
    laName,
    years: calendarsInForce(reader).ofSchool({ id, laCode }),
    due: dueSchools(reader, { on: today, id })[0] ?? null,
  }
}

/** What most schools say of a day comes first: "Week 4 · Autumn 2; 2 schools: Holiday after Autumn 1". */
export function weekInWords(
  reader: Reader,
  on: string,
): Readonly<{ text: string; confirmed: boolean }> | null {
  const inForce = calendarsInForce(reader)
  const said = new Map<string, number>()
  let confirmed = true
  for (const school of schoolsOf(reader)) {
    const years = inForce.ofSchool(school)
    const text = weekText(datesOf(years), on)
    said.set(text, (said.get(text) ?? 0) + 1)
    confirmed &&= years.every((year) => year.confirmed || !covers(year.calendar, on))
  }
  const [most, ...others] = [...said].sort((a, b) => b[1] - a[1])
  if (most === undefined) return null
  const rest = others.map(([text, count]) => `${count === 1 ? '1 school' : `${count} schools`}: ${text}`)
  return { text: [most[0], ...rest].join('; '), confirmed }
}

function covers({ halfTerms }: CalendarRow['calendar'], on: string): boolean {
  return (halfTerms[0]?.firstDay ?? '') <= on && on <= (halfTerms.at(-1)?.lastDay ?? '')
}

/** The half-term that most schools are in; a holiday belongs to the one before. */
export function hubHalfTerm(reader: Reader, { on }: { on: string }) {
  const inForce = calendarsInForce(reader)
  const votes = new Map<string, { count: number; academicYear: string; halfTerm: 'AUT1' }>()
  for (const school of schoolsOf(reader)) {
    const half = halfTermOf(datesOf(inForce.ofSchool(school)), on)
    if (half === null) continue
    const key = `${half.academicYear}/${half.code}`
    const vote = votes.get(key)
    if (vote) vote.count += 1
    else votes.set(key, { count: 1, academicYear: half.academicYear, halfTerm: half.code as 'AUT1' })
  }
  const [most] = [...votes.values()].sort((a, b) => b.count - a.count)
  return most === undefined ? null : { academicYear: most.academicYear, halfTerm: most.halfTerm }
}

import type { CalendarInForce } from '#shared/contract/calendars.ts'
import type { Calendar } from '#shared/model/calendar/calendar.ts'
import { calendarOf, isConfirmed } from '#shared/model/calendar/record.ts'
import { SHIPPED_CALENDARS } from '#shared/model/calendar/shipped.ts'
import type { Reader } from '../db.ts'
import { listRecords } from '../records/read.ts'

export const CALENDARS_SQL = 'WHERE deleted = 0 ORDER BY academic_year, id'

export type SchoolKey = Readonly<{ id: string; laCode: string }>
type Years = ReadonlyMap<string, CalendarInForce>

/** The calendars of this workspace, read once; asked for any number of schools. */
export type CalendarsInForce = Readonly<{
  /** In order of years: the school's own, else its authority's, else the draft that ships for the authority. */
  ofSchool(school: SchoolKey): CalendarInForce[]
  ofAuthority(laCode: string): CalendarInForce[]
}>

export function calendarsInForce(reader: Reader): CalendarsInForce {
  const schools = new Map<string, Map<string, CalendarInForce>>()
  const authorities = new Map<string, Map<string, CalendarInForce>>()
  for (const record of listRecords(reader, 'calendar', CALENDARS_SQL)) {
    const { schoolId, laCode, academicYear } = record.body
    const key = schoolId ?? laCode
    if (key === null) continue
    const owners = schoolId === null ? authorities : schools
    const years = owners.get(key) ?? new Map<string, CalendarInForce>()
    const calendar = calendarOf(record.body)
    const from = schoolId === null ? 'authority' : 'school'
    years.set(academicYear, { calendar, from, confirmed: isConfirmed(calendar), record })
    owners.set(key, years)
  }
  const ofAuthority = (laCode: string) => merged(shippedYears(laCode), authorities.get(laCode))
  return {
    ofSchool: ({ id, laCode }) => {
      const own = schools.get(id)
      const authority = ofAuthority(laCode)
      return own === undefined ? authority : merged(yearsOf(authority), own)
    },
    ofAuthority,
  }
}

export function datesOf(years: readonly CalendarInForce[]): Calendar[] {
  return years.map(({ calendar }) => calendar)
}

/** The dates that one school goes by. */
export function datesOfSchool(reader: Reader, school: SchoolKey): Calendar[] {
  return datesOf(calendarsInForce(reader).ofSchool(school))
}

function shippedYears(laCode: string): Years {
  const shipped = SHIPPED_CALENDARS.find(({ authority }) => authority?.code === laCode)?.calendars ?? []
  return yearsOf(
    shipped.map((calendar) => ({
      calendar,
      from: 'shipped' as const,
      confirmed: isConfirmed(calendar),
      record: null,
    })),
  )
}

function yearsOf(years: readonly CalendarInForce[]): Years {
  return new Map(years.map((year) => [year.calendar.academicYear, year]))
}

function merged(under: Years, over: Years | undefined): CalendarInForce[] {
  const all = [...new Map([...under, ...(over ?? [])]).values()]
  return all.sort((a, b) => (a.calendar.academicYear < b.calendar.academicYear ? -1 : 1))
}

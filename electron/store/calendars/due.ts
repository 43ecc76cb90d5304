import type { CalendarInForce, DueSchool } from '#shared/contract/calendars.ts'
import { cadenceOf } from '#shared/model/calendar/cadence.ts'
import { nextDate } from '#shared/model/calendar/move.ts'
import { academicYearOf } from '#shared/model/local-date.ts'
import type { Reader } from '../db.ts'
import { calendarsInForce, datesOf } from './in-force.ts'

/** Held up to the day and planned from the day on, so that a day in the past is told as it was. */
export const DUE_SQL = `
  SELECT school.id, school.urn, school.name, school.la_code AS laCode, school.la_name AS laName,
    school.joined_on AS joinedOn, school.left_on AS leftOn,
    (SELECT max(substr(starts_at, 1, 10)) FROM conversation WHERE school_id = school.id AND status = 'held'
      AND deleted = 0 AND substr(starts_at, 1, 10) <= @on) AS lastHeldOn,
    (SELECT min(substr(starts_at, 1, 10)) FROM conversation WHERE school_id = school.id AND status = 'planned'
      AND deleted = 0 AND substr(starts_at, 1, 10) >= @on) AS plannedOn
  FROM school WHERE school.deleted = 0 AND school.partner_status = 'active' AND (@id = '' OR school.id = @id)
  ORDER BY school.name COLLATE NOCASE, school.id`

type Row = Readonly<{
  id: string
  urn: string
  name: string
  laCode: string
  laName: string
  joinedOn: string | null
  leftOn: string | null
  lastHeldOn: string | null
  plannedOn: string | null
}>

/** How the talks with each active school stand on a day, by the school's own calendar. */
export function dueSchools(reader: Reader, { on, id = '' }: { on: string; id?: string }): DueSchool[] {
  const inForce = calendarsInForce(reader)
  return reader
    .sql<[{ on: string; id: string }], Row>(DUE_SQL)
    .all({ on, id })
    .map((row) => dueSchool(row, inForce.ofSchool(row), on))
}

function dueSchool(row: Row, years: readonly CalendarInForce[], on: string): DueSchool {
  const dates = datesOf(years)
  const { joinedOn: agreedOn, lastHeldOn, leftOn, plannedOn } = row
  const cadence = cadenceOf(dates, { agreedOn, lastHeldOn, leftOn }, on)
  const since = lastHeldOn ?? agreedOn
  const suggested = since === null ? null : nextDate(dates, since, on)
  const year = years.find(({ calendar }) => calendar.academicYear === academicYearOf(on))
  return {
    schoolId: row.id,
    urn: row.urn,
    name: row.name,
    ...cadence,
    lastHeldOn,
    nextOn: cadence.state === 'not_expected' ? plannedOn : (plannedOn ?? suggested),
    planned: plannedOn !== null,
    calendar:
      year === undefined
        ? null
        : {
            from: year.from,
            name: year.from === 'school' ? row.name : row.laName,
            academicYear: year.calendar.academicYear,
          },
    confirmed: year?.confirmed ?? false,
  }
}

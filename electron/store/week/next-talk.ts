import { bankHolidayTitle } from '#shared/model/calendar/bank-holidays.ts'
import { nextDate } from '#shared/model/calendar/move.ts'
import { addDays, weekday } from '#shared/model/local-date.ts'
import { datesOfSchool } from '../calendars/in-force.ts'
import type { Reader } from '../db.ts'
import type { FlaggedSchool } from '../schools/list.ts'

const USUAL_TIME = '15:45'

/** When to propose the next talk: on the weekday and at the time of the last one, on a day when the school is open. */
export function nextTalk(
  reader: Reader,
  { row, laCode }: Pick<FlaggedSchool, 'row' | 'laCode'>,
  today: string,
): string {
  const last = reader
    .sql<[string], { starts_at: string }>(
      `SELECT starts_at FROM conversation WHERE school_id = ? AND deleted = 0 AND status IN ('held', 'planned')
       ORDER BY starts_at DESC LIMIT 1`,
    )
    .get(row.id)?.starts_at
  const tomorrow = addDays(today, 1)
  const lastDay = last?.slice(0, 10) ?? addDays(today, -7)
  const day =
    nextDate(datesOfSchool(reader, { id: row.id, laCode }), lastDay, tomorrow) ??
    sameWeekday(lastDay, tomorrow)
  return `${day}T${last?.slice(11, 16) ?? USUAL_TIME}`
}

/** Where no calendar is known: the next such weekday that is no bank holiday. */
function sameWeekday(last: string, from: string): string {
  const wanted = weekday(last) > 5 ? 4 : weekday(last)
  let day = from
  while (weekday(day) !== wanted || bankHolidayTitle(day) !== undefined) day = addDays(day, 1)
  return day
}

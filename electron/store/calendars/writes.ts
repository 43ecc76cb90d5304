import type { CalendarOwner } from '#shared/contract/calendars.ts'
import { AppError } from '#shared/errors.ts'
import type { Calendar } from '#shared/model/calendar/calendar.ts'
import { calendarProblems } from '#shared/model/calendar/problems.ts'
import type { Input } from '#shared/model/kinds.ts'
import type { Reader, Writer } from '../db.ts'
import { headsOf } from '../records/heads.ts'
import { baseOf } from '../records/history.ts'
import { getRecord } from '../records/read.ts'
import { naturalId, remove, type Saved, save } from '../records/save.ts'
import { readWorkspace } from '../store.ts'
import { calendarsInForce } from './in-force.ts'

export type Change = { id: string; before: string | null; after: string }

/** Refuses dates that would make counts wrong, and a calendar of nobody or of two. */
export function mustBeSound(body: Input<'calendar'>): void {
  if (((body.laCode ?? null) === null) === ((body.schoolId ?? null) === null))
    throw new AppError('bad-input', 'A calendar belongs to one local authority or to one school: say which.')
  const error = calendarProblems(body).find(({ level }) => level === 'error')
  if (error !== undefined) throw new AppError('bad-input', error.text)
}

/** Writes a calendar over whatever its owner had for that year. */
function put(writer: Writer, owner: CalendarOwner, calendar: Calendar): Saved {
  const body = { ...calendar, ...owner }
  mustBeSound(body)
  const id = naturalId('calendar', body) as string
  return save(writer, 'calendar', { id, base: baseOf(writer, id), body })
}

/** The dates in force, confirmed by whoever owns this workspace. */
export function confirm(
  writer: Writer,
  { academicYear, on, ...owner }: CalendarOwner & { academicYear: string; on: string },
): Saved {
  const calendar = inForceOf(writer, owner, academicYear)
  return put(writer, owner, { ...calendar, confirmedBy: readWorkspace(writer).name, confirmedOn: on })
}

/** The school's own dates, for now the same as it has: nobody has confirmed that they are the school's. */
export function differ(
  writer: Writer,
  { schoolId, academicYear }: { schoolId: string; academicYear: string },
): Saved {
  const owner = { laCode: null, schoolId }
  const calendar = inForceOf(writer, owner, academicYear)
  const { laName } = getRecord(writer, 'school', schoolId).body
  const source = `Begun from the dates of ${laName || 'the local authority'}. ${calendar.source}`.slice(
    0,
    2000,
  )
  return put(writer, owner, { ...calendar, source, confirmedBy: null, confirmedOn: null })
}

function inForceOf(reader: Reader, { laCode, schoolId }: CalendarOwner, academicYear: string): Calendar {
  const inForce = calendarsInForce(reader)
  const years =
    schoolId === null
      ? inForce.ofAuthority(laCode ?? '')
      : inForce.ofSchool({ id: schoolId, laCode: getRecord(reader, 'school', schoolId).body.laCode })
  const year = years.find(({ calendar }) => calendar.academicYear === academicYear)
  if (year === undefined)
    throw new AppError('not-found', `There is no calendar for ${academicYear} yet. Add one first.`)
  return year.calendar
}

/** All the calendars of a proposal, or none. What they replace can be had back with `undo`. */
export function accept(
  writer: Writer,
  { owner, calendars }: { owner: CalendarOwner; calendars: readonly Calendar[] },
): { changes: Change[] } {
  if (new Set(calendars.map(({ academicYear }) => academicYear)).size < calendars.length)
    throw new AppError('bad-input', 'There are two calendars for one school year: keep one.')
  if (owner.schoolId !== null) getRecord(writer, 'school', owner.schoolId)
  const changes = calendars.flatMap((calendar) => {
    const id = naturalId('calendar', { ...calendar, ...owner }) as string
    const heads = headsOf(writer, id)
    const saved = put(writer, owner, calendar)
    const before = heads[0]?.id ?? null
    return saved.version === before ? [] : [{ id, before, after: saved.version }]
  })
  return { changes }
}

export function undo(writer: Writer, { changes }: { changes: readonly Change[] }): { undone: number } {
  for (const { id, before, after } of changes) {
    const heads = headsOf(writer, id)
    if (heads.length !== 1 || heads[0]?.id !== after)
      throw new AppError(
        'changed-elsewhere',
        'One of these calendars was changed since. Put it right by hand.',
      )
    const old = writer
      .sql<[string | null, string], { body: string | null; deleted: 0 | 1 }>(
        'SELECT body, deleted FROM version WHERE id = ? AND record = ?',
      )
      .get(before, id)
    if (old === undefined || old.deleted === 1 || old.body === null) remove(writer, 'calendar', id, [after])
    else save(writer, 'calendar', { id, base: [after], body: JSON.parse(old.body) })
  }
  return { undone: changes.length }
}

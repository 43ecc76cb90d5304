import * as z from 'zod'
import { CADENCE_STATES } from '#shared/model/calendar/cadence.ts'
import { calendar } from '#shared/model/calendar/calendar.ts'
import { laCode } from '#shared/model/calendar/record.ts'
import { codes, HALF_TERMS } from '#shared/model/enums.ts'
import { academicYear, id, localDate } from '#shared/model/fields.ts'
import { fileChoice, operation, recordOf, recordOperations, saved, versionHash } from './base.ts'

/** Whose calendar it is: exactly one of the two. */
const owner = z.object({ laCode: laCode.nullable(), schoolId: id.nullable() })
export type CalendarOwner = z.infer<typeof owner>

/** `shipped`: a draft that came with the app. It counts while nobody has written the year down or changed it. */
export const CALENDAR_ORIGINS = ['school', 'authority', 'shipped'] as const

const inForce = z.object({
  calendar,
  from: z.enum(CALENDAR_ORIGINS),
  confirmed: z.boolean(),
  /** The record behind it; a shipped draft has none. */
  record: recordOf('calendar').nullable(),
})
export type CalendarInForce = z.infer<typeof inForce>

const follower = z.object({ id, name: z.string(), hub: z.string() })
const problem = z.object({ level: z.enum(['error', 'remark']), text: z.string() })

const calendarRow = inForce.extend({
  owner,
  /** The authority, or the school that differs. */
  name: z.string(),
  schools: z.array(follower),
  termDays: z.number(),
  problems: z.array(problem),
})
export type CalendarRow = z.infer<typeof calendarRow>

export const calendarYear = z.object({
  rows: z.array(calendarRow),
  /** Authorities whose schools have no calendar for the year. */
  without: z.array(z.object({ laCode: z.string(), name: z.string(), schools: z.array(follower) })),
  /** Days that count in no school, whatever a calendar says of them. */
  bankHolidays: z.array(z.object({ date: localDate, title: z.string() })),
})
export type CalendarYear = z.infer<typeof calendarYear>

export const proposal = z.object({
  authority: z.object({ code: z.string(), name: z.string() }).nullable(),
  calendars: z.array(z.object({ calendar, problems: z.array(problem), termDays: z.number() })),
  incomplete: z.array(z.object({ academicYear: z.string(), sentence: z.string() })),
  notUnderstood: z.array(z.object({ line: z.number().nullable(), text: z.string(), reason: z.string() })),
  /** What the reader worked out and the source does not say in so many words. */
  assumed: z.array(z.string()),
})
export type Proposal = z.infer<typeof proposal>

/** What each record was before (`null`: it was not there) and is now. */
const change = z.object({ id, before: versionHash.nullable(), after: versionHash })

export const dueSchool = z.object({
  schoolId: id,
  urn: z.string(),
  name: z.string(),
  state: z.enum(codes(CADENCE_STATES)),
  termDays: z.number().nullable(),
  lastHeldOn: localDate.nullable(),
  /** The day of the next planned conversation; without one, the day that the school's calendar suggests. */
  nextOn: localDate.nullable(),
  planned: z.boolean(),
  sentence: z.string(),
  /** Whose dates were counted with; `null` where there are none for the day. */
  calendar: z.object({ from: z.enum(CALENDAR_ORIGINS), name: z.string(), academicYear }).nullable(),
  confirmed: z.boolean(),
})
export type DueSchool = z.infer<typeof dueSchool>

export const calendars = {
  ...recordOperations('calendar'),
  /** A school year of all the schools of this workspace, or of one hub: each calendar with those who follow it. */
  list: operation.input(z.object({ academicYear, hub: z.string().optional() })).output(calendarYear),
  /** One calendar that was written down, and whose it is. */
  get: operation
    .input(z.object({ id }))
    .output(z.object({ record: recordOf('calendar'), name: z.string(), owner })),
  /** The calendars that a school goes by, one a year, and how its talks stand. */
  forSchool: operation.input(z.object({ id, today: localDate })).output(
    z.object({
      laCode: z.string(),
      laName: z.string(),
      years: z.array(inForce),
      due: dueSchool.nullable(),
    }),
  ),
  /** Says that somebody looked at the dates in force and found them right. A shipped draft becomes a record. */
  confirm: operation.input(owner.extend({ academicYear, on: localDate })).output(saved),
  /** Where a school's own dates begin: a copy of those it goes by now. */
  differ: operation.input(z.object({ schoolId: id, academicYear })).output(saved),
  /** What a file of term dates says. Nothing is written. */
  proposeFile: operation.input(z.object({ file: fileChoice })).output(proposal),
  proposeText: operation
    .input(z.object({ text: z.string().max(200_000), academicYear: academicYear.optional() }))
    .output(proposal),
  /** Writes the calendars of a proposal, all or none. */
  accept: operation
    .input(z.object({ owner, calendars: z.array(calendar).min(1).max(20) }))
    .output(z.object({ changes: z.array(change) })),
  /** Takes an `accept` back, unless somebody changed one of them since. */
  undo: operation
    .input(z.object({ changes: z.array(change).max(20) }))
    .output(z.object({ undone: z.number() })),
  /** How the talks with each active school stand on a day. */
  due: operation.input(z.object({ on: localDate })).output(z.array(dueSchool)),
  /** The half-term that most schools are in, for what is planned for a hub. */
  halfTerm: operation
    .input(z.object({ on: localDate }))
    .output(z.object({ academicYear, halfTerm: z.enum(codes(HALF_TERMS)) }).nullable()),
}

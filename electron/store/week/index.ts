import type { WeekPage, week } from '#shared/contract/week.ts'
import { addDays, mondayOf } from '#shared/model/local-date.ts'
import { weekInWords } from '../calendars/reads.ts'
import { conversationsBetween } from '../coaching/reads.ts'
import type { Reader } from '../db.ts'
import { listDraftRows } from '../drafts/index.ts'
import { forumsBetween } from '../forums/reads.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { toRecord } from '../records/read.ts'
import { ignore, listIgnored } from './ignore.ts'
import { needsYou } from './needs-you.ts'

/** What an adviser wants to know on a Monday at 07:45. */
export function readWeek(reader: Reader, { today }: { today: string }): WeekPage {
  const monday = mondayOf(today)
  const nextMonday = addDays(monday, 7)
  return {
    monday,
    term: weekInWords(reader, today),
    conversations: conversationsBetween(reader, monday, nextMonday),
    forums: forumsBetween(reader, monday, nextMonday),
    steps: stepsDueBefore(reader, nextMonday),
    stepsDue: reader.sql<[string], number>(STEPS_DUE_COUNT_SQL).pluck().get(nextMonday) ?? 0,
    drafts: listDraftRows(reader),
    needsYou: needsYou(reader, today),
  }
}

export const STEPS_DUE_SQL = `
  SELECT step.*, school.name AS schoolName, person.name AS ownerName
  FROM step LEFT JOIN school ON school.id = step.school_id LEFT JOIN person ON person.id = step.owner_person_id
  WHERE step.status = 'open' AND step.due_on < ? AND step.deleted = 0
  ORDER BY step.due_on, step.id LIMIT 100`

const STEPS_DUE_COUNT_SQL = "SELECT count(*) FROM step WHERE status = 'open' AND due_on < ? AND deleted = 0"

function stepsDueBefore(reader: Reader, date: string): WeekPage['steps'] {
  type Row = Record<string, unknown> & { schoolName: string | null; ownerName: string | null }
  return reader
    .sql<[string], Row>(STEPS_DUE_SQL)
    .all(date)
    .map((row) => ({
      step: toRecord(reader, 'step', row),
      schoolName: row.schoolName,
      ownerName: row.ownerName,
    }))
}

export const weekHandlers: HandlersOf<typeof week> = {
  get: read(readWeek),
  ignored: {
    ...recordHandlers('ignored'),
    list: read(listIgnored),
    add: write((writer, input) => {
      mustBeAdviser(writer)
      return ignore(writer, input)
    }),
  },
}

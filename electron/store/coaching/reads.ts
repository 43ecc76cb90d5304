import type { ConversationPage, ConversationRow } from '#shared/contract/coaching.ts'
import { moveByWeeks, nextDate } from '#shared/model/calendar/move.ts'
import { datesOfSchool } from '../calendars/in-force.ts'
import type { Reader } from '../db.ts'
import { rolesOf } from '../people/reads.ts'
import { findRecord, getRecord, listRecords, toRecord } from '../records/read.ts'
import { naturalId } from '../records/save.ts'

export const CONVERSATIONS_SQL = `
  SELECT conversation.*, school.name AS schoolName, school.hub AS schoolHub, person.name AS personName,
    (SELECT count(*) FROM step WHERE conversation_id = conversation.id AND deleted = 0) AS steps
  FROM conversation JOIN school ON school.id = conversation.school_id
  LEFT JOIN person ON person.id = conversation.person_id
  WHERE conversation.deleted = 0 AND school.deleted = 0`

type Row = Record<string, unknown> & {
  schoolName: string
  schoolHub: string
  personName: string | null
  steps: number
}

type ListInput = Readonly<{ schoolId?: string | undefined; offset: number; limit: number }>

/** Conversations, the newest first, a page at a time. */
export function listConversations(reader: Reader, { schoolId, offset, limit }: ListInput) {
  const order = 'ORDER BY conversation.starts_at DESC, conversation.id LIMIT ? OFFSET ?'
  const rows =
    schoolId === undefined
      ? reader.sql<[number, number], Row>(`${CONVERSATIONS_SQL} ${order}`).all(limit, offset)
      : reader
          .sql<[string, number, number], Row>(`${CONVERSATIONS_SQL} AND conversation.school_id = ? ${order}`)
          .all(schoolId, limit, offset)
  const total = reader
    .sql<[string | null, string | null], { total: number }>(
      'SELECT count(*) AS total FROM conversation WHERE deleted = 0 AND (? IS NULL OR school_id = ?)',
    )
    .get(schoolId ?? null, schoolId ?? null)
  return { rows: rows.map((row) => conversationRow(reader, row)), total: total?.total ?? 0 }
}

/** Conversations from one day up to another, the earliest first. */
export function conversationsBetween(reader: Reader, from: string, to: string): ConversationRow[] {
  return reader
    .sql<[string, string], Row>(
      `${CONVERSATIONS_SQL} AND conversation.starts_at >= ? AND conversation.starts_at < ?
       ORDER BY conversation.starts_at, conversation.id`,
    )
    .all(from, to)
    .map((row) => conversationRow(reader, row))
}

function conversationRow(reader: Reader, row: Row): ConversationRow {
  return {
    conversation: toRecord(reader, 'conversation', row),
    schoolName: row.schoolName,
    personName: row.personName,
    hub: row.schoolHub,
    steps: row.steps,
  }
}

export function readConversationPage(reader: Reader, { id }: { id: string }): ConversationPage {
  const conversation = getRecord(reader, 'conversation', id)
  const { schoolId } = conversation.body
  const school = getRecord(reader, 'school', schoolId)
  const day = conversation.body.startsAt.slice(0, 10)
  const dates = datesOfSchool(reader, { id: schoolId, laCode: school.body.laCode })
  const noteId = naturalId('note', { conversationId: id }) as string
  return {
    conversation,
    school: { id: school.id, name: school.body.name },
    people: rolesOf(reader, schoolId),
    note: findRecord(reader, 'note', noteId) ?? null,
    steps: listRecords(reader, 'step', 'WHERE conversation_id = ? AND deleted = 0 ORDER BY id', id),
    openBefore: listRecords(
      reader,
      'step',
      `WHERE school_id = ? AND deleted = 0 AND status = 'open' AND conversation_id IS NOT ?
       AND (conversation_id IS NULL OR conversation_id IN (SELECT id FROM conversation WHERE starts_at < ?))
       ORDER BY due_on IS NULL, due_on, id`,
      schoolId,
      id,
      conversation.body.startsAt,
    ),
    goals: goalsToTalkAbout(reader, schoolId, conversation.body.goalIds),
    suggestedNext: nextDate(dates, day),
    weekLater: moveByWeeks(dates, day, 1),
  }
}

/** A closed plan's goals are past, but what was chosen once stays to be seen. */
function goalsToTalkAbout(reader: Reader, schoolId: string, chosen: readonly string[]) {
  return reader
    .sql<[string, string], ConversationPage['goals'][number]>(
      `SELECT goal.id, goal.title, plan.academic_year AS academicYear
       FROM goal LEFT JOIN plan ON plan.id = goal.plan_id
       WHERE goal.school_id = ? AND goal.deleted = 0 AND (
         (plan.deleted = 0 AND plan.status <> 'closed') OR goal.id IN (SELECT value FROM json_each(?)))
       ORDER BY goal.title, plan.academic_year DESC, goal.id`,
    )
    .all(schoolId, JSON.stringify(chosen))
}

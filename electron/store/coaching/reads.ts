import type { ConversationPage, ConversationRow } from '#shared/contract/coaching.ts'
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
    goals: reader
      .sql<[string], { id: string; title: string }>(
        'SELECT id, title FROM goal WHERE school_id = ? AND deleted = 0 ORDER BY title, id',
      )
      .all(schoolId),
  }
}

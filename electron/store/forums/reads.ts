import type { ForumPage, ForumRow, SharedNeed } from '#shared/contract/forums.ts'
import type { Reader } from '../db.ts'
import { frameworkLookup } from '../frameworks/reads.ts'
import { needsById } from '../needs/reads.ts'
import { ownerSql } from '../origin.ts'
import { getRecord, listRecords, toRecord } from '../records/read.ts'

type Row = Record<string, unknown> & { owner: string; planned: number; items: number }

const FORUMS_SQL = `SELECT forum.*, ${ownerSql('forum')} AS owner,
    (SELECT coalesce(sum(minutes), 0) FROM agenda_item WHERE forum_id = forum.id AND deleted = 0) AS planned,
    (SELECT count(*) FROM agenda_item WHERE forum_id = forum.id AND deleted = 0) AS items
  FROM forum WHERE deleted = 0`

/** Forums, the newest first. */
export function listForums(reader: Reader): ForumRow[] {
  return reader
    .sql<[], Row>(`${FORUMS_SQL} ORDER BY hub, date IS NULL DESC, date DESC, id`)
    .all()
    .map((row) => forumRow(reader, row))
}

export function forumsBetween(reader: Reader, from: string, to: string): ForumRow[] {
  return reader
    .sql<[string, string], Row>(`${FORUMS_SQL} AND date >= ? AND date < ? ORDER BY date, start, id`)
    .all(from, to)
    .map((row) => forumRow(reader, row))
}

function forumRow(reader: Reader, row: Row): ForumRow {
  return { forum: toRecord(reader, 'forum', row), owner: row.owner, planned: row.planned, items: row.items }
}

export function readForumPage(reader: Reader, { id }: { id: string }): ForumPage {
  const forum = getRecord(reader, 'forum', id)
  return { forum, agenda: agendaOf(reader, id), needs: needsById(reader, forum.body.needIds) }
}

export function agendaOf(reader: Reader, forumId: string): ForumPage['agenda'] {
  return listRecords(
    reader,
    'agenda_item',
    'WHERE forum_id = ? AND deleted = 0 ORDER BY position, id',
    forumId,
  )
}

/** Open needs grouped by audit item, those of most schools first: what a forum could be about. */
export function sharedNeeds(reader: Reader): SharedNeed[] {
  type Group = { item_id: string; schools: string; needIds: string; priority: number }
  const frameworks = frameworkLookup(reader)
  return reader
    .sql<[], Group>(
      `SELECT item_id, json_group_array(DISTINCT school.name) AS schools, json_group_array(need.id) AS needIds,
         min(priority) AS priority
       FROM need JOIN school ON school.id = need.school_id
       WHERE need.deleted = 0 AND school.deleted = 0 AND item_id IS NOT NULL AND need.status IN ('open', 'planned')
         AND school.partner_status = 'active'
       GROUP BY item_id ORDER BY count(DISTINCT need.school_id) DESC, min(priority), item_id`,
    )
    .all()
    .map((group) => ({
      itemId: group.item_id,
      title: frameworks.title(group.item_id),
      schools: JSON.parse(group.schools),
      needIds: JSON.parse(group.needIds),
      priority: group.priority,
    }))
}

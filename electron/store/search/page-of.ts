import { PAGE_KINDS, type SearchHit } from '#shared/contract/search.ts'
import type { KindName } from '#shared/model/kinds.ts'
import type { Reader } from '../db.ts'
import { columnsOf } from '../records/columns.ts'
import { snakeCase } from '../snake-case.ts'

type Page = NonNullable<SearchHit['page']>

/** How to get from a record that has no page of its own to the page that shows it; any other is its school's. */
const SHOWN_ON: Partial<Record<KindName, readonly [field: string, kind: KindName]>> = {
  rating: ['auditId', 'audit'],
  survey: ['auditId', 'audit'],
  evidence: ['auditId', 'audit'],
  goal: ['planId', 'plan'],
  outcome: ['goalId', 'goal'],
  measure: ['outcomeId', 'outcome'],
  activity: ['goalId', 'goal'],
  note: ['conversationId', 'conversation'],
  step: ['conversationId', 'conversation'],
  agenda_item: ['forumId', 'forum'],
}

/** The page where a record can be read. A kind that says nothing of itself here is on the page of its school. */
export function pageOf(reader: Reader, kind: KindName, record: string): Page | null {
  if ((PAGE_KINDS as readonly string[]).includes(kind)) return { kind, id: record } as Page
  if (kind === 'person') return schoolPage(reader, 'role', 'person_id', record)
  const up = SHOWN_ON[kind]
  if (up !== undefined) {
    const [field, target] = up
    const parent = reader
      .sql<[string], { up: string | null }>(`SELECT "${snakeCase(field)}" AS up FROM "${kind}" WHERE id = ?`)
      .get(record)?.up
    if (parent !== null && parent !== undefined) return pageOf(reader, target, parent)
  }
  return hasSchool(kind) ? schoolPage(reader, kind, 'id', record) : null
}

function schoolPage(reader: Reader, table: KindName, field: string, value: string): Page | null {
  const row = reader
    .sql<[string], { school_id: string | null }>(
      `SELECT school_id FROM "${table}" WHERE ${field} = ? AND deleted = 0 ORDER BY id LIMIT 1`,
    )
    .get(value)
  return row?.school_id ? { kind: 'school', id: row.school_id } : null
}

function hasSchool(kind: KindName): boolean {
  return columnsOf(kind).some(({ field }) => field === 'schoolId')
}

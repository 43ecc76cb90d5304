import type { SearchHit, search } from '#shared/contract/search.ts'
import type { KindName } from '#shared/model/kinds.ts'
import type { Reader } from '../db.ts'
import { type HandlersOf, read } from '../handlers.ts'

/** Where a match begins and ends in what comes back: signs that nobody types. */
const OPEN = '\u0001'
const CLOSE = '\u0002'

/** The hits, best first. Ranking looks at a limited number of matches, so that two letters stay quick. */
export const SEARCH_SQL = `
  WITH hit AS (
    SELECT rowid, bm25(search, 4.0, 1.0) AS rank FROM search WHERE search MATCH @match ORDER BY rank LIMIT @limit
  )
  SELECT entry.record, entry.kind, entry.school, school.name AS schoolName,
    highlight(search, 0, '${OPEN}', '${CLOSE}') AS title, snippet(search, 1, '${OPEN}', '${CLOSE}', '…', 14) AS snippet
  FROM hit JOIN search ON search.rowid = hit.rowid
  JOIN search_entry AS entry ON entry.id = hit.rowid
  LEFT JOIN school ON school.id = entry.school
  WHERE search MATCH @match ORDER BY hit.rank`

type Row = Omit<SearchHit, 'page'>

/** Finds words in every record, private notes included. */
export function searchEverything(
  reader: Reader,
  { text, limit }: { text: string; limit: number },
): SearchHit[] {
  const match = matchText(text)
  if (match === '') return []
  return reader
    .sql<[{ match: string; limit: number }], Row>(SEARCH_SQL)
    .all({ match, limit })
    .map((row) => ({ ...row, page: pageOf(reader, row.kind, row.record) }))
}

/** Every word as a prefix, all of them wanted; signs of FTS5's own language are words like any other. */
export function matchText(text: string): string {
  const words = text.normalize('NFKC').match(/[\p{L}\p{N}]+/gu) ?? []
  if (words.join('').length < 2) return ''
  return words.map((word) => `"${word}"*`).join(' ')
}

type Page = NonNullable<SearchHit['page']>

/** How to get from a record that has no page of its own to the page that shows it. */
const SHOWN_ON: Partial<Record<KindName, readonly [field: string, kind: KindName]>> = {
  rating: ['audit_id', 'audit'],
  evidence: ['audit_id', 'audit'],
  need: ['school_id', 'school'],
  goal: ['plan_id', 'plan'],
  outcome: ['goal_id', 'goal'],
  measure: ['outcome_id', 'outcome'],
  activity: ['goal_id', 'goal'],
  note: ['conversation_id', 'conversation'],
  step: ['conversation_id', 'conversation'],
  agenda_item: ['forum_id', 'forum'],
}
const PAGES: readonly KindName[] = ['school', 'audit', 'plan', 'conversation', 'forum']

function pageOf(reader: Reader, kind: KindName, record: string): Page | null {
  if (PAGES.includes(kind)) return { kind, id: record } as Page
  if (kind === 'person') return schoolPage(reader, 'role', 'person_id', record)
  const up = SHOWN_ON[kind]
  if (up === undefined) return null
  const [field, target] = up
  const parent = reader
    .sql<[string], { up: string | null }>(`SELECT ${field} AS up FROM "${kind}" WHERE id = ?`)
    .get(record)?.up
  if (parent !== null && parent !== undefined) return pageOf(reader, target, parent)
  return kind === 'step' ? schoolPage(reader, 'step', 'id', record) : null
}

function schoolPage(reader: Reader, table: 'role' | 'step', field: string, value: string): Page | null {
  const row = reader
    .sql<[string], { school_id: string | null }>(
      `SELECT school_id FROM ${table} WHERE ${field} = ? AND deleted = 0 LIMIT 1`,
    )
    .get(value)
  return row?.school_id ? { kind: 'school', id: row.school_id } : null
}

export const searchHandlers: HandlersOf<typeof search> = { everything: read(searchEverything) }

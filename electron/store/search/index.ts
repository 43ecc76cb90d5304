import type { SearchHit, search } from '#shared/contract/search.ts'
import type { Reader } from '../db.ts'
import { type HandlersOf, read } from '../handlers.ts'
import { pageOf } from './page-of.ts'

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

export const searchHandlers: HandlersOf<typeof search> = { everything: read(searchEverything) }

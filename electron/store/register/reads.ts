import { searchQueries } from '#register/search-words.ts'
import type { RegisterSearchResult, RegisterStatus } from '#shared/contract/register.ts'
import {
  type RegisterMatch,
  type RegisterSchool,
  registerSchool,
  statusOrder,
} from '#shared/model/register.ts'
import type { Reader } from '../db.ts'
import { snakeCase } from '../snake-case.ts'
import { firstPlace, lastPlace } from './places.ts'

/** What is loaded, and as at which day; null before a register was loaded. */
export function registerStatus(reader: Reader): RegisterStatus {
  const load = reader.get(reader.q.selectFrom('register_load').selectAll().where('state', '=', 'current'))
  if (load === undefined) return null
  return {
    fileName: load.file_name,
    asAt: load.as_at,
    asAtSource: load.as_at_source,
    rows: load.rows,
    skippedCount: load.skipped,
    notedCount: load.noted,
    loadedAt: load.loaded_at ?? '',
  }
}

const SELECT_SCHOOL = `SELECT ${Object.keys(registerSchool.shape)
  .map((field) => `s.${snakeCase(field)} AS "${field}"`)
  .join(', ')}
  FROM register_school s JOIN register_load l ON l.id = s.load_id AND l.state = 'current' WHERE s.urn = ?`

/** One school of the loaded register. */
export function registerSchoolByUrn(reader: Reader, urn: number): RegisterSchool | undefined {
  return reader.sql<[number], RegisterSchool>(SELECT_SCHOOL).get(urn)
}

/** In order of place: open schools first, then by name, so the query ends as soon as it has a page. */
export const SEARCH = `SELECT f.rowid AS place, s.urn AS urn, s.name AS name, coalesce(s.la_name, '') AS la,
    coalesce(s.town, '') AS town, coalesce(s.postcode, '') AS postcode, s.status AS status,
    coalesce(s.phase, '') AS phase, coalesce(s.type_name, '') AS type
  FROM register_search f JOIN register_school s ON s.load_id = ? AND s.urn = f.urn
  WHERE f.register_search MATCH ? AND f.rowid BETWEEN ? AND ?
  ORDER BY f.rowid LIMIT ?`

type Found = RegisterMatch & { place: number }

/**
 * Schools by the beginnings of words of their name or town, by URN, DfE number or postcode. Open schools come first,
 * and among them those whose name begins with what was typed.
 */
export function searchRegister(
  reader: Reader,
  { text, limit = 20 }: Readonly<{ text: string; limit?: number | undefined }>,
): RegisterSearchResult {
  const queries = searchQueries(text)
  const load = reader.sql<[], number>(`SELECT id FROM register_load WHERE state = 'current'`).pluck().get()
  if (queries === undefined || load === undefined) return { matches: [], more: false }

  const search = reader.sql<[number, string, number, number, number], Found>(SEARCH)
  const found = new Map<number, Found & { tier: number }>()
  let open = 0
  for (const [tier, query] of queries.entries()) {
    // A page of open schools from a better query: nothing of a later one can come before them.
    if (open > limit) break
    for (const match of search.all(load, query, firstPlace(load), lastPlace(load), limit + 1)) {
      if (found.has(match.urn)) continue
      found.set(match.urn, { ...match, tier })
      if (statusOrder(match.status) === 0) open++
    }
  }
  const inOrder = [...found.values()].sort(
    (a, b) => statusOrder(a.status) - statusOrder(b.status) || a.tier - b.tier || a.place - b.place,
  )
  return {
    matches: inOrder.slice(0, limit).map(({ place: _place, tier: _tier, ...match }) => match),
    more: inOrder.length > limit,
  }
}

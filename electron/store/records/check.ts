import { KIND_NAMES, type KindName, kindOf } from '#shared/model/kinds.ts'
import type { Reader, Writer } from '../db.ts'
import type { VersionTable } from '../tables.ts'
import { bodyOfRow, columnsOf, storedValues } from './columns.ts'
import { expectedRow, missingReference, unpark, writeCurrent } from './current.ts'
import { fromRow } from './history.ts'
import { schoolOf } from './school-of.ts'
import { indexRecord } from './search-entry.ts'
import { isFull, versionId } from './version.ts'

/**
 * Versions that cannot be read, or whose content no longer gives their id, a sentence each: what `integrity_check`
 * cannot see.
 */
export function checkHashes(reader: Reader): string[] {
  const problems: string[] = []
  for (const row of reader.sql<[], VersionTable>('SELECT * FROM version').iterate()) {
    const name = `Version ${row.id} of ${row.kind} ${row.record}`
    try {
      const version = fromRow(reader, row)
      if (isFull(version) && versionId(version) !== version.id)
        problems.push(`${name} does not match its hash.`)
    } catch {
      problems.push(`${name} cannot be read.`)
    }
  }
  return problems
}

type Row = Readonly<Record<string, unknown>>
type Words = Readonly<{ kind: string; school: string | null; title: string; text: string }>
type Expected = NonNullable<ReturnType<typeof expectedRow>>

/** Where the current tables and the search entries differ from what the versions say, a sentence each. */
export function compareCurrent(reader: Reader): string[] {
  const problems: string[] = []
  const searched = new Set<string>()
  for (const kind of KIND_NAMES) {
    const seen = new Set<string>()
    for (const { record } of recordsOf(reader, kind)) {
      seen.add(record)
      const expected = tryExpected(reader, kind, record)
      if (expected === 'unreadable') {
        problems.push(`The ${kind} ${record} has a version that cannot be read.`)
        searched.add(record)
        continue
      }
      const actual = reader.sql<[string], Row>(`SELECT * FROM "${kind}" WHERE id = ?`).get(record)
      if (expected === undefined || missingReference(reader, kind, expected.body) !== undefined) {
        if (actual !== undefined) problems.push(`The row of ${kind} ${record} has no version to stand on.`)
        continue
      }
      if (!isSameRow(kind, expected, actual))
        problems.push(`The row of ${kind} ${record} differs from its versions.`)
      searched.add(record)
      if (!hasItsWords(reader, kind, record, expected))
        problems.push(`Search has other words for ${record} than its versions.`)
    }
    for (const { id } of reader.sql<[], { id: string }>(`SELECT id FROM "${kind}"`).all())
      if (!seen.has(id)) problems.push(`The row of ${kind} ${id} has no version to stand on.`)
  }
  for (const { record } of reader.sql<[], { record: string }>('SELECT record FROM search_entry').all())
    if (!searched.has(record))
      problems.push(`Search has words for ${record}, which has no version to stand on.`)
  return problems
}

function isSameRow(kind: KindName, expected: Expected, actual: Row | undefined): boolean {
  if (actual === undefined) return false
  const columns = ['version', 'deleted', 'conflicted', ...columnsOf(kind).map(({ column }) => column)]
  return [
    expected.version,
    Number(expected.deleted),
    Number(expected.conflicted),
    ...storedValues(kind, expected.body),
  ].every((value, index) => value === actual[columns[index] as string])
}

function hasItsWords(reader: Reader, kind: KindName, record: string, { deleted, body }: Expected): boolean {
  const found = reader
    .sql<[string], Words>('SELECT kind, school, title, text FROM search_entry WHERE record = ?')
    .get(record)
  const words = deleted ? null : kindOf(kind).words(body)
  if (words === null || found === undefined) return words === null && found === undefined
  return (
    found.kind === kind &&
    found.school === schoolOf(kind, record, body) &&
    found.title === words.title &&
    found.text === words.text.trim()
  )
}

function tryExpected(reader: Reader, kind: KindName, record: string): Expected | undefined | 'unreadable' {
  try {
    return expectedRow(reader, kind, record)
  } catch {
    return 'unreadable'
  }
}

/**
 * Throws the current tables and the search index away and writes them anew from the versions. A record with a
 * version that cannot be read keeps the row that it has: it is all that is left of its words.
 */
export function rebuild(writer: Writer): void {
  // First, since an index that differs from its entries refuses to let them go.
  writer.sql("INSERT INTO search (search) VALUES ('rebuild')").run()
  const kept = new Map<string, Row>()
  for (const kind of KIND_NAMES)
    for (const { record } of recordsOf(writer, kind)) {
      if (tryExpected(writer, kind, record) !== 'unreadable') continue
      const row = writer.sql<[string], Row>(`SELECT * FROM "${kind}" WHERE id = ?`).get(record)
      if (row !== undefined) kept.set(`${kind} ${record}`, row)
    }
  for (const kind of [...KIND_NAMES].reverse()) writer.sql(`DELETE FROM "${kind}"`).run()
  writer.sql('DELETE FROM search_entry').run()
  writer.sql('DELETE FROM parked').run()
  for (const kind of KIND_NAMES)
    for (const { record } of recordsOf(writer, kind)) {
      const row = kept.get(`${kind} ${record}`)
      if (row !== undefined) putBack(writer, kind, record, row)
      else if (tryExpected(writer, kind, record) !== 'unreadable') writeCurrent(writer, kind, record)
    }
  unpark(writer)
}

function putBack(writer: Writer, kind: KindName, record: string, row: Row): void {
  const body = bodyOfRow(kind, row)
  if (missingReference(writer, kind, body) !== undefined) return
  const columns = Object.keys(row)
  writer
    .sql(
      `INSERT INTO "${kind}" (${columns.map((name) => `"${name}"`).join(', ')})
       VALUES (${columns.map(() => '?').join(', ')})`,
    )
    .run(...Object.values(row))
  if (row.deleted === 0) indexRecord(writer, kind, record, body)
}

function recordsOf(reader: Reader, kind: KindName): { record: string }[] {
  return reader
    .sql<[string], { record: string }>('SELECT DISTINCT record FROM version WHERE kind = ? ORDER BY record')
    .all(kind)
}

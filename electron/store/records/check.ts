import { KIND_NAMES, type KindName } from '#shared/model/kinds.ts'
import type { Reader, Writer } from '../db.ts'
import type { VersionTable } from '../tables.ts'
import { columnsOf, storedValues } from './columns.ts'
import { expectedRow, missingReference, unpark, writeCurrent } from './current.ts'
import { fromRow } from './history.ts'
import { isFull, versionId } from './version.ts'

/** Versions whose content no longer gives their id, a sentence each: what `integrity_check` cannot see. */
export function checkHashes(reader: Reader): string[] {
  const problems: string[] = []
  for (const row of reader.sql<[], VersionTable>('SELECT * FROM version').iterate()) {
    const version = fromRow(reader, row)
    if (isFull(version) && versionId(version) !== version.id)
      problems.push(`Version ${version.id} of ${version.kind} ${version.record} does not match its hash.`)
  }
  return problems
}

/** Where the current tables differ from what the versions say, a sentence each. */
export function compareCurrent(reader: Reader): string[] {
  const problems: string[] = []
  for (const kind of KIND_NAMES) {
    const seen = new Set<string>()
    for (const { record } of recordsOf(reader, kind)) {
      seen.add(record)
      const expected = expectedRow(reader, kind, record)
      const actual = reader
        .sql<[string], Record<string, unknown>>(`SELECT * FROM "${kind}" WHERE id = ?`)
        .get(record)
      if (expected === undefined || missingReference(reader, kind, expected.body) !== undefined) {
        if (actual !== undefined) problems.push(`The row of ${kind} ${record} has no version to stand on.`)
        continue
      }
      const wanted = [expected.version, Number(expected.deleted), Number(expected.conflicted)]
      const columns = columnsOf(kind).map(({ column }) => column)
      const same =
        actual !== undefined &&
        [...wanted, ...storedValues(kind, expected.body)].every(
          (value, index) =>
            value === actual[['version', 'deleted', 'conflicted', ...columns][index] as string],
        )
      if (!same) problems.push(`The row of ${kind} ${record} differs from its versions.`)
    }
    for (const { id } of reader.sql<[], { id: string }>(`SELECT id FROM "${kind}"`).all())
      if (!seen.has(id)) problems.push(`The row of ${kind} ${id} has no version to stand on.`)
  }
  return problems
}

/** Throws the current tables and the search index away and writes them anew from the versions. */
export function rebuild(writer: Writer): void {
  for (const kind of [...KIND_NAMES].reverse()) writer.sql(`DELETE FROM "${kind}"`).run()
  writer.sql('DELETE FROM search_entry').run()
  writer.sql('DELETE FROM parked').run()
  for (const kind of KIND_NAMES)
    for (const { record } of recordsOf(writer, kind)) writeCurrent(writer, kind, record)
  unpark(writer)
}

function recordsOf(reader: Reader, kind: KindName): { record: string }[] {
  return reader
    .sql<[string], { record: string }>('SELECT DISTINCT record FROM version WHERE kind = ? ORDER BY record')
    .all(kind)
}

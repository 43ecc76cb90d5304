import { isKind, type KindName } from '#shared/model/kinds.ts'
import type { Writer } from '../db.ts'
import type { VersionTable } from '../tables.ts'
import { inKindOrder, unpark, writeCurrent } from './current.ts'
import { insertVersion } from './insert-version.ts'
import { canonicalJson, isFull, type VersionOrSkeleton } from './version.ts'

/**
 * The union rule: adds the versions that are not here yet, fills skeletons whose content arrives, and shows the
 * outcome in the current tables. Any order and any repetition give the same state. The caller has checked ids.
 */
export function mergeVersions(writer: Writer, versions: Iterable<VersionOrSkeleton>): void {
  const changed = new Map<string, KindName>()
  for (const version of versions) {
    if (!addVersion(writer, version)) continue
    // Kinds of a newer app are kept as versions; there is no table to show them in yet.
    if (isKind(version.kind)) changed.set(version.record, version.kind)
  }
  for (const { record, kind } of inKindOrder([...changed].map(([record, kind]) => ({ record, kind }))))
    writeCurrent(writer, kind, record)
  unpark(writer)
}

function addVersion(writer: Writer, version: VersionOrSkeleton): boolean {
  const here = writer
    .sql<[string], Pick<VersionTable, 'body'>>('SELECT body FROM version WHERE id = ?')
    .get(version.id)
  if (here === undefined) {
    insertVersion(writer, isFull(version) && isWithdrawn(writer, version.id) ? skeletonOf(version) : version)
    return true
  }
  if (here.body !== null || !isFull(version) || isWithdrawn(writer, version.id)) return false
  writer
    .sql('UPDATE version SET nonce = ?, body = ? WHERE id = ?')
    .run(version.nonce, canonicalJson(version.body), version.id)
  return true
}

function isWithdrawn(writer: Writer, version: string): boolean {
  return writer.sql('SELECT 1 FROM withdrawn WHERE version = ?').get(version) !== undefined
}

/** What may leave of a version that is not a head: its place in the history, and none of its words. */
export function skeletonOf(version: VersionOrSkeleton): VersionOrSkeleton {
  return { ...version, nonce: null, body: null }
}

/** Drops the bodies of versions that their owner called back, now and whenever they come again. */
export function withdrawVersions(writer: Writer, versions: readonly string[], instance: string): void {
  const records = new Map<string, KindName>()
  for (const id of versions) {
    writer.sql('INSERT OR IGNORE INTO withdrawn (version, instance) VALUES (?, ?)').run(id, instance)
    const row = writer
      .sql<[string], Pick<VersionTable, 'record' | 'kind'>>(
        'UPDATE version SET body = NULL, nonce = NULL WHERE id = ? AND body IS NOT NULL RETURNING record, kind',
      )
      .get(id)
    if (row !== undefined && isKind(row.kind)) records.set(row.record, row.kind)
  }
  for (const [record, kind] of records) writeCurrent(writer, kind, record)
  unpark(writer)
}

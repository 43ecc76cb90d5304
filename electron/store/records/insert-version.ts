import type { Writer } from '../db.ts'
import { canonicalJson, isFull, type VersionOrSkeleton } from './version.ts'

/** Adds a version to the table that only grows, with its descent. */
export function insertVersion(writer: Writer, version: VersionOrSkeleton): void {
  writer
    .sql(
      `INSERT INTO version (id, kind, record, instance, seq, saved_at, nonce, deleted, body)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      version.id,
      version.kind,
      version.record,
      version.instance,
      version.seq,
      version.savedAt,
      version.nonce,
      Number(version.deleted),
      isFull(version) ? canonicalJson(version.body) : null,
    )
  for (const parent of version.parents)
    writer.sql('INSERT INTO version_parent (child, parent) VALUES (?, ?)').run(version.id, parent)
}

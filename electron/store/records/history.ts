import type { Reader } from '../db.ts'
import type { VersionTable } from '../tables.ts'
import { headsOf } from './heads.ts'
import type { VersionOrSkeleton } from './version.ts'

/** Every version of a record, the newest last: parents always come before their children. */
export function historyOf(reader: Reader, record: string): VersionOrSkeleton[] {
  const left = new Map(
    reader
      .sql<[string], VersionTable>('SELECT * FROM version WHERE record = ? ORDER BY saved_at, seq, id')
      .all(record)
      .map((row) => [row.id, fromRow(reader, row)]),
  )
  const sorted: VersionOrSkeleton[] = []
  const visit = (version: VersionOrSkeleton) => {
    if (!left.delete(version.id)) return
    for (const parent of version.parents) {
      const known = left.get(parent)
      if (known !== undefined) visit(known)
    }
    sorted.push(version)
  }
  for (const version of [...left.values()]) visit(version)
  return sorted
}

/** A version as it stands in the table, with its parents. */
export function fromRow(reader: Reader, row: VersionTable): VersionOrSkeleton {
  const parents = reader
    .sql<[string], { parent: string }>('SELECT parent FROM version_parent WHERE child = ? ORDER BY parent')
    .all(row.id)
    .map(({ parent }) => parent)
  return {
    id: row.id,
    kind: row.kind,
    record: row.record,
    parents,
    instance: row.instance,
    seq: row.seq,
    savedAt: row.saved_at,
    nonce: row.nonce,
    deleted: row.deleted === 1,
    body: row.body === null ? null : JSON.parse(row.body),
  } as VersionOrSkeleton
}

/** The ids of a record's heads: what `save` wants as `base`. */
export function baseOf(reader: Reader, record: string): string[] {
  return headsOf(reader, record).map((head) => head.id)
}

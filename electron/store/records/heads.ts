import type { Reader } from '../db.ts'
import type { VersionTable } from '../tables.ts'

/** The versions of a record that nothing descends from: one, or several when two computers wrote. */
export function headsOf(reader: Reader, record: string): VersionTable[] {
  return reader
    .sql<[string], VersionTable>(
      `SELECT * FROM version AS head WHERE record = ?
       AND NOT EXISTS (SELECT 1 FROM version_parent JOIN version AS child ON child.id = version_parent.child WHERE parent = head.id AND child.record = head.record)
       ORDER BY id`,
    )
    .all(record)
}

/**
 * The head that lists show while two are open: the one with the longer history, then the larger id.
 * The rule needs no clock and gives the same answer on every computer that holds the same versions.
 */
export function winnerOf(reader: Reader, heads: readonly VersionTable[]): VersionTable | undefined {
  const full = heads.filter((head) => head.body !== null)
  if (full.length < 2) return full[0]
  return full
    .map((head) => ({ head, length: historyLength(reader, head.id) }))
    .reduce((best, next) =>
      next.length > best.length || (next.length === best.length && next.head.id > best.head.id) ? next : best,
    ).head
}

function historyLength(reader: Reader, version: string): number {
  const row = reader
    .sql<[string], { length: number }>(
      `WITH RECURSIVE ancestor (id) AS (
         VALUES (?) UNION SELECT version_parent.parent FROM version_parent JOIN ancestor ON child = ancestor.id
       ) SELECT count(*) AS length FROM ancestor`,
    )
    .get(version)
  return row?.length ?? 0
}

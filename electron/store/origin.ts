import type { Reader } from './db.ts'

/**
 * The SQL for the adviser whose work a row is, given the alias of its current table. Empty for one's own work:
 * only a centre holds origins.
 */
export function ownerSql(alias: string): string {
  return `coalesce((SELECT origin.owner FROM version JOIN origin ON origin.instance = version.instance
    WHERE version.id = ${alias}.version), '')`
}

export function ownerOf(reader: Reader, version: string): string {
  const row = reader
    .sql<[string], { owner: string }>(
      'SELECT owner FROM version JOIN origin ON origin.instance = version.instance WHERE version.id = ?',
    )
    .get(version)
  return row?.owner ?? ''
}

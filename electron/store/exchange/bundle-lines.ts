import type { PackLine } from '#exchange/pack.ts'
import type { Reader } from '../db.ts'
import type { VersionTable } from '../tables.ts'
import type { Selection } from './selection.ts'

/** The lines of a full bundle, by the id of the version: the same state always gives the same lines. */
export function* bundleLines(reader: Reader, { leaving, recalls }: Selection): Generator<PackLine, void> {
  const full = new Set([...leaving.values()].flatMap((record) => record.full))
  const parents = reader.sql<[string], { parent: string }>(
    'SELECT parent FROM version_parent WHERE child = ? ORDER BY parent',
  )
  for (const row of reader.sql<[], VersionTable>('SELECT * FROM version ORDER BY id').iterate()) {
    const record = leaving.get(row.record)
    if (record === undefined) continue
    const body = full.has(row.id)
    yield {
      text: lineOf(
        row,
        parents.all(row.id).map(({ parent }) => parent),
        body,
      ),
      counted: { kind: row.kind, record: row.record, body, school: body ? record.school : null },
    }
  }
  for (const { kind, record, versions } of recalls)
    yield { text: JSON.stringify({ record, versions, withdraw: kind }), counted: 'withdrawal' }
}

/** Canonical JSON: fields in order, and the body as it stands in the table, where it is canonical already. */
function lineOf(row: VersionTable, parents: readonly string[], full: boolean): string {
  const text = (value: string) => JSON.stringify(value)
  const body = full ? `"body":${row.body},` : ''
  const nonce = full ? `"nonce":${text(row.nonce as string)},` : ''
  return (
    `{${body}"deleted":${row.deleted === 1},"id":${text(row.id)},"instance":${text(row.instance)},` +
    `"kind":${text(row.kind)},${nonce}"parents":${JSON.stringify(parents)},"record":${text(row.record)},` +
    `"savedAt":${text(row.saved_at)},"seq":${row.seq}}`
  )
}

import type { BundleRow } from '#shared/contract/exchange.ts'
import type { Reader } from '../db.ts'
import { readWorkspace } from '../store.ts'
import type { Tables } from '../tables.ts'

/** What went out and what came in, the newest first. */
export function readLedger(reader: Reader): BundleRow[] {
  const { name: owner, hub } = readWorkspace(reader)
  const out = reader
    .sql<[], Tables['bundle_out']>('SELECT * FROM bundle_out')
    .all()
    .map(
      (row): BundleRow => ({
        direction: 'out',
        bundle: row.id,
        at: row.made_at,
        file: row.file,
        owner,
        hub,
        seq: row.seq,
        records: row.records,
        quarantined: 0,
      }),
    )
  const inward = reader
    .sql<[], Tables['bundle_in']>('SELECT * FROM bundle_in')
    .all()
    .map(
      (row): BundleRow => ({
        direction: 'in',
        bundle: row.bundle,
        at: row.imported_at,
        file: row.file,
        owner: row.owner,
        hub: row.hub,
        seq: row.seq,
        records: row.records,
        quarantined: row.quarantined,
      }),
    )
  return [...out, ...inward].sort((a, b) => (a.at < b.at ? 1 : a.at > b.at ? -1 : b.seq - a.seq))
}

import { KIND_NAMES } from '#shared/model/kinds.ts'
import type { Reader } from '#store/db.ts'
import { sha256 } from '#store/records/version.ts'

/** One hash of everything that a workspace knows: its versions, and what the current tables make of them. */
export function stateOf(reader: Reader): string {
  const rows = [
    reader.sql('SELECT * FROM version ORDER BY id').all(),
    reader.sql('SELECT * FROM version_parent ORDER BY child, parent').all(),
    reader.sql('SELECT record, kind, school, title, text FROM search_entry ORDER BY record').all(),
    ...KIND_NAMES.map((kind) => reader.sql(`SELECT * FROM "${kind}" ORDER BY id`).all()),
  ]
  return sha256(JSON.stringify(rows))
}

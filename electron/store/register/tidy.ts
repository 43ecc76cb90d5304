import { setImmediate } from 'node:timers/promises'
import type { Reader } from '../db.ts'
import type { Store } from '../store.ts'
import { firstPlace, lastPlace } from './places.ts'

const CHUNK_ROWS = 2000

/** Removes what a load that never ended and a register that was replaced left behind, in short transactions. */
export async function clearAway(store: Store): Promise<void> {
  while (clearStep(store)) await setImmediate()
}

/** The same for the start of the store, before anybody asks for anything. Quick when there is nothing to do. */
export function removeRegisterLeftovers(store: Store): void {
  while (clearStep(store)) {
    // Each step is one transaction, so a crash in the middle only leaves less to do.
  }
}

/** Does one step and says whether there was anything to do. */
function clearStep(store: Store): boolean {
  const loadId = store.read(unseenLoad)
  if (loadId === undefined) return clearLinksStep(store)
  store.write((writer) => {
    const schools = writer
      .sql(
        `DELETE FROM register_school WHERE load_id = :loadId AND urn <=
           (SELECT max(urn) FROM (SELECT urn FROM register_school WHERE load_id = :loadId ORDER BY urn LIMIT :rows))`,
      )
      .run({ loadId, rows: CHUNK_ROWS })
    if (schools.changes > 0) return
    const places = writer
      .sql<unknown[], number>(
        'SELECT rowid FROM register_search WHERE rowid BETWEEN ? AND ? ORDER BY rowid LIMIT ?',
      )
      .pluck()
      .all(firstPlace(loadId), lastPlace(loadId), CHUNK_ROWS)
    const remove = writer.sql('DELETE FROM register_search WHERE rowid = ?')
    for (const place of places) remove.run(place)
    if (places.length < CHUNK_ROWS) writer.sql('DELETE FROM register_load WHERE id = ?').run(loadId)
  })
  return true
}

/** The same for links: a load of them is small enough for one step. */
function clearLinksStep(store: Store): boolean {
  const loadId = store.read((reader) =>
    reader
      .sql<[], number>("SELECT id FROM register_links_load WHERE state <> 'current' LIMIT 1")
      .pluck()
      .get(),
  )
  if (loadId === undefined) return false
  store.write((writer) => {
    writer.sql('DELETE FROM register_link WHERE load_id = ?').run(loadId)
    writer.sql('DELETE FROM register_links_load WHERE id = ?').run(loadId)
  })
  return true
}

function unseenLoad(reader: Reader): number | undefined {
  return reader.get(
    reader.q.selectFrom('register_load').select('id').where('state', '!=', 'current').limit(1),
  )?.id
}

import type { Input, KindName } from '#shared/model/kinds.ts'
import { type Saved, save } from '#store/records/save.ts'
import type { Store } from '#store/store.ts'

/** Saves a new record, saying only what matters to the test. */
export function add<K extends KindName>(store: Store, kind: K, body: Input<K>): Saved {
  return store.write((writer) => save(writer, kind, { base: [], body }))
}

/** Saves a change of a record that the writer has just looked at. */
export function change<K extends KindName>(store: Store, kind: K, before: Saved, body: Input<K>): Saved {
  return store.write((writer) => save(writer, kind, { id: before.id, base: [before.version], body }))
}

let lastUrn = 100_000

/** A partner school of its own. */
export function addSchool(store: Store, body: Partial<Input<'school'>> = {}): Saved {
  lastUrn += 1
  return add(store, 'school', {
    urn: String(lastUrn),
    name: `Test Primary ${lastUrn}`,
    hub: 'Blackpool',
    ...body,
  })
}

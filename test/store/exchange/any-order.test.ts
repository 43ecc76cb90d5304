import { rmSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { KIND_NAMES, type KindName, kindOf } from '#shared/model/kinds.ts'
import type { Reader } from '#store/db.ts'
import { exportBundle } from '#store/exchange/export.ts'
import { importBundle } from '#store/exchange/import.ts'
import { createStore, openStore } from '#store/open.ts'
import { checkHashes, compareCurrent } from '#store/records/check.ts'
import { bodyOfRow } from '#store/records/columns.ts'
import { headsOf } from '#store/records/heads.ts'
import { remove, restore, save } from '#store/records/save.ts'
import type { Store } from '#store/store.ts'
import { openTestStore, temporaryFolder } from '#test/support/open-test-store.ts'
import { stateOf } from '#test/support/state-of.ts'
import { addEverything } from '#test/support/workspaces.ts'

type Row = Readonly<{
  id: string
  version: string
  kind: KindName
  deleted: number
  body: Record<string, unknown>
}>

function rowsOf(reader: Reader): Row[] {
  return KIND_NAMES.flatMap((kind) =>
    reader
      .sql<[], Record<string, unknown>>(`SELECT * FROM "${kind}" ORDER BY id`)
      .all()
      .map((row) => ({
        id: row.id as string,
        version: row.version as string,
        kind,
        deleted: row.deleted as number,
        body: bodyOfRow(kind, row),
      })),
  )
}

/** What may leave, said in the plainest way and without a look at how the export does it. */
function shareable(reader: Reader): Row[] {
  const all = new Map(rowsOf(reader).map((row) => [row.id, row]))
  const may = (row: Row | undefined): boolean =>
    row !== undefined &&
    row.deleted === 0 &&
    row.body.sharing === 'programme' &&
    !(row.kind === 'outcome' && [1, 2, 3, 4].includes(row.body.groupSize as number)) &&
    Object.keys(kindOf(row.kind).references).every((field) => {
      const wanted = row.body[field]
      return wanted === null || may(all.get(wanted as string))
    })
  return [...all.values()].filter(may)
}

type Action = Readonly<{
  does: 'edit' | 'hide' | 'show' | 'remove' | 'restore' | 'size'
  at: number
  number: number
}>

const action = fc.record({
  does: fc.constantFrom('edit', 'hide', 'show', 'remove', 'restore', 'size'),
  at: fc.nat(40),
  number: fc.nat(8),
}) as fc.Arbitrary<Action>

/** One step in the life of a workspace. What cannot be done now is left. */
function act(store: Store, { does, at, number }: Action): void {
  const rows = store.read(rowsOf)
  const row = rows[at % rows.length] as Row
  const base = store.read((reader) => headsOf(reader, row.id).map((head) => head.id))
  const put = (body: Record<string, unknown>) =>
    store.write((writer) => save(writer, row.kind, { id: row.id, base, body: body as never }))
  if (does === 'restore') store.write((writer) => restore(writer, row.kind, row.id))
  else if (row.deleted === 1) return
  else if (does === 'remove') store.write((writer) => remove(writer, row.kind, row.id, base))
  else if (does === 'size' && row.kind === 'outcome') put({ ...row.body, groupSize: number })
  else if (row.kind === 'note') put({ ...row.body, privateNote: `note ${number}` })
  else if (does === 'hide') put({ ...row.body, sharing: 'private' })
  else if (does === 'show') put({ ...row.body, sharing: 'programme' })
  else if ('sharedSummary' in row.body) put({ ...row.body, sharedSummary: `summary ${number}` })
  else if ('title' in row.body) put({ ...row.body, title: `title ${number}` })
}

async function exported(store: Store, file: string): Promise<string> {
  for await (const _ of exportBundle(store, { file }));
  return file
}

/** A centre that gets these bundles one after another. The clock stands, so that two of them can be compared. */
async function centreAfter(folder: string, name: string, files: readonly string[]): Promise<Store> {
  const path = join(folder, `${name}.sqlite`)
  const centre = createStore({ path, instance: 'centre' }, { role: 'centre', name: 'Central', hub: 'All' })
  for (const file of files) {
    const result = await importBundle(centre, { file, folder: join(folder, name) })
    expect(['imported', 'already-imported']).toContain(result.result)
    expect(result.counts.quarantined).toBe(0)
  }
  return centre
}

test('the newest bundle alone brings exactly what may leave, and any order of all of them one state', async () => {
  const life = fc.array(fc.array(action, { maxLength: 6 }), { minLength: 1, maxLength: 6 })
  const orders = fc.array(fc.array(fc.nat(1000), { minLength: 6, maxLength: 12 }), {
    minLength: 2,
    maxLength: 2,
  })
  await fc.assert(
    fc.asyncProperty(life, orders, async (chapters, shuffles) => {
      const adviser = openTestStore()
      addEverything(adviser)
      const folder = temporaryFolder()
      const bundles: string[] = []
      for (const [index, actions] of chapters.entries()) {
        for (const one of actions) act(adviser, one)
        bundles.push(await exported(adviser, join(folder, `${index}.cpdx`)))
      }
      const stores: Store[] = [adviser]
      const fresh = await centreAfter(folder, 'fresh', bundles.slice(-1))
      stores.push(fresh)
      expect(fresh.read(rowsOf).filter((row) => row.deleted === 0)).toEqual(adviser.read(shareable))
      const inOrder = await centreAfter(folder, 'in-order', bundles)
      stores.push(inOrder)
      expect(inOrder.read(rowsOf).filter((row) => row.deleted === 0)).toEqual(adviser.read(shareable))
      for (const [index, shuffle] of shuffles.entries()) {
        // Some bundles come twice; each comes at least once.
        const repeated = shuffle.map((number) => bundles[number % bundles.length] as string)
        const rest = bundles.filter((bundle) => !repeated.includes(bundle)).reverse()
        const other = await centreAfter(folder, `shuffled-${index}`, [...repeated, ...rest])
        stores.push(other)
        expect(other.read(stateOf)).toBe(inOrder.read(stateOf))
        expect(other.read(compareCurrent)).toEqual([])
        expect(other.read(checkHashes)).toEqual([])
      }
      for (const store of stores) store.close()
      rmSync(folder, { recursive: true, force: true })
    }),
    { numRuns: 15, seed: 20_261_122, endOnFailure: true },
  )
}, 180_000)

test('a workspace that was restored from an old backup can still call back, in any order', async () => {
  const folder = temporaryFolder()
  const adviser = openTestStore()
  const made = addEverything(adviser)
  const first = await exported(adviser, join(folder, '1.cpdx'))
  const backup = join(folder, 'backup.sqlite')
  adviser.sqlite.prepare('VACUUM INTO ?').run(backup)
  act(adviser, { does: 'edit', at: 0, number: 1 })
  const second = await exported(adviser, join(folder, '2.cpdx'))
  const third = await exported(adviser, join(folder, '3.cpdx'))

  const restored = openStore({ path: backup })
  restored.write((writer) =>
    save(writer, 'conversation', {
      id: made.conversation.id,
      base: [made.conversation.version],
      body: { schoolId: made.school.id, startsAt: '2026-10-01T15:30', sharing: 'private' },
    }),
  )
  const recall = await exported(restored, join(folder, '2b.cpdx'))
  restored.close()

  const states: string[] = []
  for (const [index, order] of [
    [first, second, third, recall],
    [recall, third, second, first],
    [first, recall, third, second],
  ].entries()) {
    const centre = await centreAfter(folder, `centre-${index}`, order)
    expect(centre.read((reader) => reader.sql('SELECT count(*) AS n FROM conversation').get())).toEqual({
      n: 0,
    })
    states.push(centre.read(stateOf))
    centre.close()
  }
  expect(new Set(states).size).toBe(1)
})

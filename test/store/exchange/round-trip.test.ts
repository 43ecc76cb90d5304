import { readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { verifyBundle } from '#exchange/verify.ts'
import { exportBundle } from '#store/exchange/export.ts'
import { exportPreview } from '#store/exchange/preview.ts'
import { checkHashes, compareCurrent } from '#store/records/check.ts'
import { remove } from '#store/records/save.ts'
import { add, addSchool, change } from '#test/support/builders.ts'
import { openTestStore, temporaryFolder } from '#test/support/open-test-store.ts'
import { stateOf } from '#test/support/state-of.ts'
import { addEverything, bundleOf, LEAVING, receive } from '#test/support/workspaces.ts'

const centreOf = () => openTestStore({ role: 'centre', name: 'Central team', hub: 'All' })

test('the centre gets everything that may leave, and twice changes nothing', async () => {
  const adviser = openTestStore()
  const made = addEverything(adviser)
  const file = await bundleOf(adviser)
  expect(await verifyBundle(file)).toMatchObject({ ok: true, records: LEAVING, faulty: 0 })

  const centre = centreOf()
  const first = await receive(centre, file)
  expect(first).toMatchObject({
    result: 'imported',
    counts: { new: LEAVING, newer: 0, quarantined: 0 },
    owner: 'Ada Adviser',
  })
  const state = centre.read(stateOf)
  expect(centre.read(compareCurrent)).toEqual([])
  expect(centre.read(checkHashes)).toEqual([])
  expect(centre.read((reader) => reader.sql('SELECT count(*) AS n FROM note').get())).toEqual({ n: 0 })
  expect(
    centre.read((reader) =>
      reader.sql('SELECT shared_summary FROM conversation WHERE id = ?').get(made.conversation.id),
    ),
  ).toEqual({ shared_summary: 'seen summary' })

  expect(await receive(centre, file)).toMatchObject({
    result: 'already-imported',
    counts: { new: 0, unchanged: LEAVING },
  })
  expect(centre.read(stateOf)).toBe(state)

  const second = await receive(centre, await bundleOf(adviser))
  expect(second).toMatchObject({
    result: 'imported',
    counts: { new: 0, newer: 0, unchanged: LEAVING },
    gap: null,
  })
  expect(centre.read(stateOf)).toBe(state)
})

test('the preview says what leaves, what stays and shows both texts', async () => {
  const adviser = openTestStore()
  const made = addEverything(adviser)
  const outcome = add(adviser, 'outcome', {
    goalId: made.goal.id,
    schoolId: made.school.id,
    statement: 'Three pupils',
    groupSize: 3,
  })
  add(adviser, 'measure', { outcomeId: outcome.id, schoolId: made.school.id, name: 'Score', baseline: 12 })
  const preview = adviser.read(exportPreview)
  expect(preview.records).toBe(LEAVING)
  expect(preview.withheld).toEqual([
    { reason: 'small_group', kind: 'outcome', count: 1 },
    { reason: 'small_group', kind: 'measure', count: 1 },
    { reason: 'private', kind: 'note', count: 1 },
  ])
  expect(preview.samples[0]).toMatchObject({ leaves: ['seen summary'], stays: ['private seen note'] })
  expect(preview.changedSinceLast).toBe(LEAVING)
  await bundleOf(adviser)
  expect(adviser.read(exportPreview).changedSinceLast).toBe(0)
})

test('a deleted record goes at the centre without its words', async () => {
  const adviser = openTestStore()
  const centre = centreOf()
  const made = addEverything(adviser)
  await receive(centre, await bundleOf(adviser))
  const step = change(adviser, 'step', made.step, {
    schoolId: made.school.id,
    source: 'conversation',
    conversationId: made.conversation.id,
    text: 'words that were never sent',
  })
  adviser.write((writer) => remove(writer, 'step', step.id, [step.version]))
  const result = await receive(centre, await bundleOf(adviser))
  expect(result.counts).toMatchObject({ newer: 1, unchanged: LEAVING - 1 })
  expect(centre.read((reader) => reader.sql('SELECT count(*) AS n FROM step').get())).toEqual({ n: 0 })
  const texts = centre.read((reader) =>
    reader.sql('SELECT group_concat(body) AS all_text FROM version').get(),
  )
  expect(JSON.stringify(texts)).not.toContain('never sent')
  expect(centre.read(compareCurrent)).toEqual([])
})

test('a conversation that turns private is called back with all that belongs to it, and can be given again', async () => {
  const adviser = openTestStore()
  const centre = centreOf()
  const made = addEverything(adviser)
  const first = await bundleOf(adviser, 'first')
  const body = {
    schoolId: made.school.id,
    personId: made.person.id,
    startsAt: '2026-10-01T15:30',
    sharedSummary: 'seen summary',
  }
  const hidden = change(adviser, 'conversation', made.conversation, { ...body, sharing: 'private' })
  expect(adviser.read(exportPreview).withdrawals).toBe(2)
  const second = await bundleOf(adviser, 'second')
  change(adviser, 'conversation', hidden, { ...body, sharedSummary: 'given again' })
  const third = await bundleOf(adviser, 'third')

  const count = () =>
    centre.read((reader) =>
      reader
        .sql(
          'SELECT (SELECT count(*) FROM conversation) AS conversations, (SELECT count(*) FROM step) AS steps',
        )
        .get(),
    )
  await receive(centre, first)
  expect(count()).toEqual({ conversations: 1, steps: 1 })
  expect(await receive(centre, second)).toMatchObject({ withdrawn: 2 })
  expect(count()).toEqual({ conversations: 0, steps: 0 })
  expect(
    centre.read((reader) =>
      reader.sql(`SELECT count(*) AS n FROM version WHERE body LIKE '%seen summary%'`).get(),
    ),
  ).toEqual({ n: 0 })
  await receive(centre, third)
  expect(count()).toEqual({ conversations: 1, steps: 1 })
  expect(centre.read(compareCurrent)).toEqual([])

  const backwards = centreOf()
  for (const file of [third, second, first]) await receive(backwards, file)
  expect(backwards.read(stateOf)).toBe(centre.read(stateOf))
})

test('the same state and the same clock and chance give the same bytes of records', async () => {
  const adviser = openTestStore()
  addEverything(adviser)
  const one = await verifyBundle(await bundleOf(adviser))
  const two = await verifyBundle(await bundleOf(adviser))
  if (!one.ok || !two.ok) throw new Error('A bundle was refused.')
  expect(two.manifest.files).toEqual(one.manifest.files)
  expect(two.manifest.previous).toMatch(/^[0-9a-f]{64}$/)
})

test('a cancelled export leaves nothing behind, and is not recorded', async () => {
  const adviser = openTestStore()
  for (let count = 0; count < 300; count++) addSchool(adviser, { bestContactNote: 'x'.repeat(1000) })
  const folder = temporaryFolder()
  const running = exportBundle(adviser, { file: join(folder, 'a.cpdx') })
  await running.next()
  await running.return()
  expect(readdirSync(folder)).toEqual([])
  expect(adviser.read((reader) => reader.sql('SELECT count(*) AS n FROM bundle_out').get())).toEqual({ n: 0 })

  const stop = new AbortController()
  stop.abort()
  await expect(async () => {
    for await (const _ of exportBundle(adviser, { file: join(folder, 'b.cpdx') }, stop.signal));
  }).rejects.toThrow('Cancelled')
  expect(readdirSync(folder)).toEqual([])
})

test('an export to a folder that is not there, or from a centre, says so', async () => {
  const run = async (store = openTestStore(), file = '/nowhere/at/all.cpdx') => {
    for await (const _ of exportBundle(store, { file }));
  }
  await expect(run()).rejects.toThrow('that folder is not there')
  await expect(run(centreOf(), join(temporaryFolder(), 'a.cpdx'))).rejects.toThrow('adviser')
})

test('an adviser cannot import', async () => {
  const adviser = openTestStore()
  addSchool(adviser)
  const file = await bundleOf(adviser)
  await expect(receive(openTestStore(), file)).rejects.toThrow('Only the central team')
})

test('records of another adviser stay outside, and the first owner keeps them', async () => {
  const [ada, bo, centre] = [openTestStore(), openTestStore({ name: 'Bo Adviser' }), centreOf()]
  addSchool(ada, { urn: '100999', name: 'Shared Primary' })
  addSchool(bo, { urn: '100999', name: 'Stolen Primary' })
  await receive(centre, await bundleOf(ada))
  const result = await receive(centre, await bundleOf(bo))
  expect(result.counts).toEqual({ new: 0, newer: 0, unchanged: 0, conflicts: 0, quarantined: 1 })
  expect(result.quarantine[0]?.sentence).toBe('It belongs to another adviser.')
  expect(centre.read((reader) => reader.sql('SELECT name FROM school').all())).toEqual([
    { name: 'Shared Primary' },
  ])
})

test('a backup is made before, the copy is kept in the inbox, and a preview writes nothing', async () => {
  const adviser = openTestStore()
  addEverything(adviser)
  const centre = centreOf()
  const folder = dirname(centre.path)
  const { importBundle } = await import('#store/exchange/import.ts')
  const file = await bundleOf(adviser)
  const state = centre.read(stateOf)
  expect(await importBundle(centre, { file, folder, previewOnly: true })).toMatchObject({
    result: 'ready',
    counts: { new: LEAVING },
  })
  expect(centre.read(stateOf)).toBe(state)
  await importBundle(centre, { file, folder })
  expect(readdirSync(join(folder, 'inbox'))).toHaveLength(1)
  expect(readdirSync(join(folder, 'backups'))).toHaveLength(1)
  expect(readdirSync(join(folder, 'staging'))).toEqual([])
})

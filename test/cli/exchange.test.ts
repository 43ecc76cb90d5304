import { readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore } from '#store/open.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { fieldbook, fieldbookJson } from './run-command.ts'

/** An adviser with one school, one conversation and its private note, and a centre. */
function workspaces(folder: string) {
  const adviser = join(folder, 'ada.sqlite')
  const store = createStore({ path: adviser }, { role: 'adviser', name: 'Ada Adviser', hub: 'Luton' })
  const { id: schoolId } = addSchool(store, { urn: '900777', name: 'Thornbeck Primary School' })
  const talk = add(store, 'conversation', {
    schoolId,
    startsAt: '2026-03-02T15:30',
    status: 'held',
    sharedSummary: 'We chose.',
  })
  add(store, 'note', { schoolId, conversationId: talk.id, reality: 'Said in confidence.' })
  store.close()
  const centre = join(folder, 'centre.sqlite')
  createStore({ path: centre }, { role: 'centre', name: 'Team', hub: 'All' }).close()
  return { adviser, centre }
}

const NOTHING = { new: 0, newer: 0, unchanged: 0, conflicts: 0, quarantined: 0 }

test('a bundle goes from export over verify to import, and twice is harmless', async () => {
  const folder = temporaryFolder()
  const { adviser, centre } = workspaces(folder)
  const file = join(folder, 'ada.cpdx')
  expect(await fieldbookJson('export', '--workspace', adviser, '--out', file)).toEqual({
    code: 0,
    data: { file, bytes: statSync(file).size, records: 2, withheld: 1 },
  })
  expect(await fieldbookJson('verify', file)).toEqual({
    code: 0,
    data: { ok: true, rule: null, reason: null, records: 2 },
  })

  const arrived = { ...NOTHING, new: 2 }
  expect(await fieldbookJson('import', '--workspace', centre, file, '--preview')).toEqual({
    code: 0,
    data: { bundles: [{ file, result: 'ready', ...arrived, reason: null }], totals: arrived },
  })
  expect((await fieldbookJson('check', '--workspace', centre)).data).toMatchObject({ ok: true, records: 0 })
  expect(await fieldbookJson('import', '--workspace', centre, file)).toEqual({
    code: 0,
    data: { bundles: [{ file, result: 'imported', ...arrived, reason: null }], totals: arrived },
  })
  const unchanged = { ...NOTHING, unchanged: 2 }
  expect(await fieldbookJson('import', '--workspace', centre, file)).toEqual({
    code: 0,
    data: {
      bundles: [
        { file, result: 'already-imported', ...unchanged, reason: expect.stringContaining('already') },
      ],
      totals: unchanged,
    },
  })
  expect((await fieldbook('import', '--workspace', centre, file)).stdout).toContain(
    'ada.cpdx: This bundle was imported already',
  )
  expect((await fieldbook('verify', file)).stdout).toBe(
    'The bundle of Ada Adviser (Luton) is whole: 2 records.\n',
  )
})

test('a bundle that was changed on its way is refused by verify and by import, and the others come in', async () => {
  const folder = temporaryFolder()
  const { adviser, centre } = workspaces(folder)
  const whole = join(folder, 'whole.cpdx')
  const damaged = join(folder, 'damaged.cpdx')
  await fieldbookJson('export', '--workspace', adviser, '--out', whole)
  const bytes = readFileSync(whole)
  const middle = Math.floor(bytes.length / 2)
  bytes[middle] = (bytes[middle] as number) ^ 0xff
  writeFileSync(damaged, bytes)

  const verified = await fieldbookJson('verify', damaged)
  expect(verified).toEqual({
    code: 1,
    data: { ok: false, rule: expect.any(String), reason: expect.any(String), records: 0 },
  })
  const { rule, reason } = verified.data
  expect(await fieldbookJson('import', '--workspace', centre, damaged, whole)).toEqual({
    code: 1,
    data: {
      ok: false,
      rule,
      reason,
      bundles: [
        { file: damaged, result: 'refused', ...NOTHING, reason },
        { file: whole, result: 'imported', ...NOTHING, new: 2, reason: null },
      ],
      totals: { ...NOTHING, new: 2 },
    },
  })
  expect(await fieldbookJson('verify', join(folder, 'none.cpdx'))).toMatchObject({
    code: 1,
    data: { ok: false, rule: 'file-missing', records: 0 },
  })
  expect(await fieldbookJson('import', '--workspace', adviser, whole)).toMatchObject({
    code: 1,
    data: { ok: false, rule: 'read-only' },
  })
  expect(await fieldbookJson('export', '--workspace', centre, '--out', join(folder, 'c.cpdx'))).toMatchObject(
    {
      code: 1,
      data: { ok: false, rule: 'read-only' },
    },
  )
})

test('an import that sets records aside is done, and says so with 3', async () => {
  const folder = temporaryFolder()
  const { adviser, centre } = workspaces(folder)
  const other = join(folder, 'bea.sqlite')
  const store = createStore({ path: other }, { role: 'adviser', name: 'Bea Bystander', hub: 'Luton' })
  addSchool(store, { urn: '900777', name: 'Somebody else’s school' })
  add(store, 'person', { name: 'Una Known' })
  store.close()
  const [first, second] = [join(folder, 'ada.cpdx'), join(folder, 'bea.cpdx')]
  await fieldbookJson('export', '--workspace', adviser, '--out', first)
  await fieldbookJson('export', '--workspace', other, '--out', second)
  const { code, data } = await fieldbookJson('import', '--workspace', centre, first, second)
  expect({ code, totals: data.totals }).toEqual({ code: 3, totals: { ...NOTHING, new: 3, quarantined: 1 } })
})

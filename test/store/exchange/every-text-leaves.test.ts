import { expect, test } from 'vitest'
import { verifyBundle } from '#exchange/verify.ts'
import { created } from '#shared/contract/workspace.ts'
import { add, addSchool, change } from '#test/support/builders.ts'
import { openTestStore } from '#test/support/open-test-store.ts'
import { bundleOf, receive } from '#test/support/workspaces.ts'

const TOO_LONG = 'This text is too long: shorten it or split it.'

test('what can be saved can leave: a text is measured as a bundle measures it', async () => {
  const adviser = openTestStore()
  const noted = (bestContactNote: string) => addSchool(adviser, { bestContactNote })
  for (const text of ['x'.repeat(100_001), '\u0001'.repeat(33_334), '€'.repeat(66_667), '"'.repeat(100_001)])
    expect(() => noted(text)).toThrow(TOO_LONG)
  for (const text of ['x'.repeat(100_000), '\u0001'.repeat(33_333), '€'.repeat(66_666), '"'.repeat(100_000)])
    noted(text)
  expect(await verifyBundle(await bundleOf(adviser))).toMatchObject({ ok: true, records: 4, faulty: 0 })
})

test('half a character, as a cut leaves it, becomes one that can be sent', async () => {
  const adviser = openTestStore()
  const half = '\u{1f642}'.slice(0, 1)
  const school = addSchool(adviser, { name: `Smile ${half}`, bestContactNote: `${half}!`, town: half })
  add(adviser, 'need', { schoolId: school.id, title: `\u{1f642} whole` })
  const centre = openTestStore({ role: 'centre' })
  expect(await receive(centre, await bundleOf(adviser))).toMatchObject({ counts: { new: 2, quarantined: 0 } })
  expect(centre.sqlite.prepare('SELECT name, best_contact_note, town FROM school').get()).toEqual({
    name: 'Smile \ufffd',
    best_contact_note: '\ufffd!',
    town: '\ufffd',
  })
  expect(centre.sqlite.prepare('SELECT title FROM need').pluck().get()).toBe('\u{1f642} whole')
})

test('a name that is too long for the first page is not taken', () => {
  const workspace = (name: string) => created.safeParse({ role: 'adviser', name, hub: 'Luton' }).success
  expect([workspace('x'.repeat(200)), workspace('x'.repeat(201))]).toEqual([true, false])
})

test('a school whose URN is put right still arrives at a centre that never saw the old one', async () => {
  const adviser = openTestStore()
  const before = addSchool(adviser, { urn: '123456' })
  change(adviser, 'school', before, { urn: '654321', name: 'Put Right', hub: 'Luton' })
  const centre = openTestStore({ role: 'centre' })
  expect(await receive(centre, await bundleOf(adviser))).toMatchObject({ counts: { new: 1, quarantined: 0 } })
})

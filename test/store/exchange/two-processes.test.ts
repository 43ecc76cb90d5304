import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, onTestFinished, test } from 'vitest'
import { checkCopy } from '#store/exchange/backup.ts'
import { importBundle, importIntake } from '#store/exchange/import.ts'
import { takeIn } from '#store/exchange/intake.ts'
import { createStore, openStore } from '#store/open.ts'
import { type Entropy, systemEntropy } from '#store/store.ts'
import { addSchool } from '#test/support/builders.ts'
import { openTestStore, temporaryFolder } from '#test/support/open-test-store.ts'
import { bundleOf } from '#test/support/workspaces.ts'

async function bundle(): Promise<string> {
  const adviser = openTestStore()
  addSchool(adviser)
  return await bundleOf(adviser)
}

/** A centre on two connections; the second runs `meanwhile` when it makes its backup. */
function twoConnections() {
  const path = join(temporaryFolder(), 'centre.sqlite')
  const first = createStore({ path }, { role: 'centre', name: 'Team', hub: 'All' })
  let meanwhile: (() => void) | undefined
  const entropy: Entropy = {
    ...systemEntropy,
    now: () => {
      const run = meanwhile
      meanwhile = undefined
      run?.()
      return systemEntropy.now()
    },
  }
  const second = openStore({ path, entropy })
  onTestFinished(() => [first, second].forEach((store) => void store.close()))
  return {
    first,
    second,
    onBackup: (run: () => void) => {
      meanwhile = run
    },
  }
}

const signal = new AbortController().signal

test('a bundle that another process imports between the look and the write is answered as imported already', async () => {
  const file = await bundle()
  const { first, second, onBackup } = twoConnections()
  const folder = dirname(first.path)
  const [one, two] = [
    await takeIn(first, { file, folder }, () => {}, signal),
    await takeIn(second, { file, folder }, () => {}, signal),
  ]
  onBackup(() => expect(importIntake(first, one, folder).result).toBe('imported'))
  expect(importIntake(second, two, folder)).toMatchObject({
    result: 'already-imported',
    counts: { new: 0, unchanged: 1 },
  })
  expect(readdirSync(join(folder, 'inbox'))).toEqual([`${two.ready?.sha256}.cpdx`])
  for (const intake of [one, two]) intake.close()
})

test('an import that fails leaves nothing in the inbox and can be tried again', async () => {
  const file = await bundle()
  const { first } = twoConnections()
  const folder = dirname(first.path)
  const intake = await takeIn(first, { file, folder }, () => {}, signal)
  first.sqlite.exec("CREATE TRIGGER no BEFORE INSERT ON bundle_in BEGIN SELECT raise(ABORT, 'no'); END")
  expect(() => importIntake(first, intake, folder)).toThrow('no')
  expect(readdirSync(join(folder, 'inbox'))).toEqual([])
  first.sqlite.exec('DROP TRIGGER no')
  expect(importIntake(first, intake, folder).result).toBe('imported')
  intake.close()
})

test('a preview writes nothing, and files no refused bundle', async () => {
  const centre = openTestStore({ role: 'centre' })
  const folder = temporaryFolder()
  const file = join(temporaryFolder(), 'evil.cpdx')
  writeFileSync(file, 'no bundle at all, and long enough')
  expect(await importBundle(centre, { file, folder, previewOnly: true })).toMatchObject({ result: 'refused' })
  expect(readdirSync(folder)).toEqual([])
  expect(await importBundle(centre, { file: await bundle(), folder, previewOnly: true })).toMatchObject({
    result: 'ready',
  })
  expect(readdirSync(folder)).toEqual([])
})

test('a pipe and a folder are refused in words instead of being waited for', async () => {
  const centre = openTestStore({ role: 'centre' })
  const folder = temporaryFolder()
  const pipe = join(folder, 'pipe.cpdx')
  execFileSync('mkfifo', [pipe])
  for (const file of [pipe, folder])
    await expect(importBundle(centre, { file, folder })).rejects.toMatchObject({
      code: 'wrong-file',
      message: expect.stringContaining('not a file'),
    })
})

test('a backup is believed only when it is sound and holds as much as its original', async () => {
  const store = openTestStore()
  const folder = temporaryFolder()
  const good = join(folder, 'good.sqlite')
  addSchool(store)
  store.sqlite.prepare('VACUUM INTO ?').run(good)
  expect(() => checkCopy(good, store.sqlite)).not.toThrow()
  // What a failed VACUUM INTO leaves.
  const empty = join(folder, 'empty.sqlite')
  writeFileSync(empty, '')
  expect(() => checkCopy(empty, store.sqlite)).toThrow()
  const less = new Sqlite(good)
  less.pragma('foreign_keys = OFF')
  less.exec('DELETE FROM version')
  less.close()
  expect(() => checkCopy(good, store.sqlite)).toThrow('differs')
})

test('no backup, no import', async () => {
  const centre = openTestStore({ role: 'centre' })
  const folder = temporaryFolder()
  writeFileSync(join(folder, 'backups'), 'in the way')
  await expect(importBundle(centre, { file: await bundle(), folder })).rejects.toMatchObject({
    code: 'disk-error',
    message: expect.stringContaining('Nothing was imported'),
  })
  expect(centre.sqlite.prepare('SELECT count(*) FROM version').pluck().get()).toBe(0)
  expect(existsSync(join(folder, 'inbox'))).toBe(false)
})

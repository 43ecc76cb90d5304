import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { openStore } from '#store/open.ts'
import { readWorkspace } from '#store/store.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { fieldbook, fieldbookJson } from './run-command.ts'

const WHO = ['--role', 'adviser', '--name', 'Ada Adviser', '--hub', 'Luton']

test('new makes a workspace that opens, and never touches a file that is there', async () => {
  const file = join(temporaryFolder(), 'ada.sqlite')
  expect(await fieldbookJson('new', '--workspace', file, ...WHO)).toEqual({
    code: 0,
    data: { file, role: 'adviser', name: 'Ada Adviser', hub: 'Luton' },
  })
  const store = openStore({ path: file })
  expect(store.read(readWorkspace)).toMatchObject({
    role: 'adviser',
    name: 'Ada Adviser',
    hub: 'Luton',
    practice: false,
  })
  store.close()

  const before = readFileSync(file)
  expect(await fieldbookJson('new', '--workspace', file, ...WHO)).toEqual({
    code: 1,
    data: { ok: false, rule: 'workspace-exists', reason: `There is already a file at ${file}.` },
  })
  expect(readFileSync(file).equals(before)).toBe(true)
})

test('new says in a sentence what it did, and that a folder is missing', async () => {
  const folder = temporaryFolder()
  const file = join(folder, 'centre.sqlite')
  const made = await fieldbook(
    'new',
    '--workspace',
    file,
    '--role',
    'centre',
    '--name',
    'Team',
    '--hub',
    'All',
  )
  expect(made).toEqual({ code: 0, stdout: `Made a workspace for Team (All) at ${file}.\n`, stderr: '' })
  expect(await fieldbookJson('new', '--workspace', join(folder, 'no', 'a.sqlite'), ...WHO)).toMatchObject({
    code: 1,
    data: { ok: false, rule: 'file-missing' },
  })
})

test('a name that would not fit on the first page of a bundle is refused', async () => {
  const file = join(temporaryFolder(), 'ada.sqlite')
  const named = (name: string) =>
    fieldbookJson('new', '--workspace', file, '--role', 'adviser', '--name', name, '--hub', 'Luton')
  expect(await named('x'.repeat(201))).toMatchObject({
    code: 2,
    data: { ok: false, rule: 'usage', reason: expect.stringContaining('200 characters at most') },
  })
  expect(await named('x'.repeat(200))).toMatchObject({ code: 0 })
})

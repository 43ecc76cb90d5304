import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore, openStore } from '#store/open.ts'
import { addSchool } from '#test/support/builders.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { registerText, school } from '../register/support.ts'
import { fieldbook, fieldbookJson } from './run-command.ts'

function files() {
  const folder = temporaryFolder()
  const write = (name: string, text: string) => {
    writeFileSync(join(folder, name), text)
    return join(folder, name)
  }
  const older = write(
    'edubasealldata20250301.csv',
    registerText([school(), school({ URN: '900002', NumberOfPupils: '100' })]),
  )
  const newer = write(
    'edubasealldata20260301.csv',
    registerText([
      school({ 'EstablishmentStatus (name)': 'Closed', CloseDate: '31-08-2025' }),
      school({
        URN: '900002',
        EstablishmentNumber: '2002',
        NumberOfPupils: '120',
        EstablishmentName: 'Ash School',
      }),
      school({ URN: '900101', EstablishmentName: 'Thornbeck Academy', OpenDate: '01-09-2025' }),
    ]),
  )
  const links = write(
    'links_edubasealldata20260301.csv',
    'URN,LinkURN,LinkName,LinkType,LinkEstablishedDate\n900001,900101,Thornbeck Academy,Successor,\n',
  )
  const workspace = join(folder, 'ada.sqlite')
  createStore({ path: workspace }, { role: 'adviser', name: 'Ada', hub: 'Luton' }).close()
  return { older, newer, links, workspace }
}

test('register diff compares two files and needs no workspace', async () => {
  const { older, newer, links } = files()
  const { code, data } = await fieldbookJson('register', 'diff', older, newer, '--links', links)
  expect(code).toBe(0)
  expect(data).toMatchObject({
    from: { rows: 2, skipped: 0, asAt: '2025-03-01' },
    to: { rows: 3, skipped: 0, asAt: '2026-03-01' },
    counts: { added: 1, removed: 0, closed: 1, newUrn: 1, renamed: 1, headChanged: 0, rollChanged: 1 },
    closed: [{ urn: 900001, on: '2025-08-31' }],
    newUrn: [{ urn: 900001, newUrn: 900101, plain: true }],
    rollChanged: [{ urn: 900002, before: 100, after: 120 }],
  })
  const spoken = await fieldbook('register', 'diff', older, newer)
  expect(spoken.stdout).toContain('1 school closed\n  900001  Thornbeck Primary School: 2025-08-31')
  expect(await fieldbookJson('register', 'diff', older, links)).toMatchObject({
    code: 1,
    data: { rule: 'wrong-file' },
  })
})

test('register links and register changes, and each file refused in the place of the other', async () => {
  const { newer, links, workspace } = files()
  expect(await fieldbookJson('register', 'links', '--workspace', workspace, links)).toMatchObject({
    code: 0,
    data: { rows: 1, undated: 1, asAt: '2026-03-01' },
  })
  expect(await fieldbookJson('register', 'links', '--workspace', workspace, newer)).toMatchObject({
    code: 1,
    data: { ok: false, rule: 'wrong-file', reason: expect.stringContaining('register of schools itself') },
  })
  expect(await fieldbookJson('register', 'import', '--workspace', workspace, links)).toMatchObject({
    code: 1,
    data: { ok: false, rule: 'wrong-file', reason: expect.stringContaining('links file') },
  })
  const store = openStore({ path: workspace })
  addSchool(store, { urn: '900001', name: 'Thornbeck Primary School', laestab: '821/2001' })
  store.close()
  await fieldbookJson('register', 'import', '--workspace', workspace, newer)
  expect(await fieldbookJson('register', 'changes', '--workspace', workspace)).toMatchObject({
    code: 0,
    data: {
      changes: [
        { what: 'new_urn', urn: '900001' },
        { what: 'renamed', waits: true },
      ],
      accepted: 0,
    },
  })
  expect(
    await fieldbookJson('register', 'changes', '--workspace', workspace, '--accept', 'all'),
  ).toMatchObject({
    code: 0,
    data: { accepted: 2 },
  })
  const after = await fieldbook('register', 'changes', '--workspace', workspace)
  expect(after.stdout).toBe('Nothing has changed.\n')
})

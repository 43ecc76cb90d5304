import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore } from '#store/open.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { registerText, school } from '../register/support.ts'
import { fieldbook, fieldbookJson } from './run-command.ts'

test('register import loads a file and search finds its schools', async () => {
  const folder = temporaryFolder()
  const workspace = join(folder, 'ada.sqlite')
  createStore({ path: workspace }, { role: 'adviser', name: 'Ada', hub: 'Luton' }).close()

  expect(await fieldbookJson('register', 'search', '--workspace', workspace, 'Thorn')).toMatchObject({
    code: 1,
    data: { ok: false, rule: 'not-found' },
  })

  const file = join(folder, 'edubasealldata20250301.csv')
  const rows = [
    school({
      URN: '900001',
      EstablishmentName: 'Thornbeck Primary School',
      Town: 'Luton',
      Postcode: 'LU1 1AA',
    }),
    school({
      URN: '900002',
      EstablishmentName: 'Thornbeck Infant School',
      'EstablishmentStatus (name)': 'Closed',
    }),
    school({ URN: 'none', EstablishmentName: 'A row without a number' }),
  ]
  writeFileSync(file, registerText(rows))
  expect(await fieldbookJson('register', 'import', '--workspace', workspace, file)).toEqual({
    code: 0,
    data: {
      rows: 2,
      skipped: [{ row: 4, column: expect.any(String), reason: expect.any(String) }],
      asAt: '2025-03-01',
      seconds: expect.any(Number),
    },
  })
  expect(await fieldbookJson('register', 'search', '--workspace', workspace, 'thornb', 'pri')).toEqual({
    code: 0,
    data: {
      matches: [
        {
          urn: 900001,
          name: 'Thornbeck Primary School',
          la: 'Luton',
          town: 'Luton',
          postcode: 'LU1 1AA',
          status: 'Open',
        },
      ],
    },
  })
  const spoken = await fieldbook('register', 'search', '--workspace', workspace, 'thornbeck')
  expect(spoken.stdout).toBe(
    '900001  Thornbeck Primary School, Luton, LU1 1AA\n900002  Thornbeck Infant School (Closed)\n',
  )
  expect(await fieldbookJson('register', 'search', '--workspace', workspace, 'xyzzy')).toEqual({
    code: 0,
    data: { matches: [] },
  })

  const loaded = await fieldbook('register', 'import', '--workspace', workspace, file)
  expect(loaded.stdout).toMatch(
    /^Loaded 2 schools, data as at 2025-03-01, in [\d.]+ s\.\n1 row could not be used:\n {2}row 4, /,
  )
  expect(loaded.stderr).toContain('reading')
})

test('register import refuses what is no register', async () => {
  const folder = temporaryFolder()
  const workspace = join(folder, 'ada.sqlite')
  createStore({ path: workspace }, { role: 'adviser', name: 'Ada', hub: 'Luton' }).close()
  const file = join(folder, 'letter.csv')
  writeFileSync(file, 'Dear colleague,\nthank you.\n')
  const { code, data } = await fieldbookJson('register', 'import', '--workspace', workspace, file)
  expect({ code, data }).toEqual({
    code: 1,
    data: { ok: false, rule: 'wrong-file', reason: expect.any(String) },
  })
  const missing = await fieldbookJson(
    'register',
    'import',
    '--workspace',
    workspace,
    join(folder, 'none.csv'),
  )
  expect(missing).toMatchObject({ code: 1, data: { ok: false, rule: 'file-missing' } })
})

import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { createStore } from '#store/open.ts'
import { addSchool } from '#test/support/builders.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { fieldbook, fieldbookJson } from './run-command.ts'

test('schools list prints the schools with their flags, and writes them as a file', async () => {
  const folder = temporaryFolder()
  const workspace = join(folder, 'fieldbook.sqlite')
  const store = createStore({ path: workspace }, { role: 'adviser', name: 'Ada', hub: 'Luton' })
  addSchool(store, { name: 'Beech', urn: '012345' })
  addSchool(store, { name: '=Ash', urn: '012346', partnerStatus: 'withdrawn' })
  store.close()

  const { code, data } = await fieldbookJson('schools', 'list', '--workspace', workspace)
  expect(code).toBe(0)
  expect(data.schools).toMatchObject([
    { name: '=Ash', flags: [] },
    { name: 'Beech', urn: '012345' },
  ])

  const out = join(folder, 'list.csv')
  const made = await fieldbookJson(
    'schools',
    'list',
    '--workspace',
    workspace,
    '--out',
    out,
    '--columns',
    'urn',
    '--flag',
    'no_lead',
  )
  expect(made.data).toMatchObject({ file: out, rows: 1, columns: 2 })
  expect(readFileSync(out, 'utf8')).toBe('\ufeff"School","URN"\r\n"Beech","012345"\r\n')

  const workbook = await fieldbook(
    'schools',
    'list',
    '--workspace',
    workspace,
    '--out',
    join(folder, 'list.xlsx'),
  )
  expect(workbook).toMatchObject({ code: 0, stderr: '' })
  expect(
    await fieldbookJson('schools', 'list', '--workspace', workspace, '--out', join(folder, 'list.ods')),
  ).toMatchObject({
    code: 1,
    data: { ok: false, rule: 'bad-input' },
  })
})

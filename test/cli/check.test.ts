import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { createStore } from '#store/open.ts'
import type { Store } from '#store/store.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { fieldbook, fieldbookJson } from './run-command.ts'

function workspace(change: (store: Store) => void = () => {}): string {
  const file = join(temporaryFolder(), 'ada.sqlite')
  const store = createStore({ path: file }, { role: 'adviser', name: 'Ada', hub: 'Luton' })
  const school = addSchool(store, { name: 'Thornbeck Primary School' })
  add(store, 'need', { schoolId: school.id, title: 'Few priorities' })
  change(store)
  store.close()
  return file
}

const run = (store: Store, text: string) => store.write((writer) => void writer.sql(text).run())

test('a sound workspace has no problems', async () => {
  const file = workspace()
  const sound = { code: 0, data: { ok: true, records: 2, versions: 2, problems: [] } }
  expect(await fieldbookJson('check', '--workspace', file)).toEqual(sound)
  expect(await fieldbookJson('check', '--workspace', file, '--rebuild')).toEqual(sound)
  expect((await fieldbook('check', '--workspace', file)).stdout).toBe(
    'All is well: 2 records in 2 versions.\n',
  )
})

test('a row and a search entry that differ from the versions are named, and --rebuild puts them right', async () => {
  const file = workspace((store) => {
    run(store, "UPDATE need SET title = 'Something else'")
    run(store, "UPDATE search_entry SET title = 'Something else' WHERE kind = 'school'")
  })
  for (const more of [[], ['--rebuild']])
    expect(await fieldbookJson('check', '--workspace', file, ...more)).toMatchObject({
      code: 1,
      data: {
        ok: false,
        problems: [
          expect.stringMatching(/^Search has other words for .* than its versions\.$/),
          expect.stringMatching(/^The row of need .* differs from its versions\.$/),
        ],
      },
    })
  expect(await fieldbookJson('check', '--workspace', file, '--rebuild')).toMatchObject({
    code: 0,
    data: { ok: true, problems: [] },
  })
})

test('words that were changed behind the back of the kernel are found by their hash', async () => {
  const file = workspace((store) =>
    run(store, "UPDATE version SET body = replace(body, 'Few priorities', 'Many priorities')"),
  )
  const { code, data } = await fieldbookJson('check', '--workspace', file)
  expect(code).toBe(1)
  expect(data.problems).toContainEqual(expect.stringMatching(/^Version .* does not match its hash\.$/))
})

test('a damaged file is reported as what it is', async () => {
  const file = workspace()
  const bytes = readFileSync(file)
  bytes.fill(0xa5, 4096 * 3, 4096 * 9)
  writeFileSync(file, bytes)
  const { code, data } = await fieldbookJson('check', '--workspace', file)
  expect({ code, data }).toMatchObject({
    code: 1,
    data: { ok: false, problems: expect.arrayContaining([expect.stringContaining('damaged')]) },
  })
})

test('a version that cannot be read is named; --rebuild keeps its row and puts the others right', async () => {
  const file = workspace((store) => {
    run(store, "UPDATE version SET body = '{cut' WHERE kind = 'need'")
    run(store, "UPDATE school SET town = 'Elsewhere'")
  })
  const sentences = [
    expect.stringMatching(/^Version .* of need .* cannot be read\.$/),
    expect.stringMatching(/^The row of school .* differs from its versions\.$/),
    expect.stringMatching(/^The need .* has a version that cannot be read\.$/),
  ]
  const damaged = { code: 1, data: { ok: false, records: 2, versions: 2, problems: sentences } }
  expect(await fieldbookJson('check', '--workspace', file)).toEqual(damaged)
  expect(await fieldbookJson('check', '--workspace', file, '--rebuild')).toEqual(damaged)
  const after = await fieldbookJson('check', '--workspace', file)
  expect(after.data.problems).toEqual([sentences[0], sentences[2]])
  const sqlite = new Sqlite(file, { readonly: true })
  expect(sqlite.prepare('SELECT title FROM need').pluck().all()).toEqual(['Few priorities'])
  expect(sqlite.prepare("SELECT count(*) FROM search WHERE search MATCH 'priorities'").pluck().get()).toBe(1)
  sqlite.close()
})

test('a search index that lost its words is found and repaired', async () => {
  const file = workspace((store) => run(store, "INSERT INTO search (search) VALUES ('delete-all')"))
  const damaged = {
    code: 1,
    data: { problems: ['The search index differs from its entries. Run this again with --rebuild.'] },
  }
  expect(await fieldbookJson('check', '--workspace', file)).toMatchObject(damaged)
  expect(await fieldbookJson('check', '--workspace', file, '--rebuild')).toMatchObject(damaged)
  expect(await fieldbookJson('check', '--workspace', file)).toMatchObject({ code: 0, data: { ok: true } })
})

test('a workspace that has lost its own row is reported', async () => {
  const file = workspace((store) => run(store, 'DELETE FROM workspace'))
  expect(await fieldbookJson('check', '--workspace', file)).toMatchObject({
    code: 1,
    data: { ok: false, problems: [expect.stringContaining('whose workspace this is')] },
  })
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
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
  expect(await fieldbookJson('check', '--workspace', file)).toMatchObject({
    code: 1,
    data: {
      ok: false,
      problems: [expect.stringMatching(/^The row of need .* differs from its versions\.$/)],
    },
  })
  expect(await fieldbookJson('check', '--workspace', file, '--rebuild')).toMatchObject({
    code: 1,
    data: {
      ok: false,
      problems: [
        expect.stringContaining('The row of need'),
        expect.stringContaining('Search had other words'),
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

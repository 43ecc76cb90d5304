import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { createStore, openStore } from '#store/open.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { fieldbookJson } from './run-command.ts'

it('imports contacts, leaving out whoever may be known; a preview writes nothing', async () => {
  const folder = temporaryFolder()
  const workspace = join(folder, 'fieldbook.sqlite')
  const store = createStore({ path: workspace }, { role: 'adviser', name: 'Ada Adviser', hub: 'Blackpool' })
  const school = addSchool(store, { urn: '110001', name: 'Ash Lane Primary School' })
  addSchool(store, { urn: '110002', name: 'Bow Street Academy' })
  const sam = add(store, 'person', { name: 'Sam Okafor-Test' })
  add(store, 'role', { personId: sam.id, schoolId: school.id, role: 'teacher' })
  store.close()
  const file = join(folder, 'contacts.csv')
  writeFileSync(
    file,
    [
      'Name,URN,Role',
      'Ada One-Test,110001,CPD lead',
      'Sam Okafor-Test,110002,Teacher',
      'Sam Okafor-Test,110001,Teacher',
      'Bea Two-Test,999999,Teacher',
      ',110001,Teacher',
    ].join('\n'),
  )
  const counts = { created: 1, known: 1, duplicates: 1, unmatched: 1, skipped: 1 }
  const people = () => {
    const opened = openStore({ path: workspace })
    const names = opened.sqlite
      .prepare('SELECT name FROM person WHERE deleted = 0 ORDER BY name')
      .pluck()
      .all()
    opened.close()
    return names
  }
  const preview = await fieldbookJson('contacts', 'import', file, '--workspace', workspace, '--preview')
  expect(preview).toMatchObject({ code: 0, data: counts })
  expect(people()).toEqual(['Sam Okafor-Test'])
  expect(await fieldbookJson('contacts', 'import', file, '--workspace', workspace)).toMatchObject({
    code: 0,
    data: counts,
  })
  expect(people()).toEqual(['Ada One-Test', 'Sam Okafor-Test'])
  const again = await fieldbookJson('contacts', 'import', file, '--workspace', workspace)
  expect(again).toMatchObject({ code: 0, data: { created: 0, known: 2 } })
})

import { join } from 'node:path'
import { expect, test } from 'vitest'
import { fillWorkspace } from '#electron/practice/fill-workspace.ts'
import { createStoryClock } from '#electron/practice/story-clock.ts'
import { createStore } from '#store/open.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'

const INSTANCE = '0197a000-0000-7000-8000-000000000001'

function versionIds(seed: number, schools = 2, years = 1): string[] {
  const clock = createStoryClock('2026-06-24T07:45', `seed ${seed}`)
  const path = join(temporaryFolder(), 'a.sqlite')
  const store = createStore(
    { path, entropy: clock, instance: INSTANCE },
    { role: 'adviser', name: 'Ada', hub: 'Luton' },
  )
  fillWorkspace(store, { seed, hub: 'Luton', schools, years, today: '2026-06-24', clock })
  const ids = store.read((reader) =>
    reader.sql<[], string>('SELECT id FROM version ORDER BY seq').pluck().all(),
  )
  store.close()
  return ids
}

test('the same seed gives the same versions, another seed none of them', () => {
  const first = versionIds(3)
  expect(first.length).toBeGreaterThan(200)
  expect(versionIds(3)).toEqual(first)
  const other = new Set(versionIds(4))
  expect(first.filter((id) => other.has(id))).toEqual([])
})

test('any number of schools has names and numbers of its own, over several years', () => {
  const clock = createStoryClock('2026-06-24T07:45', 'many')
  const path = join(temporaryFolder(), 'a.sqlite')
  const store = createStore({ path, entropy: clock }, { role: 'adviser', name: 'Ada', hub: 'Northumberland' })
  fillWorkspace(store, { seed: 1, hub: 'Northumberland', schools: 24, years: 1, today: '2026-06-24', clock })
  const seen = store.read((reader) =>
    reader
      .sql<[], { schools: number; names: number; people: number; sameNames: number; middle: number }>(
        `SELECT count(*) AS schools, count(DISTINCT name) AS names,
           (SELECT count(*) FROM person) AS people,
           (SELECT count(*) - count(DISTINCT name) FROM person) AS sameNames,
           sum(phase = 'Middle deemed secondary') AS middle FROM school`,
      )
      .get(),
  )
  store.close()
  expect(seen).toMatchObject({ schools: 24, names: 24, sameNames: 0, middle: 2 })
})

test('three years bring three rounds of the audit, and what was agreed moves by a level at most', () => {
  const clock = createStoryClock('2026-06-24T07:45', 'years')
  const path = join(temporaryFolder(), 'a.sqlite')
  const store = createStore({ path, entropy: clock }, { role: 'adviser', name: 'Ada', hub: 'Luton' })
  fillWorkspace(store, { seed: 1, hub: 'Luton', schools: 2, years: 3, today: '2026-06-24', clock })
  const rounds = store.read((reader) =>
    reader
      .sql<[], string>("SELECT DISTINCT round FROM audit WHERE round <> 'ad_hoc' ORDER BY opened_on")
      .pluck()
      .all(),
  )
  const jumps = store.read((reader) =>
    reader
      .sql<[], number>(
        `SELECT max(abs(b.level - a.level)) FROM rating a JOIN rating b USING (school_id, item_id, source)
         JOIN audit x ON x.id = a.audit_id JOIN audit y ON y.id = b.audit_id
         WHERE source = 'agreed' AND x.round = 'baseline' AND y.round = 'annual_1'`,
      )
      .pluck()
      .get(),
  )
  const plans = store.read((reader) =>
    reader.sql<[], string>('SELECT DISTINCT academic_year FROM plan ORDER BY 1').pluck().all(),
  )
  store.close()
  expect({ rounds, jumps, plans }).toEqual({
    rounds: ['baseline', 'annual_1', 'annual_2'],
    jumps: 1,
    plans: ['2023-24', '2024-25', '2025-26'],
  })
})

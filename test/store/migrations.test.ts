import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { expect, it, onTestFinished } from 'vitest'
import { migrate } from '#store/migrate.ts'
import { readMigrations } from '#store/migrations.ts'
import { openStore } from '#store/open.ts'
import { checkHashes, compareCurrent } from '#store/records/check.ts'
import { getRecord } from '#store/records/read.ts'
import { save } from '#store/records/save.ts'
import { canonicalJson, versionId } from '#store/records/version.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'

const SCHOOL = 'e30755bd-b283-53a6-b861-ab55213cada0'

/** A workspace as the foundation wrote it: its tables, one school, and nothing that came later. */
function foundationWorkspace(): Readonly<{ path: string; version: string }> {
  const path = join(temporaryFolder(), 'fieldbook.sqlite')
  const sqlite = new Sqlite(path)
  migrate(sqlite, readMigrations().slice(0, 1))
  sqlite.exec(
    "INSERT INTO workspace VALUES (1, 'w', 'adviser', 'Ada Adviser', 'Luton', 0, '2026-11-22T10:00:00Z')",
  )
  const texts = [
    'laCode',
    'laName',
    'laestab',
    'phase',
    'typeName',
    'trust',
    'street',
    'town',
    'postcode',
    'website',
    'phone',
    'bestContactNote',
  ]
  const nothing = ['ageLow', 'ageHigh', 'pupils', 'registerAsAt', 'joinedOn', 'leftOn', 'leaveReason']
  const body = {
    urn: '100001',
    name: 'Foundation Primary',
    hub: 'Luton',
    partnerStatus: 'active',
    sharing: 'programme',
    ...Object.fromEntries(texts.map((field) => [field, ''])),
    ...Object.fromEntries(nothing.map((field) => [field, null])),
  }
  const content = {
    kind: 'school',
    record: SCHOOL,
    parents: [],
    instance: 'i',
    seq: 1,
    savedAt: '2026-11-22T10:00:00Z',
    nonce: '00',
    deleted: false,
    body,
  }
  const version = versionId(content)
  sqlite
    .prepare("INSERT INTO version VALUES (?, 'school', ?, 'i', 1, '2026-11-22T10:00:00Z', '00', 0, ?)")
    .run(version, SCHOOL, canonicalJson(body))
  const columns = Object.entries(body).map(([field, value]) => [
    field.replace(/[A-Z]/g, (c) => `_${c.toLowerCase()}`),
    value,
  ])
  sqlite
    .prepare(
      `INSERT INTO school (id, version, deleted, conflicted, ${columns.map(([name]) => name).join(', ')})
       VALUES (?, ?, 0, 0, ${columns.map(() => '?').join(', ')})`,
    )
    .run(SCHOOL, version, ...columns.map(([, value]) => value))
  sqlite
    .prepare("INSERT INTO search_entry VALUES (1, ?, 'school', ?, 'Foundation Primary', '100001')")
    .run(SCHOOL, SCHOOL)
  sqlite.close()
  return { path, version }
}

it('brings a workspace of the foundation to today with every word in it, and goes on writing', () => {
  const { path, version } = foundationWorkspace()
  const store = openStore({ path })
  onTestFinished(() => store.close())
  const school = store.read((reader) => getRecord(reader, 'school', SCHOOL))
  expect([school.body.name, school.base]).toEqual(['Foundation Primary', [version]])
  expect([store.read(compareCurrent), store.read(checkHashes)]).toEqual([[], []])
  store.write((writer) =>
    save(writer, 'school', { id: SCHOOL, base: school.base, body: { ...school.body, name: 'Renamed' } }),
  )
  expect(store.read((reader) => getRecord(reader, 'school', SCHOOL)).body.name).toBe('Renamed')
})

import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportResult } from '#shared/contract/exchange.ts'
import { importBundle } from '#store/exchange/import.ts'
import { checkHashes, compareCurrent } from '#store/records/check.ts'
import { sha256, type Version } from '#store/records/version.ts'
import type { Store } from '#store/store.ts'
import { bundleEntries, evilZip } from '#test/support/evil-zip.ts'
import { openTestStore, temporaryFolder } from '#test/support/open-test-store.ts'
import { schoolVersion, versionOf } from '#test/support/versions.ts'

const centreOf = () => openTestStore({ role: 'centre', name: 'Central team', hub: 'All' })

async function send(
  centre: Store,
  lines: readonly object[],
  manifest: (honest: Record<string, unknown>) => Record<string, unknown> = (honest) => honest,
): Promise<ImportResult> {
  const folder = temporaryFolder()
  const file = join(folder, 'made.cpdx')
  writeFileSync(file, evilZip({ entries: bundleEntries(lines as Record<string, unknown>[], manifest) }))
  return (await importBundle(centre, { file, folder })) as ImportResult
}

const count = (centre: Store, table: string) =>
  centre.read((reader) => reader.sql<[], { n: number }>(`SELECT count(*) AS n FROM ${table}`).get()?.n)
const reasons = (centre: Store) =>
  centre.read((reader) =>
    reader
      .sql<[], { reason: string }>('SELECT reason FROM quarantine ORDER BY id')
      .all()
      .map(({ reason }) => reason),
  )
const needOf = (school: Version, body: Record<string, unknown> = {}, more: Partial<Version> = {}) =>
  versionOf('need', { schoolId: school.record, title: 'A need', sharing: 'programme', ...body }, more)
const noteOf = (school: Version) =>
  versionOf('note', {
    conversationId: school.record,
    schoolId: school.record,
    privateNote: 'x',
    sharing: 'private',
  })

test('one bad record is set aside with its reason, and the others come in', async () => {
  const centre = centreOf()
  const school = schoolVersion()
  const result = await send(centre, [
    school,
    needOf(school),
    needOf(school, {}, { id: sha256('another content') }),
    needOf(school, { title: '' }),
    needOf(school, { sharing: 'private' }),
    noteOf(school),
    needOf(schoolVersion()),
    needOf(school, {}, { instance: 'somebody else' }),
  ])
  expect(result).toMatchObject({ result: 'imported', counts: { new: 2, quarantined: 6 } })
  expect(reasons(centre).sort()).toEqual([
    'bad-body',
    'missing-reference',
    'not-owner',
    'not-shareable',
    'not-shareable',
    'wrong-id',
  ])
  expect(count(centre, 'need')).toBe(1)
  expect(count(centre, 'version')).toBe(2)
  expect(centre.read(compareCurrent)).toEqual([])
})

test('what waited for another record comes in with the bundle that brings it', async () => {
  const centre = centreOf()
  const school = schoolVersion()
  await send(centre, [needOf(school)])
  expect(reasons(centre)).toEqual(['missing-reference'])
  await send(centre, [school], (it) => ({ ...it, seq: 2 }))
  expect(reasons(centre)).toEqual([])
  expect(count(centre, 'need')).toBe(1)
  expect(centre.read(checkHashes)).toEqual([])
})

test('a bad version keeps its whole record outside, and what is here stays as it was', async () => {
  const centre = centreOf()
  const school = schoolVersion()
  await send(centre, [school])
  const {
    nonce: _,
    body: __,
    ...skeleton
  } = schoolVersion({}, { record: school.record, parents: [school.id] })
  const bad = schoolVersion({ urn: 'no' }, { record: school.record, parents: [skeleton.id] })
  const result = await send(centre, [school, skeleton, bad], (it) => ({ ...it, seq: 2 }))
  expect(result.counts).toMatchObject({ new: 0, newer: 0, quarantined: 1 })
  expect(centre.read((reader) => reader.sql('SELECT name, version FROM school').get())).toEqual({
    name: 'Test Primary',
    version: school.id,
  })
})

test('a skeleton cannot rewrite the history of a version that is here', async () => {
  const centre = centreOf()
  const school = schoolVersion()
  await send(centre, [school])
  const { nonce: _, body: __, ...skeleton } = school
  await send(centre, [{ ...skeleton, seq: 99 }], (it) => ({ ...it, seq: 2 }))
  expect(reasons(centre)).toEqual(['other-history'])
})

test('a newer minor version: unknown kinds and unknown fields are kept word for word', async () => {
  const centre = centreOf()
  const school = schoolVersion({ colour: 'green' })
  const other = versionOf('award', { schoolId: school.record, level: 'gold', sharing: 'programme' })
  const result = await send(centre, [{ ...school, later: true }, other], (it) => ({
    ...it,
    version: { major: 1, minor: 7 },
    weather: 'fine',
  }))
  expect(result).toMatchObject({ result: 'imported', counts: { new: 2, quarantined: 0 } })
  const bodies = centre.read((reader) => reader.sql<[], { body: string }>('SELECT body FROM version').all())
  expect(JSON.stringify(bodies)).toContain('green')
  expect(JSON.stringify(bodies)).toContain('gold')
  expect(centre.read(checkHashes)).toEqual([])
})

test('a newer major version waits, and nothing of it comes in', async () => {
  const centre = centreOf()
  const result = await send(centre, [schoolVersion()], (it) => ({ ...it, version: { major: 2, minor: 0 } }))
  expect(result).toMatchObject({ result: 'waiting', rule: 'newer-version' })
  expect(count(centre, 'version')).toBe(0)
  expect(count(centre, 'bundle_in')).toBe(0)
})

test('two heads are both kept and counted as a conflict once', async () => {
  const centre = centreOf()
  const first = schoolVersion()
  const left = schoolVersion({ name: 'Left' }, { record: first.record, parents: [first.id] })
  const right = schoolVersion({ name: 'Right' }, { record: first.record, parents: [first.id] })
  expect(await send(centre, [first, left])).toMatchObject({ counts: { new: 1 } })
  const { nonce: _, body: __, ...skeleton } = first
  const both = [skeleton, left, right]
  expect(await send(centre, both, (it) => ({ ...it, seq: 2 }))).toMatchObject({ counts: { conflicts: 1 } })
  expect(await send(centre, both, (it) => ({ ...it, seq: 3 }))).toMatchObject({ counts: { unchanged: 1 } })
  expect(centre.read((reader) => reader.sql('SELECT conflicted FROM school').get())).toEqual({
    conflicted: 1,
  })
})

test('nobody calls back what another adviser sent', async () => {
  const centre = centreOf()
  const school = schoolVersion()
  await send(centre, [school])
  const recall = { withdraw: 'school', record: school.record, versions: [school.id] }
  await send(centre, [recall], (it) => ({
    ...it,
    workspace: '0198c0de-0000-7000-8000-0000000000ff',
    instance: 'other',
    instances: [{ id: 'other', seq: 1 }],
  }))
  expect(count(centre, 'school')).toBe(1)
})

test('a row goes although something at the centre still refers to it', async () => {
  const centre = centreOf()
  const school = schoolVersion()
  await send(centre, [school, needOf(school)])
  const recall = { withdraw: 'school', record: school.record, versions: [school.id] }
  expect(await send(centre, [recall], (it) => ({ ...it, seq: 2 }))).toMatchObject({
    result: 'imported',
    withdrawn: 1,
  })
  expect([count(centre, 'school'), count(centre, 'need'), count(centre, 'parked')]).toEqual([0, 0, 1])
  expect(centre.read(compareCurrent)).toEqual([])
})

test('gaps between bundles are said and block nothing', async () => {
  const centre = centreOf()
  await send(centre, [schoolVersion()], (it) => ({ ...it, seq: 13 }))
  const result = await send(centre, [schoolVersion()], (it) => ({ ...it, seq: 17 }))
  expect(result).toMatchObject({ result: 'imported', gap: 'Bundles not arrived from Ada Adviser: 14–16.' })
})

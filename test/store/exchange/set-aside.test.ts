import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { ImportResult } from '#shared/contract/exchange.ts'
import { kindOf } from '#shared/model/kinds.ts'
import { importBundle } from '#store/exchange/import.ts'
import { checkHashes, compareCurrent, rebuild } from '#store/records/check.ts'
import { naturalId } from '#store/records/save.ts'
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

test('an adviser’s framework is taken under a local id and in its one place only, so that none stands for the centre’s', async () => {
  const centre = centreOf()
  const framework = (frameworkId: string, record?: string) => {
    const body = { frameworkId, frameworkVersion: '1.1.0', name: 'Theirs', state: 'published' }
    const whole = kindOf('framework').body.parse(body) as Record<string, unknown>
    return versionOf('framework', whole, { record: record ?? (naturalId('framework', body) as string) })
  }
  const crosswalk = (toId: string, record?: string) => {
    const body = { fromId: 'cpd-quality-7', fromVersion: '1.0.0', toId, toVersion: '1.1.0' }
    const whole = kindOf('crosswalk').body.parse(body) as Record<string, unknown>
    return versionOf('crosswalk', whole, { record: record ?? (naturalId('crosswalk', body) as string) })
  }
  const elsewhere = '00000000-0000-7000-8000-000000000001'
  const { counts } = await send(centre, [
    framework('theirs-local-a1'),
    framework('cpd-quality-7'),
    framework('theirs-local-a2', elsewhere),
    crosswalk('theirs-local-a1'),
    crosswalk('dfe-pd-standard-2016'),
    crosswalk('theirs-local-a2', '00000000-0000-7000-8000-000000000002'),
  ])
  expect(counts).toMatchObject({ new: 2, quarantined: 4 })
  expect(reasons(centre).sort()).toEqual(['not-local', 'not-local', 'wrong-id', 'wrong-id'])
  expect([count(centre, 'framework'), count(centre, 'crosswalk')]).toEqual([1, 1])
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

const BO = '0198c0de-0000-7000-8000-0000000000ff'
const fromBo = (it: Record<string, unknown>) => ({
  ...it,
  owner: 'Bo Adviser',
  workspace: BO,
  instance: 'bo',
  instances: [{ id: 'bo', seq: 1 }],
})
const names = (centre: Store) =>
  centre.read((reader) =>
    reader
      .sql<[], { name: string }>('SELECT name FROM school ORDER BY name')
      .all()
      .map(({ name }) => name),
  )

test('a version of another record that names one of ours as its parent hides nothing', async () => {
  const centre = centreOf()
  const school = schoolVersion({ name: 'Ours' })
  await send(centre, [school])
  const thief = schoolVersion({ name: 'Theirs' }, { instance: 'bo', parents: [school.id] })
  expect(await send(centre, [thief], fromBo)).toMatchObject({ counts: { new: 1 } })
  expect(centre.read(compareCurrent)).toEqual([])
  // The next version of ours looks for its heads again.
  const next = schoolVersion({ name: 'Ours, later' }, { record: school.record, parents: [school.id] })
  const { nonce: _, body: __, ...skeleton } = school
  await send(centre, [skeleton, next], (it) => ({ ...it, seq: 2 }))
  centre.write((writer) => rebuild(writer))
  expect(names(centre)).toEqual(['Ours, later', 'Theirs'])
})

test('a record does not change its kind', async () => {
  const centre = centreOf()
  const school = schoolVersion()
  await send(centre, [school])
  for (const [seq, kind] of [
    [2, 'person'],
    [3, 'wish'],
  ] as const) {
    const other = versionOf(
      kind,
      { name: 'Two', sharing: 'programme' },
      { record: school.record, parents: [school.id] },
    )
    await send(centre, [other], (it) => ({ ...it, seq }))
  }
  expect(reasons(centre)).toEqual(['other-history', 'other-history'])
  expect(centre.read(compareCurrent)).toEqual([])
  expect(centre.read(checkHashes)).toEqual([])
})

test('a bundle with the largest number counts no gap one by one', async () => {
  const centre = centreOf()
  await send(centre, [schoolVersion()])
  const result = await send(centre, [schoolVersion()], (it) => ({ ...it, seq: Number.MAX_SAFE_INTEGER }))
  expect(result.gap).toBe('Bundles not arrived from Ada Adviser: 2–9007199254740990.')
})

test.each([
  ['Ada first', 0],
  ['Bo first', 1],
])(
  'two advisers with one school: the second one’s stays outside with all that hangs on it, %s',
  async (_, first) => {
    const centre = centreOf()
    const urn = '123456'
    const ada = schoolVersion({ urn, name: 'Thornbeck' })
    const bo = schoolVersion({ urn, name: 'Thornbeck School' }, { instance: 'bo' })
    expect(bo.record).toBe(ada.record)
    const need = needOf(bo, { title: 'Bo’s need' }, { instance: 'bo' })
    const goalPlan = versionOf(
      'plan',
      { schoolId: bo.record, academicYear: '2026-27', title: 'P', sharing: 'programme' },
      { instance: 'bo' },
    )
    const sends = [
      () => send(centre, [ada, needOf(ada)]),
      () =>
        send(centre, [bo, need, goalPlan, schoolVersion({ name: 'Elsewhere' }, { instance: 'bo' })], fromBo),
    ] as const
    await sends[first as 0 | 1]()
    const second = await sends[(1 - (first as number)) as 0 | 1]()
    const [aside, here] = first === 0 ? [3, 1] : [2, 0]
    expect(second.counts).toMatchObject({ new: here, quarantined: aside })
    expect(reasons(centre).sort()).toEqual(['not-owner', ...Array(aside - 1).fill('parent-set-aside')])
    const [name, owner] = first === 0 ? ['Thornbeck', 'Ada'] : ['Thornbeck School', 'Bo']
    expect(second.quarantine.map(({ sentence }) => sentence)).toContain(
      `It belongs to ${name}, which ${owner} Adviser has sent as well: it waits until the two have agreed whose it is.`,
    )
    // Every word of both is here, in a row or set aside.
    expect((count(centre, 'version') ?? 0) + (count(centre, 'quarantine') ?? 0)).toBe(6)
    expect(count(centre, 'need')).toBe(1)
    expect(centre.read(compareCurrent)).toEqual([])
  },
)

test('a new school must stand under the id of a URN that it has or had; one that is here may change it', async () => {
  const centre = centreOf()
  const strange = schoolVersion({ urn: '111111' }, { record: '0198c0de-0000-7000-8000-00000000cafe' })
  const own = schoolVersion({ urn: '222222' })
  const former = schoolVersion(
    { urn: '444444', formerUrns: ['333333'] },
    { record: schoolVersion({ urn: '333333' }).record },
  )
  expect(await send(centre, [strange, own, former])).toMatchObject({ counts: { new: 2, quarantined: 1 } })
  expect(reasons(centre)).toEqual(['wrong-id'])
  const moved = schoolVersion({ urn: '555555' }, { record: own.record, parents: [own.id] })
  expect(await send(centre, [own, moved], (it) => ({ ...it, seq: 2 }))).toMatchObject({
    counts: { newer: 1 },
  })
})

test('classes that are not for the central team stay outside, and so does what names no class', async () => {
  const centre = centreOf()
  const school = schoolVersion()
  const result = await send(centre, [
    school,
    needOf(school, { sharing: 'school' }),
    needOf(school, { sharing: 'aggregate' }),
    needOf(school, { sharing: 'private' }),
    versionOf('wish', { words: 'x' }),
    versionOf('wish', { words: 'x', sharing: 'school' }),
  ])
  expect(result).toMatchObject({ counts: { new: 1, quarantined: 5 } })
  expect(reasons(centre)).toEqual(Array(5).fill('not-shareable'))
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import quality from '#shared/frameworks/cpd-quality-7.json' with { type: 'json' }
import type { Input } from '#shared/model/kinds.ts'
import { comparisonBetween, findFramework } from '#store/frameworks/reads.ts'
import { restoreVersion } from '#store/records/index.ts'
import { save } from '#store/records/save.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { openTestClient } from '#test/support/test-host.ts'
import { bundleOf, receive } from '#test/support/workspaces.ts'

const SHIPPED = { id: 'cpd-quality-7', version: '1.0.0' }
const refused = (sentence: RegExp, code = 'read-only') => ({
  code: 'REFUSED',
  message: expect.stringMatching(sentence),
  data: { code },
})

type Client = ReturnType<typeof openTestClient>['client']

/** The text of a file of version 1.1.0 that drops B2.3 and rewords B1.1. */
function fileText(change: (file: typeof quality) => void = () => {}): string {
  const file = structuredClone(quality)
  file.version = '1.1.0'
  file.areas[1]?.items.splice(2, 1)
  Object.assign(file.areas[0]?.items[0] as object, { statement: 'Other words.' })
  change(file)
  return JSON.stringify(file)
}

async function published(client: Client, from = SHIPPED) {
  const copy = await client.frameworks.copy(from)
  const { record } = await client.frameworks.get(copy)
  await client.frameworks.publish({ id: copy.record, base: record?.base ?? [] })
  return copy
}

async function draftOf(client: Client, from = SHIPPED) {
  const copy = await client.frameworks.copy(from)
  const page = await client.frameworks.get(copy)
  const record = page.record as NonNullable<typeof page.record>
  return {
    copy,
    page,
    record,
    save: (body: Partial<Input<'framework'>>) =>
      client.frameworks.save({ id: record.id, base: record.base, body: { ...record.body, ...body } }),
  }
}

function audit(store: ReturnType<typeof openTestClient>['store'], { id, version }: typeof SHIPPED) {
  return add(store, 'audit', {
    schoolId: addSchool(store).id,
    frameworkId: id,
    frameworkVersion: version,
    round: 'baseline',
    openedOn: '2026-09-14',
  })
}

describe('an edited copy', () => {
  it('has an id of its own with an adviser, and then goes on with it', async () => {
    const { client } = openTestClient()
    const first = await published(client)
    expect(first).toMatchObject({
      id: expect.stringMatching(/^cpd-quality-7-local-[0-9a-f]{6}$/),
      version: '1.0.0',
    })
    expect(await client.frameworks.copy(first)).toMatchObject({ id: first.id, version: '1.1.0' })
    expect(await client.frameworks.copy(SHIPPED)).not.toMatchObject({ id: first.id })
  })

  it('is the next version of the same framework at the centre', async () => {
    const { client } = openTestClient({ role: 'centre' })
    expect(await client.frameworks.copy(SHIPPED)).toMatchObject({ id: SHIPPED.id, version: '1.1.0' })
    expect(await client.frameworks.copy(SHIPPED)).toMatchObject({ id: SHIPPED.id, version: '1.2.0' })
  })

  it('saves what is not whole, keeps its id, and stands under no audit before it is published', async () => {
    const { client, store } = openTestClient()
    const { copy, record, save } = await draftOf(client)
    // Whole or not, nothing stands on a draft.
    expect(store.read((reader) => findFramework(reader, copy.id, copy.version))).toBeUndefined()
    const [area] = record.body.areas
    const item = { ...(area?.items[0] as NonNullable<typeof area>['items'][number]), statement: '' }
    await save({ areas: [{ id: 'B1', name: '', items: [item] }], frameworkId: 'another', state: 'published' })
    const page = await client.frameworks.get(copy)
    expect(page).toMatchObject({ state: 'draft', mine: true, framework: { id: copy.id } })
    expect(store.read((reader) => findFramework(reader, copy.id, copy.version))).toBeUndefined()
    await expect(
      client.frameworks.publish({ id: copy.record, base: page.record?.base ?? [] }),
    ).rejects.toMatchObject(refused(/^Area B1: the name is missing\.$/, 'bad-input'))
    await expect(
      client.audits.open({
        schoolId: addSchool(store).id,
        frameworkId: copy.id,
        frameworkVersion: copy.version,
        round: 'baseline',
      }),
    ).rejects.toMatchObject({ code: 'REFUSED' })
  })

  it('never changes once it is published, by whichever way', async () => {
    const { client, store } = openTestClient()
    const { copy, record, save } = await draftOf(client)
    const saved = await save({ name: 'First words' })
    await client.frameworks.publish({ id: copy.record, base: [saved.version] })
    const page = await client.frameworks.get(copy)
    const now = page.record as NonNullable<typeof page.record>
    const stays = refused(/is published and stays as it is/)
    await expect(
      client.frameworks.save({ id: now.id, base: now.base, body: { ...now.body, name: 'Later words' } }),
    ).rejects.toMatchObject(stays)
    await expect(
      client.records.restoreVersion({ record: now.id, version: saved.version, base: now.base }),
    ).rejects.toMatchObject(stays)
    expect(() =>
      store.write((writer) =>
        restoreVersion(writer, { record: now.id, version: record.base[0] as string, base: now.base }),
      ),
    ).toThrow(/stays as it is/)
    expect((await client.frameworks.get(copy)).framework.name).toBe('First words')
  })

  it('can be deleted and brought back until an audit stands on it', async () => {
    const { client, store } = openTestClient()
    const copy = await published(client)
    const base = async () => (await client.frameworks.get(copy)).record?.base ?? []
    await client.frameworks.remove({ id: copy.record, base: await base() })
    await expect(client.frameworks.get(copy)).rejects.toMatchObject({ data: { code: 'not-found' } })
    await client.frameworks.restore({ id: copy.record })
    audit(store, copy)
    expect(await client.frameworks.get(copy)).toMatchObject({ audits: 1, state: 'published' })
    await expect(client.frameworks.remove({ id: copy.record, base: await base() })).rejects.toMatchObject(
      refused(/^An audit stands on CPD Quality Profile \(seven areas\), local copy 1\.0\.0, so it stays\.$/),
    )
    // One in the bin can come back.
    const [row] = await client.audits.list()
    await client.audits.remove({ id: row?.audit.id ?? '', base: row?.audit.base ?? [] })
    expect(await client.frameworks.get(copy)).toMatchObject({ audits: 0 })
    await expect(client.frameworks.remove({ id: copy.record, base: await base() })).rejects.toMatchObject(
      refused(/^An audit in the bin stands on .* 1\.0\.0, so it stays\.$/),
    )
  })

  it('uses its number up: deleted, it comes back in the same words or not at all', async () => {
    const { client } = openTestClient()
    const first = await published(client)
    const second = await published(client, first)
    const page = await client.frameworks.get(second)
    const { id, base, body } = page.record as NonNullable<typeof page.record>
    const gone = await client.frameworks.remove({ id, base })
    const stays = refused(/is published and stays as it is/)
    const [, draft] = (await client.records.history({ record: id })).versions.filter((one) => !one.deleted)
    await expect(
      client.records.restoreVersion({ record: id, version: draft?.version ?? '', base: [gone.version] }),
    ).rejects.toMatchObject(stays)
    expect(await client.frameworks.copy(first)).toMatchObject({ id: first.id, version: '1.2.0' })
    await client.frameworks.restore({ id })
    expect((await client.frameworks.get(second)).record?.body).toEqual(body)
  })
})

describe('the file of a framework', () => {
  it('is looked at first: what it would do, and what it does differently', async () => {
    const { client, store } = openTestClient()
    expect(await client.frameworks.preview({ text: fileText() })).toMatchObject({
      result: 'new',
      framework: { id: 'cpd-quality-7', version: '1.1.0', areas: 7, items: 38 },
      against: {
        version: '1.0.0',
        changes: [
          { itemId: 'B1.1', change: 'reworded' },
          { itemId: 'B2.3', change: 'dropped' },
        ],
      },
    })
    expect(store.sqlite.prepare('SELECT count(*) AS n FROM version').get()).toEqual({ n: 0 })
  })

  it('comes in once, stays private, and audits can stand on it', async () => {
    const { client, store } = openTestClient()
    const done = await client.frameworks.import({ text: fileText() })
    expect(done).toMatchObject({ id: 'cpd-quality-7', version: '1.1.0' })
    const page = await client.frameworks.get(done)
    expect(page).toMatchObject({ origin: 'file', mine: false, record: { body: { sharing: 'private' } } })
    expect(await client.frameworks.preview({ text: fileText() })).toMatchObject({ result: 'here' })
    expect(await client.frameworks.import({ text: fileText() })).toMatchObject({ record: null })
    expect(store.read((reader) => findFramework(reader, done.id, done.version))).toMatchObject({
      version: '1.1.0',
    })
    const { id, base, body } = page.record as NonNullable<typeof page.record>
    await expect(client.frameworks.save({ id, base, body: { ...body, name: 'Mine' } })).rejects.toMatchObject(
      refused(/came as a file/),
    )
  })

  it('is refused with other words under an id and version that are here', async () => {
    const { client } = openTestClient()
    await client.frameworks.import({ text: fileText() })
    const other = fileText((file) => Object.assign(file, { name: 'Another' }))
    const shipped = fileText((file) => Object.assign(file, { version: '1.0.0' }))
    for (const text of [other, shipped]) {
      expect(await client.frameworks.preview({ text })).toMatchObject({ result: 'other' })
      await expect(client.frameworks.import({ text })).rejects.toMatchObject(
        refused(/give it a new version\.$/, 'wrong-file'),
      )
    }
  })

  it('never comes in with other words once it was here, deleted or not', async () => {
    const { client } = openTestClient()
    const done = await client.frameworks.import({ text: fileText() })
    await client.frameworks.undoImport(done)
    const text = fileText((file) => Object.assign(file, { name: 'Another' }))
    const sentence = 'Other words stood here as cpd-quality-7 1.1.0 and were deleted: give it a new version.'
    expect(await client.frameworks.preview({ text })).toMatchObject({ result: 'other', sentence })
    await expect(client.frameworks.import({ text })).rejects.toMatchObject({ message: sentence })
    expect(await client.frameworks.import({ text: fileText() })).toMatchObject({ record: done.record })
    expect(await client.frameworks.get(done)).toMatchObject({ origin: 'file', state: 'published' })
  })

  it('brings back what was made here and deleted, as it was', async () => {
    const { client } = openTestClient({ role: 'centre' })
    const { id, version } = await published(client)
    const file = join(temporaryFolder(), 'own.json')
    await client.frameworks.export({ id, version, file })
    const { record } = await client.frameworks.get({ id, version })
    await client.frameworks.remove({ id: record?.id ?? '', base: record?.base ?? [] })
    expect(await client.frameworks.import({ file })).toMatchObject({ record: record?.id })
    expect((await client.frameworks.get({ id, version })).record?.body).toEqual(record?.body)
  })

  it('of a copy that an adviser keeps neither goes out nor comes in', async () => {
    const { client } = openTestClient()
    const { id, version } = await published(client)
    const file = join(temporaryFolder(), 'local.json')
    await expect(client.frameworks.export({ id, version, file })).rejects.toMatchObject(
      refused(/^A local copy is given to nobody as a file/, 'bad-input'),
    )
    const text = fileText((one) =>
      Object.assign(one, { id: 'cpd-quality-7-local-a1b2c3', version: '01.0.0' }),
    )
    expect(await client.frameworks.preview({ text })).toMatchObject({
      result: 'wrong',
      problems: [
        { text: 'Ids that end in -local-… are made by the app for a copy that an adviser keeps.' },
        { text: 'No number of the version begins with 0: write 1.0.0.' },
      ],
    })
    await expect(client.frameworks.import({ text })).rejects.toMatchObject({ data: { code: 'wrong-file' } })
  })

  it('is taken back with its crosswalks, unless an audit stands on it', async () => {
    const { client, store } = openTestClient()
    const text = fileText((file) =>
      Object.assign(file, {
        crosswalks: [
          {
            from_id: 'cpd-quality-7',
            from_version: '1.0.0',
            pairs: [{ from: 'B2.3', to: 'B2.4', compares: true }],
          },
        ],
      }),
    )
    const done = await client.frameworks.import({ text })
    expect(done.crosswalks).toHaveLength(1)
    await client.frameworks.undoImport(done)
    expect((await client.frameworks.list()).map(({ version }) => version)).toEqual(['1.0.0', '1.0.0'])
    const again = await client.frameworks.import({ text })
    expect(again.crosswalks).toHaveLength(1)
    audit(store, again)
    await expect(client.frameworks.undoImport(again)).rejects.toMatchObject(refused(/An audit stands on/))
  })

  it('says all that is wrong with it and brings in nothing', async () => {
    const { client } = openTestClient()
    const text = fileText((file) =>
      Object.assign(file.areas[0]?.items[0] as object, { weight: 9, statement: '' }),
    )
    expect(await client.frameworks.preview({ text })).toMatchObject({
      result: 'wrong',
      framework: null,
      problems: [
        { level: 'error', text: 'Area B1, item B1.1: the statement is missing.' },
        { level: 'error', text: 'Area B1, item B1.1: the weight must be 1, 2 or 3.' },
      ],
    })
    await expect(client.frameworks.import({ text })).rejects.toMatchObject({ data: { code: 'wrong-file' } })
    await expect(client.frameworks.preview({ text: '[[' })).rejects.toMatchObject(
      refused(/^This is not the file of a framework/, 'wrong-file'),
    )
  })

  it('goes out as it came in, with the crosswalks to it, and comes in elsewhere', async () => {
    const { client: centre, store: office } = openTestClient({ role: 'centre' })
    const copy = await published(centre)
    add(office, 'crosswalk', {
      fromId: SHIPPED.id,
      fromVersion: SHIPPED.version,
      toId: copy.id,
      toVersion: copy.version,
      pairs: [
        { from: 'B1.1', to: 'B1.1', compares: false, note: 'Read anew.' },
        { from: 'B1.1', to: 'B9.9', compares: true, note: 'Gone since.' },
      ],
      approvedBy: 'Central team',
      approvedOn: '2026-11-20',
    })
    const file = join(temporaryFolder(), 'out.json')
    const { bytes } = await centre.frameworks.export({ id: copy.id, version: copy.version, file })
    expect(readFileSync(file)).toHaveLength(bytes)
    const { client, store } = openTestClient()
    expect(await client.frameworks.preview({ file })).toMatchObject({
      result: 'new',
      crosswalks: 1,
      problems: [],
    })
    await client.frameworks.import({ file })
    const compares = store.read((reader) => comparisonBetween(reader, SHIPPED, copy))
    expect(compares.size).toBe(38)
    expect(compares.has('B1.1')).toBe(false)
    const between = await client.frameworks.crosswalks.between({ from: SHIPPED, to: copy })
    expect(between).toMatchObject({
      mine: false,
      record: { body: { approvedBy: 'Central team', sharing: 'private' } },
    })
  })

  it('does not go out while it is a draft', async () => {
    const { client } = openTestClient()
    const { id, version } = await client.frameworks.copy(SHIPPED)
    const file = join(temporaryFolder(), 'draft.json')
    await expect(client.frameworks.export({ id, version, file })).rejects.toMatchObject(
      refused(/^Publish this draft first/, 'bad-input'),
    )
    expect((await client.frameworks.document({ id, version })).html).toContain('a draft')
  })

  it('is refused when it is too large, as a file and as a text', async () => {
    const { client } = openTestClient()
    const file = join(temporaryFolder(), 'large.json')
    writeFileSync(file, ' '.repeat(2_000_001))
    await expect(client.frameworks.preview({ file })).rejects.toMatchObject(
      refused(/too large/, 'wrong-file'),
    )
  })
})

describe('a crosswalk', () => {
  const body = {
    fromId: SHIPPED.id,
    fromVersion: SHIPPED.version,
    toId: 'dfe-pd-standard-2016',
    toVersion: '1.0.0',
    pairs: [{ from: 'B1.1', to: 'A1.1', compares: true, note: '' }],
  }

  it('stays with an adviser when both frameworks are the centre’s, and leaves with a framework of their own', async () => {
    const { client, store } = openTestClient()
    await client.frameworks.crosswalks.save({ base: [], body })
    const own = await published(client)
    await client.frameworks.crosswalks.save({
      base: [],
      body: { ...body, toId: own.id, toVersion: own.version, pairs: [] },
    })
    await client.frameworks.copy(SHIPPED)
    await client.frameworks.import({ text: fileText() })
    const centre = openTestClient({ role: 'centre' })
    await receive(centre.store, await bundleOf(store))
    const there = (kind: string) =>
      centre.store.sqlite.prepare(`SELECT count(*) FROM "${kind}"`).pluck().get()
    expect([there('framework'), there('crosswalk')]).toEqual([1, 1])
  })

  it('says between two frameworks what nothing else says', async () => {
    const { client, store } = openTestClient()
    const to = { id: body.toId, version: body.toVersion }
    const compares = () => store.read((reader) => [...comparisonBetween(reader, SHIPPED, to)])
    expect(compares()).toEqual([])
    await client.frameworks.crosswalks.save({ base: [], body })
    expect(compares()).toEqual([['A1.1', 'B1.1']])
    await expect(client.frameworks.crosswalks.between({ from: SHIPPED, to: SHIPPED })).rejects.toMatchObject(
      refused(/no crosswalk to itself/, 'bad-input'),
    )
  })

  it('pairs items that are there, and keeps a pair of which one went since', async () => {
    const { client, store } = openTestClient()
    const save = (change: Partial<Input<'crosswalk'>>, base: string[] = []) =>
      client.frameworks.crosswalks.save({ base, body: { ...body, ...change } })
    const pair = (from: string, to: string) => ({ from, to, compares: true, note: '' })
    await expect(save({ pairs: [pair('B1.1', 'Z9.9')] })).rejects.toMatchObject(
      refused(/^There is no item Z9\.9 to compare/, 'bad-input'),
    )
    await expect(save({ pairs: [pair('Z9.9', 'A1.1')] })).rejects.toMatchObject(
      refused(/^There is no item Z9\.9 to compare/, 'bad-input'),
    )
    await expect(save({ toId: 'nobody-knows', pairs: [] })).rejects.toMatchObject(
      refused(/is not in this workspace/, 'not-found'),
    )
    const stood = add(store, 'crosswalk', { ...body, pairs: [pair('B1.1', 'Z9.9')] })
    await save({ pairs: [pair('B1.1', 'Z9.9'), pair('B1.1', 'A1.1')] }, [stood.version])
  })

  it('stays here when it is held back', async () => {
    const { client } = openTestClient()
    const own = await published(client)
    const held = { ...body, toId: own.id, toVersion: own.version, pairs: [], sharing: 'private' as const }
    await client.frameworks.crosswalks.save({ base: [], body: held })
    const page = await client.frameworks.crosswalks.between({ from: SHIPPED, to: own })
    expect(page.record?.body.sharing).toBe('private')
  })
})

describe('at the centre', () => {
  it('frameworks can be written, and those of an adviser only read and copied', async () => {
    const adviser = openTestClient()
    const own = await published(adviser.client)
    await adviser.client.frameworks.crosswalks.save({
      base: [],
      body: { fromId: SHIPPED.id, fromVersion: SHIPPED.version, toId: own.id, toVersion: own.version },
    })
    const { client, store } = openTestClient({ role: 'centre' })
    await receive(store, await bundleOf(adviser.store))
    const page = await client.frameworks.get(own)
    expect(page).toMatchObject({ mine: false, owner: 'Ada Adviser', state: 'published' })
    const theirs = refused(/^This belongs to Ada Adviser\./)
    const { id, base, body } = page.record as NonNullable<typeof page.record>
    await expect(client.frameworks.save({ id, base, body: { ...body, name: 'Ours' } })).rejects.toMatchObject(
      theirs,
    )
    await expect(client.frameworks.remove({ id, base })).rejects.toMatchObject(theirs)
    await expect(client.frameworks.restore({ id })).rejects.toMatchObject(theirs)
    await expect(client.frameworks.publish({ id, base })).rejects.toMatchObject(theirs)
    const [crosswalk] = page.crosswalks
    const between = await client.frameworks.crosswalks.between({ from: SHIPPED, to: own })
    expect(between).toMatchObject({ mine: false, owner: 'Ada Adviser' })
    await expect(
      client.frameworks.crosswalks.remove({ id: crosswalk?.record ?? '', base: between.record?.base ?? [] }),
    ).rejects.toMatchObject(theirs)
    const copy = await client.frameworks.copy(own)
    expect(copy.id).not.toBe(own.id)
    expect(await client.frameworks.get(copy)).toMatchObject({ mine: true, owner: '', state: 'draft' })
    expect(await client.frameworks.list()).toContainEqual(
      expect.objectContaining({ id: own.id, owner: 'Ada Adviser' }),
    )
  })

  it('a version is the record in its one place, whatever else claims to be it', async () => {
    const { client, store } = openTestClient()
    const { id, version } = await client.frameworks.import({ text: fileText() })
    const claim = { frameworkId: id, frameworkVersion: version, name: 'Another', state: 'published' as const }
    const early = '00000000-0000-7000-8000-000000000001'
    store.write((writer) => save(writer, 'framework', { id: early, base: [], body: claim }))
    expect(store.read((reader) => findFramework(reader, id, version))?.name).toBe(quality.name)
    expect((await client.frameworks.get({ id, version })).framework.name).toBe(quality.name)
  })
})

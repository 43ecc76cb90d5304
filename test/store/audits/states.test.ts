import { describe, expect, it } from 'vitest'
import { reopenings } from '#shared/model/audit-states.ts'
import { historyOf } from '#store/records/history.ts'
import { mergeVersions } from '#store/records/merge.ts'
import { type Version, versionId } from '#store/records/version.ts'
import { addSchool, change } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

const QUALITY = { frameworkId: 'cpd-quality-7', frameworkVersion: '1.0.0', round: 'baseline' } as const

async function begin() {
  const { client, store } = openTestClient()
  const school = addSchool(store)
  const { id } = await client.audits.open({ schoolId: school.id, ...QUALITY })
  const read = async () => (await client.audits.get({ id })).audit
  const move = async (to: 'planned' | 'collecting' | 'moderating' | 'shared' | 'closed', reason?: string) =>
    client.audits.move({ id, base: (await read()).base, to, ...(reason === undefined ? {} : { reason }) })
  const agree = () => client.audits.rate({ auditId: id, itemId: 'B1.1', level: 1 })
  return { client, store, school, id, read, move, agree }
}
const refused = (code: string) => ({ data: { code } })

describe('the state of an audit', () => {
  it('goes forward as one likes, back only with a reason, and never without a trace', async () => {
    const { read, move, agree } = await begin()
    await agree()
    await move('shared')
    const shared = (await read()).body
    expect(shared).toMatchObject({ status: 'shared', closedOn: null })
    expect(shared.sharedOn).toMatch(/^\d{4}-/)
    await move('closed')
    expect((await read()).body.closedOn).toMatch(/^\d{4}-/)
    await expect(move('moderating')).rejects.toMatchObject(refused('reason-needed'))
    await expect(move('moderating', '  ')).rejects.toMatchObject(refused('reason-needed'))
    await move('moderating', 'New evidence came')
    const { body } = await read()
    expect(body).toMatchObject({ status: 'moderating', sharedOn: null, closedOn: null })
    expect(body.moves.map(({ from, to, reason }) => [from, to, reason])).toEqual([
      ['collecting', 'shared', ''],
      ['shared', 'closed', ''],
      ['closed', 'moderating', 'New evidence came'],
    ])
  })

  it('is shared on the same day again when it was reopened by mistake', async () => {
    const { client, store, id, read, move, agree } = await begin()
    await agree()
    await move('shared')
    const { base, body } = await read()
    change(
      store,
      'audit',
      { id, version: base[0] as string, savedAt: '' },
      { ...body, sharedOn: '2026-10-05' },
    )
    await move('moderating', 'New evidence came')
    const reopened = await read()
    await client.audits.move({ id, base: reopened.base, to: 'shared', undoes: true })
    const again = (await read()).body
    expect(again).toMatchObject({ status: 'shared', sharedOn: '2026-10-05', closedOn: null })
    expect(again.moves).toHaveLength(3)
  })

  it('finds a move done that was pressed twice', async () => {
    const { client, id, read, move } = await begin()
    const { base } = await read()
    await move('moderating')
    await client.audits.move({ id, base, to: 'moderating' })
    expect((await read()).body.moves).toHaveLength(1)
  })

  it('is not shared before anything is agreed', async () => {
    const { client, id, move } = await begin()
    await client.audits.rate({ auditId: id, itemId: 'B1.2', level: null, state: 'not_applicable' })
    await expect(move('shared')).rejects.toMatchObject(refused('bad-input'))
    await expect(move('closed')).rejects.toMatchObject({
      message: 'Agree at least one level before the audit is closed.',
    })
  })

  it('is never changed by saving the audit, nor by an old version that comes back', async () => {
    const { client, store, id, read, move, agree } = await begin()
    await agree()
    await move('moderating')
    const before = await read()
    await client.audits.save({
      id,
      base: before.base,
      body: { ...before.body, status: 'planned', sharedOn: '2026-09-10', moves: [], summary: 'All is well' },
    })
    const after = await read()
    expect(after.body).toEqual({ ...before.body, summary: 'All is well' })
    const [first] = store.read((reader) => historyOf(reader, id))
    await client.records.restoreVersion({ record: id, version: first?.id ?? '', base: after.base })
    expect((await read()).body).toEqual({ ...before.body, summary: '' })
  })

  it('keeps the reason of every move back, however many moves there were', async () => {
    const { store, id, read, move } = await begin()
    const { base, body } = await read()
    const moves = Array.from({ length: 200 }, (_, index) => ({
      from: index % 2 === 0 ? ('collecting' as const) : ('moderating' as const),
      to: index % 2 === 0 ? ('moderating' as const) : ('collecting' as const),
      on: '2026-11-02',
      reason: index % 2 === 0 ? '' : `Reason ${index}`,
    }))
    change(store, 'audit', { id, version: base[0] as string, savedAt: '' }, { ...body, moves })
    await move('moderating')
    await move('collecting', 'The last')
    const kept = (await read()).body.moves
    expect(kept).toHaveLength(200)
    expect(reopenings(kept)).toHaveLength(101)
    expect(reopenings(kept).at(-1)).toMatchObject({ reason: 'Reason 1' })
    expect(kept.at(-1)).toMatchObject({ reason: 'The last' })
  })
})

describe('saving an audit', () => {
  it('leaves what it stands on: its school, framework, round and first day', async () => {
    const { client, store, id, read } = await begin()
    const { base, body } = await read()
    await client.audits.save({
      id,
      base,
      body: {
        ...body,
        schoolId: addSchool(store).id,
        frameworkId: 'dfe-pd-standard-2016',
        frameworkVersion: '2.0.0',
        round: 'final',
        openedOn: '2020-01-01',
        visitOn: '2026-12-03',
        summary: 'In short',
      },
    })
    expect((await read()).body).toEqual({ ...body, visitOn: '2026-12-03', summary: 'In short' })
  })

  it('begins none: that is what opening is for', async () => {
    const { client, school } = await begin()
    const body = { schoolId: school.id, ...QUALITY, frameworkId: 'nobody-knows', openedOn: '2026-09-10' }
    const first = 'An audit begins on the page of its school: open it there.'
    await expect(client.audits.save({ base: [], body })).rejects.toMatchObject({ message: first })
    await expect(
      client.audits.save({ id: '00000000-0000-7000-8000-000000000001', base: [], body }),
    ).rejects.toMatchObject({ message: first })
    expect(await client.audits.list()).toHaveLength(1)
  })

  it('brings two versions together, of which a shared one comes as it is', async () => {
    const { client, store, id, read, move, agree } = await begin()
    await agree()
    await move('shared')
    const shared = await read()
    // The other computer did not know of the sharing.
    const [first] = store.read((reader) => historyOf(reader, id))
    const other = {
      ...(first as Version),
      seq: 999,
      parents: [first?.id as string],
      body: { ...first?.body, summary: 'Elsewhere' },
    }
    store.write((writer) => mergeVersions(writer, [{ ...other, id: versionId(other) }]))
    const both = (await read()).base
    expect(both).toHaveLength(2)
    await client.audits.save({ id, base: both, body: { ...shared.body, summary: 'Slipped in' } })
    expect(await read()).toMatchObject({ conflicted: false, body: shared.body })
  })
})

describe('a shared audit', () => {
  it('stands: nothing that it rests on changes until it is reopened', async () => {
    const { client, store, school, id, move, agree } = await begin()
    const evidence = { auditId: id, schoolId: school.id, itemId: 'B1.1', title: 'Minutes' }
    const line = await client.audits.evidence.save({ base: [], body: evidence })
    const rated = await agree()
    await client.audits.rate({ auditId: id, itemId: 'B1.1', level: 2 })
    await move('shared')
    const sentence = 'This audit is shared. Reopen it to change it.'
    const stands = { message: sentence, data: { code: 'not-open' } }
    await expect(agree()).rejects.toMatchObject(stands)
    await expect(
      client.audits.rate({ auditId: id, itemId: 'B1.1', source: 'adviser', level: 1 }),
    ).rejects.toMatchObject(stands)
    await expect(client.audits.evidence.save({ base: [], body: evidence })).rejects.toMatchObject(stands)
    await expect(
      client.audits.evidence.save({ id: line.id, base: [line.version], body: evidence }),
    ).rejects.toMatchObject(stands)
    await expect(client.audits.evidence.remove({ id: line.id, base: [line.version] })).rejects.toMatchObject(
      stands,
    )
    await expect(client.audits.agreeAll({ auditId: id })).rejects.toMatchObject(stands)
    await expect(client.audits.takeBack({ auditId: id, itemIds: ['B1.1'] })).rejects.toMatchObject(stands)
    const base = store.read((reader) => historyOf(reader, rated.id)).slice(-1)
    await expect(
      client.records.restoreVersion({
        record: rated.id,
        version: rated.version,
        base: base.map((one) => one.id),
      }),
    ).rejects.toMatchObject(stands)
    const audit = (await client.audits.get({ id })).audit
    await expect(
      client.audits.save({ id, base: audit.base, body: { ...audit.body, summary: 'Rewritten' } }),
    ).rejects.toMatchObject(stands)
    const [first] = store.read((reader) => historyOf(reader, id))
    await expect(
      client.records.restoreVersion({ record: id, version: first?.id ?? '', base: audit.base }),
    ).rejects.toMatchObject(stands)
    await expect(client.audits.remove({ id, base: audit.base })).rejects.toMatchObject(stands)

    await move('moderating', 'New evidence came')
    await agree()
    expect((await client.audits.get({ id })).ratings).toHaveLength(1)
    await client.audits.remove({ id, base: (await client.audits.get({ id })).audit.base })
    expect(await client.audits.list()).toEqual([])
  })

  it('takes nothing back from the bin', async () => {
    const { client, school, id, move, agree } = await begin()
    await agree()
    const evidence = { auditId: id, schoolId: school.id, itemId: 'B1.1', title: 'Minutes' }
    const line = await client.audits.evidence.save({ base: [], body: evidence })
    await client.audits.evidence.remove({ id: line.id, base: [line.version] })
    const rated = await client.audits.rate({ auditId: id, itemId: 'B1.1', source: 'documents', level: 1 })
    await client.audits.rating.remove({ id: rated.id, base: [rated.version] })
    await move('shared')
    await expect(client.audits.evidence.restore({ id: line.id })).rejects.toMatchObject(refused('not-open'))
    await expect(client.audits.rating.restore({ id: rated.id })).rejects.toMatchObject(refused('not-open'))
    await expect(client.audits.rating.remove({ id: rated.id, base: [] })).rejects.toMatchObject(
      refused('not-open'),
    )
    await move('collecting', 'It was in the wrong place')
    await client.audits.evidence.restore({ id: line.id })
    await client.audits.rating.restore({ id: rated.id })
    const page = await client.audits.get({ id })
    expect([page.evidence.length, page.ratings.length]).toEqual([1, 2])
  })

  it('gets no evidence back that was moved to another audit', async () => {
    const { client, school, id, move, agree } = await begin()
    await agree()
    const other = await client.audits.open({ schoolId: school.id, ...QUALITY, round: 'annual_1' })
    const evidence = { auditId: id, schoolId: school.id, itemId: 'B1.1', title: 'Minutes' }
    const here = await client.audits.evidence.save({ base: [], body: evidence })
    const there = await client.audits.evidence.save({
      id: here.id,
      base: [here.version],
      body: { ...evidence, auditId: other.id },
    })
    await move('closed')
    await expect(
      client.records.restoreVersion({ record: here.id, version: here.version, base: [there.version] }),
    ).rejects.toMatchObject(refused('not-open'))
  })

  it('leads to needs all the same', async () => {
    const { client, school, id, move, agree } = await begin()
    await agree()
    await move('closed')
    await client.needs.save({ base: [], body: { schoolId: school.id, auditId: id, title: 'Time' } })
    expect((await client.audits.get({ id })).needs).toHaveLength(1)
  })
})

describe('a round', () => {
  it('comes once, unless one says that a second is wanted', async () => {
    const { client, school } = await begin()
    const again = { schoolId: school.id, ...QUALITY }
    await expect(client.audits.open(again)).rejects.toMatchObject({
      message: 'This school has its Baseline audit already. Say that you want a second one.',
    })
    await client.audits.open({ ...again, again: true })
    await client.audits.open({ ...again, frameworkId: 'dfe-pd-standard-2016' })
    await client.audits.open({ ...again, round: 'ad_hoc' })
    await client.audits.open({ ...again, round: 'ad_hoc', status: 'planned', visitOn: '2026-12-03' })
    expect(await client.audits.list()).toHaveLength(5)
  })
})

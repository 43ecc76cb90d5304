import { describe, expect, it } from 'vitest'
import { historyOf } from '#store/records/history.ts'
import { addSchool } from '#test/support/builders.ts'
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
  })

  it('is never changed by saving the audit, nor by an old version that comes back', async () => {
    const { client, store, id, read, move, agree } = await begin()
    await agree()
    await move('shared')
    const before = await read()
    await client.audits.save({
      id,
      base: before.base,
      body: { ...before.body, status: 'planned', sharedOn: null, moves: [], summary: 'All is well' },
    })
    const after = await read()
    expect(after.body).toMatchObject({ status: 'shared', summary: 'All is well' })
    expect(after.body.moves).toEqual(before.body.moves)
    expect(after.body.sharedOn).toBe(before.body.sharedOn)
    const [first] = store.read((reader) => historyOf(reader, id))
    await client.records.restoreVersion({ record: id, version: first?.id ?? '', base: after.base })
    expect((await read()).body).toMatchObject({ status: 'shared', summary: '' })
    expect((await read()).body.moves).toEqual(before.body.moves)
  })

  it('begins as collecting when it is made by a save', async () => {
    const { client, school } = await begin()
    const { id } = await client.audits.save({
      base: [],
      body: {
        schoolId: school.id,
        ...QUALITY,
        openedOn: '2026-09-10',
        status: 'closed',
        closedOn: '2026-09-10',
      },
    })
    expect((await client.audits.get({ id })).audit.body).toMatchObject({
      status: 'collecting',
      closedOn: null,
    })
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

    await move('moderating', 'New evidence came')
    await agree()
    expect((await client.audits.get({ id })).ratings).toHaveLength(1)
  })

  it('can be summed up and needs can come of it all the same', async () => {
    const { client, school, id, read, move, agree } = await begin()
    await agree()
    await move('closed')
    const audit = await read()
    await client.audits.save({ id, base: audit.base, body: { ...audit.body, summary: 'In short' } })
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

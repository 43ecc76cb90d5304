import { describe, expect, it } from 'vitest'
import type { Level } from '#shared/model/rating.ts'
import { addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

async function begin() {
  const { client, store } = openTestClient()
  const { id: auditId } = await client.audits.open({
    schoolId: addSchool(store).id,
    frameworkId: 'cpd-quality-7',
    frameworkVersion: '1.0.0',
    round: 'baseline',
  })
  const rate = (
    itemId: string,
    source: 'self_evaluation' | 'documents' | 'adviser' | 'agreed',
    level: Level | null,
    note?: string,
  ) => client.audits.rate({ auditId, itemId, source, level, ...(note === undefined ? {} : { note }) })
  const agreed = async () =>
    (await client.audits.get({ id: auditId })).ratings
      .filter(({ body }) => body.source === 'agreed' && body.level !== null)
      .map(({ body }) => [body.itemId, body.level, body.note])
  return { client, store, auditId, rate, agreed }
}
const needsReason = { data: { code: 'reason-needed' } }

describe('the agreed level', () => {
  it('needs a reason where no source supports it, and keeps it when the level comes back inside', async () => {
    const { rate, agreed } = await begin()
    await rate('B1.1', 'self_evaluation', 1)
    await expect(rate('B1.1', 'agreed', 3)).rejects.toMatchObject(needsReason)
    await expect(rate('B1.1', 'agreed', 3, ' ')).rejects.toMatchObject(needsReason)
    expect(await agreed()).toEqual([])
    await rate('B1.1', 'agreed', 3, 'Seen in every lesson')
    await rate('B1.1', 'agreed', 1)
    expect(await agreed()).toEqual([['B1.1', 1, 'Seen in every lesson']])
    await rate('B1.1', 'agreed', 3)
    expect(await agreed()).toEqual([['B1.1', 3, 'Seen in every lesson']])
  })

  it('is free where nobody has said anything, and where a source is set', async () => {
    const { rate, agreed } = await begin()
    await rate('B1.1', 'agreed', 3)
    await rate('B1.2', 'adviser', 0)
    await rate('B1.2', 'documents', 3)
    await rate('B1.2', 'agreed', 2)
    expect(await agreed()).toEqual([
      ['B1.1', 3, ''],
      ['B1.2', 2, ''],
    ])
  })

  it('keeps its rule when it comes from a form', async () => {
    const { client, auditId, rate, agreed } = await begin()
    await rate('B1.1', 'adviser', 0)
    const { audit } = await client.audits.get({ id: auditId })
    const body = {
      auditId,
      schoolId: audit.body.schoolId,
      itemId: 'B1.1',
      source: 'agreed',
      level: 2,
    } as const
    await expect(client.audits.rating.save({ base: [], body })).rejects.toMatchObject(needsReason)
    await client.audits.rating.save({ base: [], body: { ...body, note: 'Two books were seen' } })
    expect(await agreed()).toEqual([['B1.1', 2, 'Two books were seen']])
  })

  it('keeps its rule when it comes back from the history or from the bin', async () => {
    const { client, auditId, rate, agreed } = await begin()
    const high = await rate('B1.1', 'agreed', 3)
    const low = await rate('B1.1', 'agreed', 0)
    await rate('B1.1', 'adviser', 0)
    await expect(
      client.records.restoreVersion({ record: high.id, version: high.version, base: [low.version] }),
    ).rejects.toMatchObject(needsReason)
    const other = await rate('B1.2', 'agreed', 3)
    await client.audits.rating.remove({ id: other.id, base: [other.version] })
    await rate('B1.2', 'adviser', 0)
    await expect(client.audits.rating.restore({ id: other.id })).rejects.toMatchObject(needsReason)
    expect(await agreed()).toEqual([['B1.1', 0, '']])
    expect((await client.audits.get({ id: auditId })).ratings).toHaveLength(3)
  })
})

describe('agreeing all', () => {
  it('takes the middle level where two sources are near, spares the rest, and is taken back as one', async () => {
    const { client, auditId, rate, agreed } = await begin()
    for (const [itemId, leaders, adviser] of [
      ['B1.1', 2, 1],
      ['B1.2', 2, 2],
      ['B1.3', 3, 1],
      ['B1.5', 2, 2],
    ] as const) {
      await rate(itemId, 'self_evaluation', leaders)
      await rate(itemId, 'adviser', adviser)
    }
    await rate('B1.4', 'self_evaluation', 2)
    await rate('B1.5', 'agreed', 1, 'Only in some teams')
    const { itemIds } = await client.audits.agreeAll({ auditId })
    expect(itemIds).toEqual(['B1.1', 'B1.2'])
    expect(await agreed()).toEqual([
      ['B1.1', 1, ''],
      ['B1.2', 2, ''],
      ['B1.5', 1, 'Only in some teams'],
    ])
    expect(await client.audits.agreeAll({ auditId })).toEqual({ itemIds: [] })
    await client.audits.takeBack({ auditId, itemIds })
    expect(await agreed()).toEqual([['B1.5', 1, 'Only in some teams']])
  })
})

describe('what an audit rests on', () => {
  it('has one place for each source and item, in the school of its audit', async () => {
    const { client, store, auditId, rate } = await begin()
    const { audit } = await client.audits.get({ id: auditId })
    const elsewhere = addSchool(store).id
    const place = { auditId, schoolId: elsewhere, itemId: 'B1.1' }
    const first = await rate('B1.1', 'agreed', 1)
    const body = { ...place, source: 'agreed', level: 2 } as const
    await expect(client.audits.rating.save({ id: store.newId(), base: [], body })).rejects.toMatchObject({
      data: { code: 'changed-elsewhere' },
    })
    await client.audits.rating.save({ id: store.newId(), base: [first.version], body })
    await client.audits.evidence.save({ base: [], body: { ...place, title: 'Minutes' } })
    const { ratings, evidence } = await client.audits.get({ id: auditId })
    expect(ratings.map(({ id, body: { level } }) => [id, level])).toEqual([[first.id, 2]])
    for (const { body } of [...ratings, ...evidence]) expect(body.schoolId).toBe(audit.body.schoolId)
  })

  it('is of an item that its framework has', async () => {
    const { client, auditId } = await begin()
    const { schoolId } = (await client.audits.get({ id: auditId })).audit.body
    await expect(
      client.audits.evidence.save({
        base: [],
        body: { auditId, schoolId, itemId: 'Z9.9', title: 'Minutes' },
      }),
    ).rejects.toMatchObject({ message: "The audit's framework has no item Z9.9." })
  })
})

import { describe, expect, it } from 'vitest'
import { historyOf } from '#store/records/history.ts'
import { addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

const QUALITY = { frameworkId: 'cpd-quality-7', frameworkVersion: '1.0.0', round: 'baseline' } as const

describe('an audit', () => {
  it('holds one agreed level an item, whatever it was before, and its history', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const audit = await client.audits.open({ schoolId: school.id, ...QUALITY })
    const item = { auditId: audit.id, itemId: 'B6.1' }
    const first = await client.audits.rate({ ...item, level: 1 })
    const second = await client.audits.rate({ ...item, level: 2, note: 'Minutes of 3 Oct' })
    expect(second.id).toBe(first.id)

    const page = await client.audits.get({ id: audit.id })
    expect(page.ratings.map(({ body }) => [body.itemId, body.source, body.level, body.note])).toEqual([
      ['B6.1', 'agreed', 2, 'Minutes of 3 Oct'],
    ])
    expect(
      store.read((reader) => historyOf(reader, second.id)).map((version) => version.body?.level),
    ).toEqual([1, 2])
    expect(await client.audits.list()).toMatchObject([{ agreed: 1, needs: 0 }])
  })

  it('takes a level back, and remembers what does not apply without a level', async () => {
    const { client, store } = openTestClient()
    const audit = await client.audits.open({ schoolId: addSchool(store).id, ...QUALITY })
    await client.audits.rate({ auditId: audit.id, itemId: 'B1.1', level: 3 })
    await client.audits.rate({ auditId: audit.id, itemId: 'B1.1', level: null })
    await client.audits.rate({ auditId: audit.id, itemId: 'B1.2', level: 3, state: 'not_applicable' })
    const { ratings } = await client.audits.get({ id: audit.id })
    expect(ratings.map(({ body }) => [body.itemId, body.state, body.level])).toEqual([
      ['B1.1', 'rated', null],
      ['B1.2', 'not_applicable', null],
    ])
    expect(await client.audits.list()).toMatchObject([{ agreed: 1 }])
  })

  it('knows only the items of its framework', async () => {
    const { client, store } = openTestClient()
    const audit = await client.audits.open({ schoolId: addSchool(store).id, ...QUALITY })
    await expect(client.audits.rate({ auditId: audit.id, itemId: 'A1.1', level: 1 })).rejects.toMatchObject({
      code: 'REFUSED',
      message: "The audit's framework has no item A1.1.",
      data: { code: 'bad-input' },
    })
  })
})

import { describe, expect, it } from 'vitest'
import type { Saved } from '#store/records/save.ts'
import type { Store } from '#store/store.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

function addAudit(store: Store, school: Saved): Saved {
  return add(store, 'audit', {
    schoolId: school.id,
    frameworkId: 'cpd-quality-7',
    frameworkVersion: '1.0.0',
    round: 'baseline',
    openedOn: '2026-09-14',
  })
}
const pattern = { title: 'Time for development is lost to notices', itemId: 'B6.1', priority: 1 as const }
const wish = (school: Saved, audit?: Saved, pupilEvidence = '') => ({
  schoolId: school.id,
  auditId: audit?.id ?? null,
  pupilEvidence,
})

describe('a need that several schools have', () => {
  it('is made for each of them and taken back for all of them', async () => {
    const { client, store } = openTestClient()
    const [ash, birch] = [addSchool(store, { name: 'Ash' }), addSchool(store, { name: 'Birch' })]
    const audit = addAudit(store, ash)
    const { made, left } = await client.needs.makeMany({
      ...pattern,
      schools: [wish(ash, audit, 'Books show no second draft.'), wish(birch)],
    })
    expect(left).toBe(0)
    expect(
      (await client.needs.list({})).map(({ schoolName, itemTitle, frameworkId, need }) => [
        schoolName,
        itemTitle,
        frameworkId,
        need.body.auditId,
        need.body.pupilEvidence,
        need.body.priority,
      ]),
    ).toEqual([
      ['Ash', 'Protected time', 'cpd-quality-7', audit.id, 'Books show no second draft.', 1],
      ['Birch', 'Protected time', 'cpd-quality-7', null, '', 1],
    ])
    expect(await client.needs.removeMany({ needs: made })).toEqual({ removed: 2 })
    expect(await client.needs.list({})).toEqual([])
  })

  it('leaves out a school with an open need of that item, and one that is named twice', async () => {
    const { client, store } = openTestClient()
    const [ash, birch, cedar] = [addSchool(store), addSchool(store), addSchool(store)]
    add(store, 'need', { schoolId: ash.id, itemId: 'B6.1', title: 'No time', status: 'planned' })
    add(store, 'need', { schoolId: cedar.id, itemId: 'B6.1', title: 'No time', status: 'met' })
    const { made, left } = await client.needs.makeMany({
      ...pattern,
      schools: [wish(ash), wish(birch), wish(birch), wish(cedar)],
    })
    expect([made.length, left]).toEqual([2, 2])
  })

  it('knows a need without an item by its words', async () => {
    const { client, store } = openTestClient()
    const [ash, birch] = [addSchool(store), addSchool(store)]
    add(store, 'need', { schoolId: ash.id, title: 'Culture and  wellbeing.' })
    add(store, 'need', { schoolId: birch.id, title: 'Something else' })
    const area = { title: 'culture and wellbeing', itemId: null, priority: 2 as const }
    const { made, left } = await client.needs.makeMany({ ...area, schools: [wish(ash), wish(birch)] })
    expect([made.length, left]).toEqual([1, 1])
  })

  it('is made for all or for none', async () => {
    const { client, store } = openTestClient()
    const [ash, birch] = [addSchool(store), addSchool(store)]
    const audit = addAudit(store, ash)
    await expect(
      client.needs.makeMany({ ...pattern, schools: [wish(ash, audit), wish(birch, audit)] }),
    ).rejects.toThrow('This audit is one of another school.')
    expect(await client.needs.list({})).toEqual([])
  })

  it('goes back for all or for none', async () => {
    const { client, store } = openTestClient()
    const { made } = await client.needs.makeMany({
      ...pattern,
      schools: [wish(addSchool(store)), wish(addSchool(store))],
    })
    const [first] = await client.needs.list({})
    await client.needs.save({
      id: first?.need.id as string,
      base: first?.need.base ?? [],
      body: {
        ...(first?.need.body as never as typeof pattern & { schoolId: string }),
        title: 'Changed since',
      },
    })
    await expect(client.needs.removeMany({ needs: made })).rejects.toThrow('changed elsewhere')
    expect(await client.needs.list({})).toHaveLength(2)
  })
})

it('says of each need whether its school takes part now', async () => {
  const { client, store } = openTestClient()
  for (const partnerStatus of ['active', 'withdrawn', 'paused'] as const)
    add(store, 'need', { schoolId: addSchool(store, { partnerStatus }).id, title: partnerStatus })
  expect((await client.needs.list({})).map(({ need, active }) => [need.body.title, active])).toEqual([
    ['active', true],
    ['withdrawn', false],
    ['paused', false],
  ])
})

describe('the status of a need', () => {
  async function planned() {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const need = add(store, 'need', { schoolId: school.id, title: 'Protected time' })
    const other = add(store, 'need', { schoolId: school.id, title: 'Staff voice' })
    const plan = await client.plans.open({ schoolId: school.id, academicYear: '2026-27' })
    const body = { planId: plan.id, schoolId: school.id, needId: need.id, title: 'Joint planning' }
    const goal = await client.plans.goal.save({ base: [], body })
    const statuses = async () =>
      Object.fromEntries((await client.needs.list({})).map(({ need: { id, body } }) => [id, body.status]))
    return { client, need, other, goal, body, statuses }
  }

  it('follows the goals that take it and let it go', async () => {
    const { client, need, other, goal, body, statuses } = await planned()
    expect(await statuses()).toEqual({ [need.id]: 'planned', [other.id]: 'open' })
    const moved = await client.plans.goal.save({
      id: goal.id,
      base: [goal.version],
      body: { ...body, needId: other.id },
    })
    expect(await statuses()).toEqual({ [need.id]: 'open', [other.id]: 'planned' })
    await client.plans.goal.remove({ id: goal.id, base: [moved.version] })
    expect(await statuses()).toEqual({ [need.id]: 'open', [other.id]: 'open' })
    await client.plans.goal.restore({ id: goal.id })
    expect(await statuses()).toEqual({ [need.id]: 'open', [other.id]: 'planned' })
  })

  it('stays met when a person has said so', async () => {
    const { client, need, goal, body, statuses } = await planned()
    const [row] = (await client.needs.list({})).filter((one) => one.need.id === need.id)
    await client.needs.save({
      id: need.id,
      base: row?.need.base ?? [],
      body: { schoolId: body.schoolId, title: 'Protected time', status: 'met' },
    })
    await client.plans.goal.save({ id: goal.id, base: [goal.version], body: { ...body, title: 'Again' } })
    expect((await statuses())[need.id]).toBe('met')
  })
})

import { describe, expect, it } from 'vitest'
import { addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

describe('people in roles', () => {
  it('a new CPD lead ends the role of the one before on the day before', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const lead = { schoolId: school.id, role: 'cpd_lead' as const }
    await client.people.appoint({ ...lead, name: 'Priya Nandakumar-Test', from: '2025-09-01' })
    await client.people.appoint({ ...lead, name: 'Tom Ashby-Test', from: '2026-11-02', replaces: true })

    const { people } = await client.schools.get({ id: school.id })
    expect(people.map(({ person, role }) => [person.body.name, role.body.from, role.body.to])).toEqual([
      ['Tom Ashby-Test', '2026-11-02', null],
      ['Priya Nandakumar-Test', '2025-09-01', '2026-11-01'],
    ])
    expect((await client.schools.list({ text: '' })).map((row) => row.cpdLead)).toEqual(['Tom Ashby-Test'])
  })

  it('one person may hold roles at two schools', async () => {
    const { client, store } = openTestClient()
    const [here, there] = [addSchool(store), addSchool(store)]
    await client.people.appoint({ schoolId: here.id, role: 'cpd_lead', name: 'Sam Okafor-Test' })
    const [first] = (await client.schools.get({ id: here.id })).people
    await client.people.appoint({
      schoolId: there.id,
      role: 'middle_leader',
      personId: first?.person.id,
      name: 'Sam Okafor-Test',
    })
    const [second] = (await client.schools.get({ id: there.id })).people
    expect(second?.person.id).toBe(first?.person.id)
    expect(store.sqlite.prepare('SELECT count(*) AS n FROM person').get()).toEqual({ n: 1 })
  })
})

import { describe, expect, it } from 'vitest'
import { countParticipations, retentionOfPeople } from '#shared/model/participation-counts.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

const none = { base: [], joinedOn: '2026-09-14', statusOn: '2026-09-14', withdrawReason: null }

describe('participation by strand', () => {
  it('one person with two roles at two schools in three strands is one person and three participations', async () => {
    const { client, store } = openTestClient()
    const [here, there] = [addSchool(store), addSchool(store)]
    const sam = add(store, 'person', { name: 'Sam Okafor-Test' })
    add(store, 'role', { personId: sam.id, schoolId: here.id, role: 'cpd_lead' })
    add(store, 'role', { personId: sam.id, schoolId: there.id, role: 'middle_leader' })
    await client.people.takePart({
      personId: sam.id,
      schoolId: here.id,
      strands: [
        { ...none, strand: 'coaching', status: 'active' },
        { ...none, strand: 'forum', status: 'registered' },
      ],
    })
    await client.people.takePart({
      personId: sam.id,
      schoolId: there.id,
      strands: [{ ...none, strand: 'middle_leader_training', status: 'active' }],
    })
    const people = await client.people.list()
    expect(people.map(({ posts, takings }) => [posts.length, takings.length])).toEqual([[2, 3]])
    const counts = countParticipations(
      people.flatMap(({ id, takings }) => takings.map((taking) => ({ personId: id, ...taking }))),
    )
    expect(counts).toMatchObject({ people: 1, participations: 3, byStatus: { active: 2, registered: 1 } })
  })

  it('a status changes, with its day and reason, and the record keeps its history', async () => {
    const { client, store } = openTestClient()
    const { id: schoolId } = addSchool(store)
    const { id: personId } = add(store, 'person', { name: 'Sam Okafor-Test' })
    const set = async (status: 'active' | 'withdrawn' | 'completed' | null, more = {}) => {
      const [here] = (await client.people.ofSchool({ schoolId })).participations
      await client.people.takePart({
        personId,
        schoolId,
        strands: [{ ...none, strand: 'coaching', status, base: here?.base ?? [], ...more }],
      })
      return (await client.people.ofSchool({ schoolId })).participations[0]?.body
    }
    await set('active')
    await expect(set('withdrawn', { statusOn: '2026-11-02' })).rejects.toThrow('choose a reason')
    await expect(set('withdrawn', { statusOn: '2026-09-01', withdrawReason: 'workload' })).rejects.toThrow(
      'before they joined',
    )
    expect(await set('withdrawn', { statusOn: '2026-11-02', withdrawReason: 'workload' })).toMatchObject({
      status: 'withdrawn',
      joinedOn: '2026-09-14',
      statusOn: '2026-11-02',
      withdrawReason: 'workload',
    })
    expect(await set('completed', { statusOn: '2026-11-20', withdrawReason: 'workload' })).toMatchObject({
      completedOn: '2026-11-20',
      withdrawReason: null,
    })
    expect(await set(null)).toBeUndefined()
    expect(await set('active')).toMatchObject({ status: 'active', completedOn: null })
    expect(store.sqlite.prepare('SELECT count(*) AS n FROM participation').get()).toEqual({ n: 1 })
    expect(
      store.sqlite.prepare("SELECT count(*) AS n FROM version WHERE kind = 'participation'").get(),
    ).toEqual({
      n: 5,
    })
  })

  it('counts a person as kept with the best of what they take part in, and only after a year', () => {
    const one = (personId: string, status: 'active' | 'withdrawn' | 'completed', joinedOn: string) => ({
      personId,
      status,
      joinedOn,
      strand: 'forum' as const,
    })
    expect(
      retentionOfPeople(
        [
          one('a', 'withdrawn', '2025-09-01'),
          one('a', 'active', '2025-10-01'),
          one('b', 'withdrawn', '2025-11-22'),
          one('c', 'completed', '2024-09-01'),
          one('d', 'active', '2025-11-23'),
        ],
        '2026-11-22',
      ),
    ).toEqual({ joined: 3, kept: 2 })
  })

  it('a role whose last day lies before its first is refused', async () => {
    const { client, store } = openTestClient()
    const { id: schoolId } = addSchool(store)
    const saved = await client.people.appoint({
      schoolId,
      role: 'teacher',
      name: 'Ada Test',
      from: '2026-09-01',
    })
    const [row] = (await client.schools.get({ id: schoolId })).people
    if (!row) throw new Error('no role')
    await expect(
      client.people.role.save({
        id: saved.id,
        base: row.role.base,
        body: { ...row.role.body, to: '2026-08-31' },
      }),
    ).rejects.toThrow('before the first')
    const again = await client.people.appoint({
      schoolId,
      role: 'teacher',
      personId: row.person.id,
      name: 'Ada Test',
    })
    expect(again.id).toBe(saved.id)
  })
})

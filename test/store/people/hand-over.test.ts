import { describe, expect, it } from 'vitest'
import { retentionOfPeople } from '#shared/model/participation-counts.ts'
import { add, addSchool, change } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'
import { bundleOf, receive } from '#test/support/workspaces.ts'

/** A school whose CPD lead has two open steps, a done one, a planned conversation and a held one. */
function aSchoolWithALead() {
  const { client, store } = openTestClient()
  const schoolId = addSchool(store).id
  const old = add(store, 'person', { name: 'Priya Nandakumar-Test' })
  const role = add(store, 'role', { personId: old.id, schoolId, role: 'cpd_lead', from: '2024-09-01' })
  const step = (text: string, more = {}) =>
    add(store, 'step', { schoolId, source: 'plan', ownerPersonId: old.id, text, ...more })
  const talk = (startsAt: string, status: 'planned' | 'held') =>
    add(store, 'conversation', { schoolId, personId: old.id, startsAt, status })
  add(store, 'role', { personId: old.id, schoolId, role: 'deputy', from: '2023-09-01' })
  const steps = [step('Send the timetable'), step('Ask the team'), step('Old one', { status: 'done' })]
  const talks = [talk('2027-01-14T15:45', 'planned'), talk('2026-10-01T15:45', 'held')]
  const part = add(store, 'participation', {
    personId: old.id,
    schoolId,
    strand: 'coaching',
    joinedOn: '2024-09-10',
    status: 'active',
  })
  return { client, store, schoolId, old, role, steps, talks, part }
}

type World = ReturnType<typeof aSchoolWithALead>

async function handOver({ client, schoolId }: World, name = 'Tom Ashby-Test') {
  const [lead] = await client.people.leads({ schoolId })
  if (!lead) throw new Error('no lead')
  return client.people.handOver({
    schoolId,
    leaves: { roleId: lead.role.id, base: lead.role.base, lastDay: '2026-11-20', reason: 'left_school' },
    comes: { name, email: 'tom@example.org', from: '2026-11-21' },
    steps: lead.steps.map(({ id }) => id),
    conversations: lead.conversations.map(({ id }) => id),
    strands: lead.strands,
    roles: lead.others.map(({ roleId }) => roleId),
  })
}

const ownersOf = ({ store }: World) =>
  store.read((reader) =>
    reader
      .sql<[], { text: string; name: string }>(
        'SELECT text, person.name FROM step JOIN person ON person.id = owner_person_id ORDER BY text',
      )
      .all()
      .map(({ text, name }) => [text, name.split(' ')[0]]),
  )

describe('a new CPD lead', () => {
  it('takes the open steps, the planned conversation and the strand; a person is lost and the school is kept', async () => {
    const world = aSchoolWithALead()
    const { client, schoolId } = world
    expect(await handOver(world)).toMatchObject({ steps: 2, conversations: 1 })

    expect(ownersOf(world)).toEqual([
      ['Ask the team', 'Tom'],
      ['Old one', 'Priya'],
      ['Send the timetable', 'Tom'],
    ])
    const page = await client.schools.get({ id: schoolId })
    expect(
      page.people.map(({ person, role }) => [
        person.body.name,
        role.body.from,
        role.body.to,
        role.body.leaveReason,
      ]),
    ).toEqual([
      ['Tom Ashby-Test', '2026-11-21', null, ''],
      ['Priya Nandakumar-Test', '2024-09-01', '2026-11-20', 'left_school'],
      ['Priya Nandakumar-Test', '2023-09-01', '2026-11-20', 'left_school'],
    ])
    const tom = page.people[0]?.person.id
    expect(page.conversations.map(({ body }) => [body.status, body.personId === tom])).toEqual([
      ['planned', true],
      ['held', false],
    ])
    expect(page.school.body.partnerStatus).toBe('active')
    const rows = (await client.people.list()).flatMap(({ id, takings }) =>
      takings.map((taking) => ({ personId: id, ...taking })),
    )
    expect(rows.map(({ strand, status, withdrawReason }) => [strand, status, withdrawReason]).sort()).toEqual(
      [
        ['coaching', 'active', null],
        ['coaching', 'withdrawn', 'left_school'],
      ],
    )
    expect(retentionOfPeople(rows, '2026-11-22')).toEqual({ joined: 1, kept: 0 })
  })

  it('is undone as one: every record is as it was, and the new person is gone', async () => {
    const world = aSchoolWithALead()
    const { client, store, schoolId, old } = world
    const { batch, personId } = await handOver(world)
    expect(await client.people.undo({ batch })).toEqual({ undone: 9, kept: [] })

    expect(ownersOf(world).every(([, name]) => name === 'Priya')).toBe(true)
    const page = await client.schools.get({ id: schoolId })
    expect(page.people.map(({ person, role }) => [person.id, role.body.to])).toEqual([
      [old.id, null],
      [old.id, null],
    ])
    expect(page.conversations.every(({ body }) => body.personId === old.id)).toBe(true)
    expect((await client.people.list()).map(({ id }) => id)).toEqual([old.id])
    expect(store.sqlite.prepare('SELECT deleted FROM person WHERE id = ?').get(personId)).toEqual({
      deleted: 1,
    })
    expect(await client.people.undo({ batch })).toEqual({ undone: 0, kept: [] })
    // And it can be done again after all.
    await handOver(world)
    expect(ownersOf(world).filter(([, name]) => name === 'Tom')).toHaveLength(2)
  })

  it('is not half undone: what was changed since is named, and nothing moves', async () => {
    const world = aSchoolWithALead()
    const { client, store, steps, schoolId } = world
    const { batch, personId } = await handOver(world)
    const moved = store.read((reader) =>
      reader
        .sql<[string], { version: string }>('SELECT version FROM step WHERE id = ?')
        .get(steps[0]?.id as string),
    )
    change(
      store,
      'step',
      { id: steps[0]?.id as string, version: moved?.version as string, savedAt: '' },
      { schoolId, source: 'plan', ownerPersonId: personId, text: 'Send the timetable', status: 'done' },
    )
    await expect(client.people.undo({ batch })).rejects.toThrow(
      /the step “Send the timetable” was changed since/,
    )
    expect((await client.people.leads({ schoolId })).map(({ person }) => person.id)).toEqual([personId])
  })

  it('writes nothing when any part of it is refused', async () => {
    const world = aSchoolWithALead()
    const { client, store, schoolId, role } = world
    const versions = () => store.sqlite.prepare('SELECT count(*) AS n FROM version').get()
    const before = versions()
    const comes = { name: 'Tom Ashby-Test', from: '2026-11-21' }
    const leaves = {
      roleId: role.id,
      base: [role.version],
      lastDay: '2026-11-20',
      reason: 'left_school' as const,
    }
    await expect(
      client.people.handOver({ schoolId, leaves: { ...leaves, lastDay: '2023-01-01' }, comes }),
    ).rejects.toThrow(/before the first/)
    await expect(
      client.people.handOver({ schoolId, leaves: { ...leaves, base: ['0'.repeat(64)] }, comes }),
    ).rejects.toThrow(/changed elsewhere/)
    await expect(client.people.handOver({ schoolId, leaves, comes, steps: [role.id] })).rejects.toThrow(
      /no longer here/,
    )
    expect(versions()).toEqual(before)
  })

  it('may come from another school: the same person, known by name or e-mail', async () => {
    const world = aSchoolWithALead()
    const { client, store, schoolId } = world
    const there = addSchool(store, { name: 'There Primary' })
    const sam = add(store, 'person', { name: 'Sam Okafor-Test', email: 'sam@example.org' })
    add(store, 'role', { personId: sam.id, schoolId: there.id, role: 'cpd_lead', from: '2025-09-01' })

    const [known] = await client.people.known({ name: 'mrs sam OKAFOR-TEST' })
    expect(known).toMatchObject({ id: sam.id, why: 'name', posts: [{ school: 'There Primary', now: true }] })
    expect(await client.people.known({ name: 'S O', email: 'SAM@example.org' })).toMatchObject([
      { why: 'email' },
    ])
    expect(await client.people.known({ name: 'Nobody' })).toEqual([])

    await client.people.handOver({
      schoolId,
      leaves: null,
      comes: { personId: sam.id, name: 'Sam Okafor-Test', from: '2026-11-21' },
    })
    const row = (await client.people.list()).find(({ id }) => id === sam.id)
    expect(row?.posts.map(({ schoolId }) => schoolId).sort()).toEqual([there.id, schoolId].sort())
    expect((await client.people.ofSchool({ schoolId })).elsewhere.map(({ post }) => post.school)).toEqual([
      'There Primary',
    ])
  })

  it('reaches the centre as records like any other; the batch itself stays', async () => {
    const world = aSchoolWithALead()
    await handOver(world)
    const centre = openTestClient({ role: 'centre', name: 'Mo Central-Test', hub: '' })
    await receive(centre.store, await bundleOf(world.store))
    const rows = await centre.client.people.list()
    expect(rows.map(({ name, hubs, owner }) => [name, hubs, owner])).toEqual([
      ['Priya Nandakumar-Test', ['Blackpool'], 'Ada Adviser'],
      ['Tom Ashby-Test', ['Blackpool'], 'Ada Adviser'],
    ])
    expect(rows.flatMap(({ takings }) => takings.map(({ status }) => status)).sort()).toEqual([
      'active',
      'withdrawn',
    ])
    expect(centre.store.sqlite.prepare('SELECT count(*) AS n FROM people_batch').get()).toEqual({ n: 0 })
    const [row] = rows
    await expect(
      centre.client.people.takePart({ personId: row?.id as string, schoolId: world.schoolId, strands: [] }),
    ).rejects.toThrow(/belongs to an adviser/)
  })
})

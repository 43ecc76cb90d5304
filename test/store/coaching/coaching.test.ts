import { describe, expect, it } from 'vitest'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

describe('a coaching conversation', () => {
  it('is planned with the CPD lead in post and shows what was promised before', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    await client.people.appoint({ schoolId: school.id, role: 'cpd_lead', name: 'Priya Nandakumar-Test' })
    const before = await client.coaching.start({ schoolId: school.id, startsAt: '2026-11-12T15:30' })
    add(store, 'step', {
      schoolId: school.id,
      source: 'conversation',
      conversationId: before.id,
      text: 'Send the timetable',
    })
    const talk = await client.coaching.start({ schoolId: school.id, startsAt: '2026-11-26T15:30' })
    add(store, 'note', { conversationId: talk.id, schoolId: school.id, reality: 'Cover is thin' })

    const page = await client.coaching.get({ id: talk.id })
    expect(page.conversation.body.personId).toBe(page.people[0]?.person.id)
    expect(page.note?.body.reality).toBe('Cover is thin')
    expect([page.steps, page.openBefore.map((step) => step.body.text)]).toEqual([[], ['Send the timetable']])
    // A step of a later conversation is nothing to ask about at an earlier one.
    expect((await client.coaching.get({ id: before.id })).openBefore).toEqual([])
  })

  it('offers the goals of plans that are not closed, and those it names already', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const goalOf = async (academicYear: string, title: string, status: 'live' | 'closed') => {
      const { id } = await client.plans.open({ schoolId: school.id, academicYear })
      const { plan } = await client.plans.get({ id })
      await client.plans.save({ id, base: plan.base, body: { ...plan.body, status } })
      return add(store, 'goal', { planId: id, schoolId: school.id, title })
    }
    const named = await goalOf('2024-25', 'Joint planning', 'closed')
    await goalOf('2025-26', 'Joint planning', 'closed')
    const now = await goalOf('2026-27', 'Joint planning', 'live')
    const talk = await client.coaching.start({ schoolId: school.id, startsAt: '2026-11-26T15:30' })
    expect((await client.coaching.get({ id: talk.id })).goals).toEqual([
      { id: now.id, title: 'Joint planning', academicYear: '2026-27' },
    ])

    const { conversation } = await client.coaching.get({ id: talk.id })
    await client.coaching.save({
      id: talk.id,
      base: conversation.base,
      body: { ...conversation.body, goalIds: [named.id] },
    })
    expect((await client.coaching.get({ id: talk.id })).goals.map((goal) => goal.academicYear)).toEqual([
      '2026-27',
      '2024-25',
    ])
  })

  it('lists the newest first, a page at a time', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    for (let day = 10; day < 15; day++)
      await client.coaching.start({ schoolId: school.id, startsAt: `2026-11-${day}T09:00` })
    const page = await client.coaching.list({ offset: 1, limit: 2 })
    expect([page.total, page.rows.map((row) => row.conversation.body.startsAt)]).toEqual([
      5,
      ['2026-11-13T09:00', '2026-11-12T09:00'],
    ])
  })

  it('can hold its private note under no other class than private', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const talk = await client.coaching.start({ schoolId: school.id, startsAt: '2026-11-26T15:30' })
    await expect(
      client.coaching.note.save({
        base: [],
        body: {
          conversationId: talk.id,
          schoolId: school.id,
          privateNote: 'x',
          sharing: 'programme' as never,
        },
      }),
    ).rejects.toMatchObject({ code: 'BAD_REQUEST' })
  })
})

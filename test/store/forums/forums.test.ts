import { describe, expect, it } from 'vitest'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

describe('a forum', () => {
  it('starts from the needs that most schools share', async () => {
    const { client, store } = openTestClient()
    const [one, two, three] = [
      addSchool(store, { name: 'One' }),
      addSchool(store, { name: 'Two' }),
      addSchool(store, { name: 'Three' }),
    ]
    const time = [one, two].map((school) =>
      add(store, 'need', { schoolId: school.id, itemId: 'B6.1', title: 'Time', priority: 2 }),
    )
    const lone = add(store, 'need', { schoolId: three.id, itemId: 'B2.1', title: 'Aim', priority: 1 })
    add(store, 'need', { schoolId: three.id, itemId: 'B6.1', title: 'Time', status: 'met' })

    expect(await client.forums.sharedNeeds()).toEqual([
      {
        itemId: 'B6.1',
        title: 'Protected time',
        schools: ['One', 'Two'],
        needIds: time.map((need) => need.id),
        priority: 2,
      },
      {
        itemId: 'B2.1',
        title: "Aimed at pupils' learning",
        schools: ['Three'],
        needIds: [lone.id],
        priority: 1,
      },
    ])
  })

  it('opens with an agenda that fills its slot, and keeps a new order', async () => {
    const { client, store } = openTestClient()
    const need = add(store, 'need', {
      schoolId: addSchool(store).id,
      itemId: 'B6.1',
      title: 'Protected time',
    })
    const forum = await client.forums.open({ academicYear: '2026-27', halfTerm: 'AUT2', needIds: [need.id] })
    const { agenda } = await client.forums.get({ id: forum.id })
    expect(await client.forums.list()).toMatchObject([{ planned: 90, items: agenda.length }])

    const order = agenda.map((item) => item.id).reverse()
    await client.forums.reorder({ forumId: forum.id, itemIds: order })
    const after = await client.forums.get({ id: forum.id })
    expect(after.agenda.map((item) => item.id)).toEqual(order)
    expect(await client.forums.reorder({ forumId: forum.id, itemIds: order })).toEqual({ moved: 0 })
  })

  it('prints what people typed as text, never as markup', async () => {
    const { client } = openTestClient()
    const forum = await client.forums.open({ academicYear: '2026-27', halfTerm: 'AUT2' })
    const evil = '<img src=x onerror=alert(1)><meta http-equiv="refresh" content="0;url=file:///etc/passwd">'
    const item = { forumId: forum.id, position: 99, minutes: 5 }
    await client.forums.item.save({ base: [], body: { ...item, title: evil, lead: `"'&${evil}` } })
    const { html } = await client.forums.document({ id: forum.id })
    expect(html).not.toMatch(/<img|<meta http-equiv/)
    expect(html).toContain('&lt;img src=x onerror=alert(1)&gt;')
  })
})

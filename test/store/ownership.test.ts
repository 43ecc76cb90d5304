import { describe, expect, it } from 'vitest'
import { addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

describe("a centre's workspace", () => {
  it('lets nobody write what belongs to an adviser', async () => {
    const { client, store } = openTestClient({ role: 'centre' })
    const school = addSchool(store)
    const body = { schoolId: school.id, title: 'Written by the centre' }
    const refused = { code: 'REFUSED', data: { code: 'read-only' } }
    await expect(client.needs.save({ base: [], body })).rejects.toMatchObject(refused)
    await expect(client.schools.remove({ id: school.id, base: [school.version] })).rejects.toMatchObject(
      refused,
    )
    await expect(client.plans.open({ schoolId: school.id, academicYear: '2026-27' })).rejects.toMatchObject(
      refused,
    )
    await expect(
      client.coaching.start({ schoolId: school.id, startsAt: '2026-11-26T15:30' }),
    ).rejects.toMatchObject(refused)
    expect(store.sqlite.prepare('SELECT count(*) AS n FROM version').get()).toEqual({ n: 1 })
  })
})

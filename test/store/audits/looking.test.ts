import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { areaShares } from '#shared/model/area-share.ts'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import { LEVELS, type Level } from '#shared/model/rating.ts'
import { meansOf } from '#store/audits/benchmark.ts'
import { save } from '#store/records/save.ts'
import type { Store } from '#store/store.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

const [QUALITY, STANDARD] = SHIPPED_FRAMEWORKS as [Framework, Framework]
type Body = Parameters<typeof add<'audit'>>[2]

function addAudit(store: Store, schoolId: string, level: Level | null, body: Partial<Body> = {}) {
  const audit = add(store, 'audit', {
    schoolId,
    frameworkId: QUALITY.id,
    frameworkVersion: QUALITY.version,
    round: 'baseline',
    status: 'shared',
    openedOn: '2026-09-10',
    ...body,
  })
  if (level !== null)
    for (const { id: itemId } of QUALITY.areas[0]?.items ?? [])
      add(store, 'rating', { auditId: audit.id, schoolId, itemId, source: 'agreed', level })
  return audit
}

describe('what an audit is looked at beside', () => {
  it('are the audits before it with something agreed, the newest first', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const first = addAudit(store, school.id, 0, { openedOn: '2024-09-10' })
    addAudit(store, school.id, null, { openedOn: '2025-03-01' })
    const second = addAudit(store, school.id, 1, { openedOn: '2025-09-10', round: 'annual_1' })
    const now = addAudit(store, school.id, 2, { round: 'annual_2' })
    addAudit(store, school.id, 3, { openedOn: '2026-10-10', round: 'final' })
    addAudit(store, addSchool(store).id, 3, { openedOn: '2025-09-10' })
    const { earlier } = await client.audits.looking({ id: now.id })
    expect(earlier.map(({ id, round, sameFramework }) => [id, round, sameFramework])).toEqual([
      [second.id, 'annual_1', true],
      [first.id, 'baseline', true],
    ])
    expect(earlier[1]?.agreed).toHaveLength(6)
    expect(earlier[1]?.agreed[0]).toEqual({ itemId: 'B1.1', level: 0, state: 'rated' })
    expect(earlier[1]?.compares).toHaveLength(itemsOf(QUALITY).length)
    expect((await client.audits.looking({ id: first.id })).earlier).toEqual([])
  })

  it('compare on another framework only where a crosswalk says so, with who approved it', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const other = { frameworkId: STANDARD.id, frameworkVersion: STANDARD.version }
    const before = add(store, 'audit', {
      schoolId: school.id,
      ...other,
      round: 'baseline',
      openedOn: '2025-09-10',
    })
    add(store, 'rating', {
      auditId: before.id,
      schoolId: school.id,
      itemId: 'A1.1',
      source: 'agreed',
      level: 2,
    })
    const now = addAudit(store, school.id, 2)
    const alone = (await client.audits.looking({ id: now.id })).earlier[0]
    expect([alone?.sameFramework, alone?.compares, alone?.approval]).toEqual([false, [], null])
    add(store, 'crosswalk', {
      fromId: STANDARD.id,
      fromVersion: STANDARD.version,
      toId: QUALITY.id,
      toVersion: QUALITY.version,
      pairs: [{ from: 'A1.1', to: 'B2.1', compares: true }],
      approvedBy: 'The central team',
      approvedOn: '2026-06-01',
    })
    const { earlier } = await client.audits.looking({ id: now.id })
    expect(earlier[0]).toMatchObject({
      framework: { id: STANDARD.id, name: STANDARD.name },
      compares: [{ item: 'B2.1', before: 'A1.1' }],
      approval: { by: 'The central team', on: '2026-06-01' },
    })
  })
})

describe('the hub mean', () => {
  const hubOf = (store: Store, levels: readonly Level[]) => {
    for (const level of levels) addAudit(store, addSchool(store).id, level)
  }

  it('is of the hub’s active schools’ latest agreed audits on this framework, with five besides this one', async () => {
    const { client, store } = openTestClient()
    const mine = addAudit(store, addSchool(store).id, 3)
    const look = async (id: string) => (await client.audits.looking({ id })).benchmark
    hubOf(store, [0, 1, 1, 2])
    addAudit(store, addSchool(store, { hub: 'Luton' }).id, 3)
    addAudit(store, addSchool(store, { partnerStatus: 'withdrawn' }).id, 3)
    addAudit(store, addSchool(store).id, 3, { status: 'collecting' })
    addAudit(store, addSchool(store).id, 3, {
      frameworkId: STANDARD.id,
      frameworkVersion: STANDARD.version,
    })
    expect(await look(mine.id)).toEqual({
      areas: [],
      ownAudit: null,
      why: 'There is no hub mean yet: it needs 5 other schools of the hub with an agreed audit on this framework; 4 have one.',
    })
    const fifth = addSchool(store)
    addAudit(store, fifth.id, 3, { openedOn: '2025-09-10' })
    const latest = addAudit(store, fifth.id, 1)
    // (3 + 0 + 1 + 1 + 2 + 1) ÷ 6 ÷ 3 = 44 %, to the nearest 5 %.
    expect(await look(mine.id)).toMatchObject({ areas: [{ areaId: 'B1', share: 0.45, schools: 6 }] })
    // The same on every page: nothing is left to subtract.
    expect((await look(latest.id)).areas).toEqual((await look(mine.id)).areas)
    expect([(await look(mine.id)).ownAudit, (await look(latest.id)).ownAudit]).toEqual([mine.id, latest.id])
    const alone = addAudit(store, addSchool(store).id, 1, { status: 'collecting' })
    expect(await look(alone.id)).toMatchObject({ areas: [{ schools: 6 }], ownAudit: null })
  })

  it('holds nothing that is private', async () => {
    const { client, store } = openTestClient()
    const mine = addAudit(store, addSchool(store).id, 3)
    hubOf(store, [0, 1, 1, 2, 1])
    const look = async () => (await client.audits.looking({ id: mine.id })).benchmark
    const before = await look()
    expect(before.areas).toMatchObject([{ areaId: 'B1', share: 0.45, schools: 6 }])
    for (const sharing of ['private', 'aggregate'] as const) {
      addAudit(store, addSchool(store).id, 3, { sharing })
      addAudit(store, addSchool(store, { sharing }).id, 3)
      const audit = addAudit(store, addSchool(store).id, 3)
      const { ratings } = await client.audits.get({ id: audit.id })
      for (const { id, base, body } of ratings)
        store.write((writer) => save(writer, 'rating', { id, base, body: { ...body, sharing } }))
    }
    expect(await look()).toEqual(before)
  })

  const hub = (...levels: readonly Level[]) =>
    levels.map((level) =>
      itemsOf(QUALITY).map(({ id: itemId }) => ({ itemId, level, state: 'rated' as const })),
    )

  it('says nothing where it would say it of every school', () => {
    expect(meansOf(QUALITY, hub(1, 1, 1, 1, 1, 1)).areas).toHaveLength(7)
    expect(meansOf(QUALITY, hub(1, 1, 1, 1, 1)).areas).toEqual([])
    expect(meansOf(QUALITY, hub(0, 0, 0, 0, 0, 0)).areas).toEqual([])
    expect(meansOf(QUALITY, hub(3, 3, 3, 3, 3, 3)).areas).toEqual([])
    // The one at the top would know that all others are at the bottom.
    expect(meansOf(QUALITY, hub(3, 0, 0, 0, 0, 0)).areas).toEqual([])
  })

  it('lets no school work another one out', () => {
    const items = itemsOf(STANDARD).length
    const levels = fc.array(fc.constantFrom(...LEVELS), { minLength: items, maxLength: items })
    const hubs = fc.array(levels, { minLength: 5, maxLength: 10 })
    fc.assert(
      fc.property(hubs, fc.constantFrom(QUALITY, STANDARD), (hub, framework) => {
        const schools = hub.map((own) =>
          itemsOf(framework).map(({ id: itemId }, index) => ({
            itemId,
            level: own[index % own.length] as Level,
            state: 'rated' as const,
          })),
        )
        for (const { areaId, share, schools: count } of meansOf(framework, schools).areas) {
          expect(count).toBeGreaterThan(5)
          const known = schools.map(
            (agreed) => areaShares(framework, agreed).find((area) => area.areaId === areaId)?.share as number,
          )
          // Whoever knows its own score moves one of the others up and down as far as the mean stays what it is.
          const stays = (sum: number) => Math.abs(sum / count - share) <= 0.025 + 1e-9
          for (const own of known) {
            const possible = Array.from({ length: 101 }, (_, percent) => percent / 100).filter((one) =>
              Array.from({ length: 101 }, (_, rest) => own + one + ((count - 2) * rest) / 100).some(stays),
            )
            expect(Math.max(...possible) - Math.min(...possible)).toBeGreaterThanOrEqual(0.2)
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

import { describe, expect, it } from 'vitest'
import { earlierAreas } from '#renderer/features/audits/profile/earlier.ts'
import type { StandingRow } from '#shared/contract/across.ts'
import type { EarlierAudit } from '#shared/contract/looking.ts'
import type { Level } from '#shared/model/rating.ts'
import { readAuditReport } from '#store/audits/report.ts'
import type { Client } from '#store/server.ts'
import type { Store } from '#store/store.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

const QUALITY = { frameworkId: 'cpd-quality-7', frameworkVersion: '1.0.0' } as const
const QUALITY_KEY = { id: 'cpd-quality-7', version: '1.0.0' }
const STANDARD = { id: 'dfe-pd-standard-2016', version: '1.0.0' }
const TODAY = '2026-11-22'
const item = (itemId: string) => ({
  framework: QUALITY_KEY,
  areaId: itemId.slice(0, 2),
  itemId,
  today: TODAY,
})

type Levels = Readonly<Record<string, Level>>
type AuditOf = Readonly<{
  openedOn?: string
  framework?: Readonly<{ frameworkId: string; frameworkVersion: string }>
  agreed?: Levels
  leaders?: Levels
  staff?: Readonly<Record<string, [number, number, number, number, number]>>
  round?: 'baseline' | 'annual_1'
}>

function addAudit(store: Store, schoolId: string, { agreed = {}, leaders = {}, staff, ...rest }: AuditOf) {
  const audit = add(store, 'audit', {
    schoolId,
    ...(rest.framework ?? QUALITY),
    round: rest.round ?? 'baseline',
    status: 'shared',
    openedOn: rest.openedOn ?? '2026-09-10',
  })
  const rate = (source: 'agreed' | 'self_evaluation', levels: Levels) => {
    for (const [itemId, level] of Object.entries(levels))
      add(store, 'rating', { auditId: audit.id, schoolId, itemId, source, level })
  }
  rate('agreed', agreed)
  rate('self_evaluation', leaders)
  if (staff)
    add(store, 'survey', {
      auditId: audit.id,
      schoolId,
      group: 'all',
      answered: 10,
      results: Object.entries(staff).map(([itemId, counts]) => ({ itemId, counts })),
    })
  return audit
}

const shown = (rows: readonly StandingRow[]) => rows.map((row) => [row.name, row.standing, row.level])
const only = async (client: Client, itemId = 'B6.1') =>
  (await client.across.standings(item(itemId))).rows[0] as StandingRow

describe('all schools on one item', () => {
  it('stand weak first, and say who is strong, has nothing agreed and was never audited', async () => {
    const { client, store } = openTestClient()
    const school = (name: string) => addSchool(store, { name })
    const [never, open, strong] = [school('Never'), school('Open'), school('Strong')]
    const [weak, weakest] = [school('Weak'), school('Weakest')]
    addSchool(store, { name: 'Gone', partnerStatus: 'withdrawn' })
    addAudit(store, open.id, { leaders: { 'B6.1': 2 } })
    addAudit(store, strong.id, { agreed: { 'B6.1': 2 } })
    addAudit(store, weak.id, { agreed: { 'B6.1': 1 } })
    addAudit(store, weakest.id, { agreed: { 'B6.1': 0 } })
    addAudit(store, never.id, { framework: { frameworkId: STANDARD.id, frameworkVersion: '1.0.0' } })
    const { rows, items } = await client.across.standings(item('B6.1'))
    expect(items).toBe(1)
    expect(shown(rows)).toEqual([
      ['Weakest', 'weak', 0],
      ['Weak', 'weak', 1],
      ['Strong', 'strong', 2],
      ['Open', 'not_agreed', null],
      ['Never', 'not_audited', null],
    ])
  })

  it('have the latest level that was agreed, with the audit that it is of', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    addAudit(store, school.id, { openedOn: '2025-09-10', agreed: { 'B6.1': 0 } })
    const latest = addAudit(store, school.id, {
      openedOn: '2026-09-10',
      round: 'annual_1',
      agreed: { 'B6.1': 2 },
    })
    addAudit(store, school.id, { openedOn: '2026-11-01', agreed: { 'B6.2': 3 } })
    expect(await only(client)).toMatchObject({
      level: 2,
      audit: { id: latest.id, round: 'annual_1', status: 'shared', on: '2026-09-10', elsewhere: false },
    })
  })

  it('say why there is no level', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const audit = addAudit(store, school.id, {})
    add(store, 'rating', {
      auditId: audit.id,
      schoolId: school.id,
      itemId: 'B6.1',
      source: 'agreed',
      level: null,
      state: 'not_applicable',
    })
    expect(await only(client)).toMatchObject({ standing: 'not_agreed', state: 'not_applicable' })
  })

  it('show leaders beside staff with the gap, and no staff below five answers', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    addAudit(store, school.id, {
      leaders: { 'B6.1': 3, 'B6.2': 3 },
      staff: { 'B6.1': [0, 10, 0, 0, 0], 'B6.2': [4, 0, 0, 0, 0] },
    })
    expect(await only(client)).toMatchObject({ leaders: 3, staff: 0.75, gap: 2.3, flagged: true })
    expect(await only(client, 'B6.2')).toMatchObject({ leaders: 3, staff: null, gap: null, flagged: false })
    const { rows } = await client.across.standings({ ...item('B6.1'), itemId: null })
    expect(rows[0]).toMatchObject({ leaders: 3, staff: 0.75, gap: 2.3 })
  })

  it('show the gap of the audit’s own page, whatever staff answered', async () => {
    const { client, store } = openTestClient()
    const seen = new Map<string, number | null>()
    for (let total = 5; total <= 25; total += 1)
      for (const level of [1, 3] as const) {
        // Five answers that add up to the total, and twenty of the like.
        const low = Math.floor(total / 5)
        const counts = [0, 0, 0, 0, 0] as [number, number, number, number, number]
        counts[low - 1] = (counts[low - 1] ?? 0) + 20 - (total % 5) * 4
        if (total % 5 > 0) counts[low] = (total % 5) * 4
        const school = addSchool(store)
        const audit = addAudit(store, school.id, { leaders: { 'B6.1': level }, staff: { 'B6.1': counts } })
        const { views } = store.read((reader) => readAuditReport(reader, { id: audit.id }))
        const view = views.find(({ itemId }) => itemId === 'B6.1')
        seen.set(school.id, view?.flagged ? (view.gap ?? null) : null)
      }
    const { rows } = await client.across.standings(item('B6.1'))
    expect(rows).toHaveLength(42)
    for (const row of rows) expect(row.flagged ? row.gap : null).toBe(seen.get(row.schoolId))
  })

  it('take a level of another version in which the item compares, and say so', async () => {
    const { client, store } = openTestClient()
    const { framework } = await client.frameworks.get(QUALITY_KEY)
    const areas = framework.areas.map((area) => ({
      ...area,
      items: area.items.map((one) => (one.id === 'B6.2' ? { ...one, statement: 'Another thing.' } : one)),
    }))
    const own = { frameworkId: framework.id, frameworkVersion: '1.1.0' }
    add(store, 'framework', { ...own, name: 'Edited', scale: framework.scale, areas, state: 'published' })
    const school = addSchool(store)
    addAudit(store, school.id, { framework: own, agreed: { 'B6.1': 2, 'B6.2': 2 } })
    expect(await only(client, 'B6.1')).toMatchObject({ level: 2, audit: { elsewhere: true } })
    expect(await only(client, 'B6.2')).toMatchObject({ standing: 'not_audited', audit: null })
    // One item of the area does not compare, so the area does not.
    const { rows } = await client.across.standings({ ...item('B6.1'), itemId: null })
    expect(rows[0]).toMatchObject({ standing: 'not_audited' })
  })

  it('keep the level of an item that became two, on both of them and in the area', async () => {
    const { client, store } = openTestClient()
    const { framework } = await client.frameworks.get(QUALITY_KEY)
    const areas = framework.areas.map((area) => {
      const [first, ...others] = area.items
      if (area.id !== 'B1' || first === undefined) return area
      const halves = ['B1.1', 'B1.9'].map((id) => ({ ...first, id, statement: `Half of it, as ${id}.` }))
      return { ...area, items: [...halves, ...others] }
    })
    const [from, to] = [QUALITY_KEY, { id: framework.id, version: '2.0.0' }]
    const own = { frameworkId: to.id, frameworkVersion: to.version }
    add(store, 'framework', { ...own, name: 'Split', scale: framework.scale, areas, state: 'published' })
    add(store, 'crosswalk', {
      fromId: from.id,
      fromVersion: from.version,
      toId: to.id,
      toVersion: to.version,
      pairs: [
        { from: 'B1.1', to: 'B1.1', compares: true },
        { from: 'B1.1', to: 'B1.9', compares: true },
      ],
    })
    const school = addSchool(store)
    const old = framework.areas[0]?.items.map(({ id }) => [id, id === 'B1.1' ? 3 : 0]) ?? []
    const levels = Object.fromEntries(old) as Levels
    addAudit(store, school.id, {
      agreed: levels,
      leaders: levels,
      staff: Object.fromEntries(old.map(([id]) => [id, [10, 0, 0, 0, 0]])),
      openedOn: '2025-09-10',
    })
    const on = async (itemId: string | null) =>
      (await client.across.standings({ framework: to, areaId: 'B1', itemId, today: TODAY })).rows[0]
    for (const id of ['B1.1', 'B1.9'])
      expect(await on(id)).toMatchObject({ standing: 'strong', level: 3, leaders: 3, staff: 0, gap: 3 })
    expect(await on('B1.2')).toMatchObject({ level: 0 })
    const area = await on(null)
    expect(area).toMatchObject({ rated: old.length + 1 })
    // The next audit's report and the profile look back on the same area.
    const next = addAudit(store, school.id, { framework: own, agreed: { 'B1.1': 3 }, round: 'annual_1' })
    const { earlier } = store.read((reader) => readAuditReport(reader, { id: next.id }))
    const { earlier: rounds } = await client.audits.looking({ id: next.id })
    const profile = earlierAreas((await client.frameworks.get(to)).framework, rounds[0] as EarlierAudit)
    for (const before of [earlier?.areas[0], profile[0]])
      expect(before).toMatchObject({ rated: area?.rated, score: area?.share, level: area?.level })
  })

  it('are refused for an item that the framework does not have', async () => {
    const { client } = openTestClient()
    await expect(client.across.standings(item('B6.99'))).rejects.toMatchObject({
      data: { code: 'not-found' },
    })
  })
})

describe('all schools on one area', () => {
  it('have its level where areas have levels, by the rules of the profile', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const few = addSchool(store, { name: 'Too few items' })
    addAudit(store, school.id, {
      agreed: { 'B2.1': 2, 'B2.2': 1, 'B2.3': 2, 'B2.4': 2, 'B2.5': 1, 'B2.6': 3 },
    })
    const held = addSchool(store, { name: 'Held back' })
    addAudit(store, held.id, { agreed: { 'B2.1': 3, 'B2.3': 3, 'B2.4': 3, 'B2.5': 3, 'B2.6': 3 } })
    addAudit(store, few.id, { agreed: { 'B2.1': 3 } })
    const { rows, items, hasLevels } = await client.across.standings({
      framework: QUALITY_KEY,
      areaId: 'B2',
      itemId: null,
    })
    expect([items, hasLevels]).toEqual([6, true])
    expect(rows[0]).toMatchObject({ level: 1, standing: 'weak', rated: 6 })
    expect(rows[0]?.share).toBeCloseTo(19 / 33)
    expect(rows[1]).toMatchObject({ level: null, share: null, standing: 'not_agreed', rated: 1 })
    // A score, but an item that counts three times has no level: neither weak nor strong.
    expect(rows[2]).toMatchObject({ level: null, share: 1, standing: 'not_agreed', undecided: ['B2.2'] })
  })

  it('have a share of items in the framework of the DfE Standard, and no level', async () => {
    const { client, store } = openTestClient()
    const framework = { frameworkId: STANDARD.id, frameworkVersion: STANDARD.version }
    const [half, less] = [addSchool(store, { name: 'Half' }), addSchool(store, { name: 'Less' })]
    addAudit(store, half.id, { framework, agreed: { 'A4.1': 2, 'A4.2': 1 } })
    addAudit(store, less.id, { framework, agreed: { 'A4.1': 1, 'A4.2': 1, 'A4.3': 2 } })
    const { rows, hasLevels } = await client.across.standings({
      framework: STANDARD,
      areaId: 'A4',
      itemId: null,
    })
    expect(hasLevels).toBe(false)
    expect(rows.map(({ name, level, standing }) => [name, level, standing])).toEqual([
      ['Less', null, 'weak'],
      ['Half', null, 'not_agreed'],
    ])
  })
})

describe('who has shared', () => {
  const spotlight = (store: Store, lead: string, date: string, more: object = {}) => {
    const forum = add(store, 'forum', {
      hub: 'Blackpool',
      academicYear: '2026-27',
      halfTerm: 'AUT1',
      title: `Forum of ${date}`,
      date,
      ...more,
    })
    add(store, 'agenda_item', {
      forumId: forum.id,
      position: 1,
      minutes: 20,
      kind: 'school_spotlight',
      title: 'How we began',
      lead,
    })
    return forum
  }

  it('led a spotlight at a forum of its hub, whose name is written in words', async () => {
    const { client, store } = openTestClient()
    addSchool(store, { name: 'Gull Road Primary School' })
    expect(await only(client)).toMatchObject({ shared: null, sharesOn: null })
    spotlight(store, 'Gull Road', '2026-10-01', { status: 'cancelled' })
    spotlight(store, 'Gull Road', '2026-10-02', { hub: 'Luton' })
    expect(await only(client)).toMatchObject({ shared: null })
    spotlight(store, 'Mrs Lee, Gull Road', '2026-09-24')
    const last = spotlight(store, 'gull road primary', '2026-11-05')
    spotlight(store, 'Gull Road', '2026-12-03')
    expect(await only(client)).toMatchObject({
      shared: { on: '2026-11-05', how: 'forum', id: last.id, title: 'Forum of 2026-11-05' },
      sharesOn: '2026-12-03',
    })
  })

  it('gave in a pair, once the two have met', async () => {
    const { client, store } = openTestClient()
    const giver = addSchool(store, { name: 'A giver' })
    const learner = addSchool(store, { name: 'B learner' })
    const body = { schoolId: learner.id, partnerId: giver.id, areaId: 'B6', itemId: 'B6.1', ...QUALITY }
    const pair = await client.across.pairings.save({
      base: [],
      body: { ...body, madeOn: '2026-11-02' } as never,
    })
    expect(await only(client)).toMatchObject({ name: 'A giver', shared: null })
    await client.across.pairings.save({
      id: pair.id,
      base: [pair.version],
      body: { ...body, madeOn: '2026-11-02', status: 'met' } as never,
    })
    expect(await only(client)).toMatchObject({
      shared: { on: '2026-11-02', how: 'pair', id: pair.id, title: 'B learner' },
    })
  })
})

describe('pairs of schools', () => {
  it('stand on both schools, newest first, with what they are about; deleted and brought back', async () => {
    const { client, store } = openTestClient()
    const school = (name: string) => addSchool(store, { name })
    const [weak, strong, other] = [school('Weak'), school('Strong'), school('Other')]
    const pair = (partnerId: string, itemId: string | null, madeOn: string) =>
      client.across.pairings.save({
        base: [],
        body: { schoolId: weak.id, partnerId, areaId: 'B6', itemId, ...QUALITY, madeOn } as never,
      })
    const first = await pair(strong.id, 'B6.1', '2026-11-02')
    const second = await pair(other.id, null, '2026-11-03')
    const names = (rows: { schoolName: string; partnerName: string; about: string }[]) =>
      rows.map((row) => `${row.schoolName} < ${row.partnerName}: ${row.about}`)
    expect(names(await client.across.pairs({}))).toEqual([
      'Weak < Other: Processes and structures',
      'Weak < Strong: Protected time',
    ])
    expect(await client.across.pairs({ schoolId: weak.id })).toHaveLength(2)
    expect((await client.across.pairs({ schoolId: strong.id })).map((row) => row.pairing.id)).toEqual([
      first.id,
    ])
    await client.across.pairings.remove({ id: second.id, base: [second.version] })
    expect(await client.across.pairs({})).toHaveLength(1)
    await client.across.pairings.restore({ id: second.id })
    expect(await client.across.pairs({})).toHaveLength(2)
  })

  it('are of two schools, and made by advisers only', async () => {
    const { client, store } = openTestClient()
    const { id } = addSchool(store)
    const body = { schoolId: id, partnerId: id, areaId: 'B6', ...QUALITY, madeOn: '2026-11-02' } as never
    await expect(client.across.pairings.save({ base: [], body })).rejects.toMatchObject({
      data: { code: 'bad-input' },
    })
    const centre = openTestClient({ role: 'centre' })
    await expect(
      centre.client.across.pairings.save({
        base: [],
        body: { ...(body as object), partnerId: crypto.randomUUID() } as never,
      }),
    ).rejects.toMatchObject({ data: { code: 'read-only' } })
  })
})

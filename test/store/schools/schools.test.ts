import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { schoolListState } from '#shared/model/school-list.ts'
import { TIMELINE_CODES } from '#shared/model/timeline.ts'
import { SOURCES } from '#store/schools/timeline.ts'
import { add, addSchool, change } from '#test/support/builders.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'
import { openTestClient } from '#test/support/test-host.ts'

const today = '2026-11-25'

describe('the schools list', () => {
  it('says of each school who leads, what was, what comes, and what stands out', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store, {
      name: 'Layton Test Primary',
      laestab: '890/2001',
      joinedOn: '2026-09-01',
    })
    const [before, now] = [
      add(store, 'person', { name: 'Bo Before' }),
      add(store, 'person', { name: 'Nia Now' }),
    ]
    add(store, 'role', {
      personId: before.id,
      schoolId: school.id,
      role: 'cpd_lead',
      from: '2025-09-01',
      to: '2026-10-31',
    })
    add(store, 'role', { personId: now.id, schoolId: school.id, role: 'cpd_lead', from: '2026-11-01' })
    add(store, 'conversation', {
      schoolId: school.id,
      startsAt: '2026-11-12T15:30',
      status: 'held',
      confidence: 2,
    })
    // What lies behind and was never written up is no next talk.
    add(store, 'conversation', { schoolId: school.id, startsAt: '2026-11-20T15:30' })
    add(store, 'conversation', { schoolId: school.id, startsAt: '2026-11-26T15:30' })
    add(store, 'context', { schoolId: school.id, academicYear: '2024-25', ppPct: 28 })
    add(store, 'context', { schoolId: school.id, academicYear: '2025-26', ppPct: 31 })
    add(store, 'plan', { schoolId: school.id, academicYear: '2026-27', title: 'Plan', status: 'live' })

    const [row] = await client.schools.list({ today })
    expect(row).toMatchObject({
      cpdLead: 'Nia Now',
      lastConversationOn: '2026-11-12',
      nextConversationAt: '2026-11-26T15:30',
      planStatus: 'live',
      ppPct: 31,
      laestab: '890/2001',
    })
    expect(row?.flags.map(({ flag }) => flag)).toEqual(['support_needed', 'baseline_missing', 'lead_changed'])
  })

  it('leaves out what is ignored, and the school page says why', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store, { joinedOn: '2026-11-01' })
    await client.week.ignored.add({
      schoolId: school.id,
      flag: 'no_lead',
      reason: 'The head leads it',
      until: null,
      today,
    })
    expect((await client.schools.list({ today }))[0]?.flags.map(({ flag }) => flag)).toEqual([
      'baseline_missing',
    ])
    const page = await client.schools.get({ id: school.id, today })
    expect(page.flags.map(({ flag, ignored }) => [flag, ignored?.body.reason])).toEqual([
      ['no_lead', 'The head leads it'],
      ['baseline_missing', undefined],
    ])
  })

  it('goes into a file as it stands: filtered, in order, with its columns', async () => {
    const { client, store } = openTestClient()
    addSchool(store, { name: '=HYPERLINK("x")', urn: '012345', laestab: '890/0012', pupils: 90 })
    addSchool(store, { name: 'Ash', urn: '099999', laestab: '890/0013', pupils: 300 })
    addSchool(store, { name: 'Beech', hub: 'Luton' })
    const file = join(temporaryFolder(), 'list.csv')
    const state = schoolListState.parse({
      hub: 'Blackpool',
      sort: 'pupils',
      columns: ['laestab', 'pupils', 'urn'],
    })
    expect(await client.schools.exportList({ file, format: 'csv', state, today })).toMatchObject({
      rows: 2,
      columns: 4,
    })
    expect(readFileSync(file, 'utf8')).toBe(
      [
        '\ufeff"School","Pupils","URN","DfE number"',
        `"'=HYPERLINK(""x"")",90,"012345","890/0012"`,
        '"Ash",300,"099999","890/0013"',
        '',
      ].join('\r\n'),
    )
    const workbook = join(temporaryFolder(), 'list.xlsx')
    await client.schools.exportList({ file: workbook, format: 'xlsx', state, today })
    expect(readFileSync(workbook).subarray(0, 2).toString()).toBe('PK')
    await expect(
      client.schools.exportList({ file: '/nowhere/list.csv', format: 'csv', state, today }),
    ).rejects.toMatchObject({ data: { code: 'disk-error' } })
  })
})

describe('the timeline of a school', () => {
  it('runs across every kind that has a day, the newest first, each with the page to go to', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const of = { schoolId: school.id }
    const audit = add(store, 'audit', {
      ...of,
      frameworkId: 'x',
      frameworkVersion: '1',
      round: 'baseline',
      openedOn: '2026-09-10',
      visitOn: '2026-10-01',
    })
    const need = add(store, 'need', { ...of, auditId: audit.id, title: 'Protected time' })
    const plan = add(store, 'plan', {
      ...of,
      academicYear: '2026-27',
      title: 'The plan',
      agreedWithHeadOn: '2026-10-08',
    })
    const goal = add(store, 'goal', { ...of, planId: plan.id, title: 'Rehearse' })
    add(store, 'activity', { ...of, goalId: goal.id, title: 'Twilight', start: '2026-10-15' })
    const talk = add(store, 'conversation', {
      ...of,
      startsAt: '2026-10-20T15:30',
      status: 'held',
      minutes: 35,
    })
    add(store, 'step', {
      ...of,
      source: 'conversation',
      conversationId: talk.id,
      text: 'Send it',
      dueOn: '2026-10-30',
    })
    add(store, 'step', { ...of, source: 'plan', text: 'No day' })
    const forum = add(store, 'forum', {
      hub: 'Blackpool',
      academicYear: '2026-27',
      halfTerm: 'AUT2',
      title: 'Time',
      date: '2026-11-05',
      needIds: [need.id],
    })
    add(store, 'forum', {
      hub: 'Blackpool',
      academicYear: '2026-27',
      halfTerm: 'AUT2',
      title: 'Other',
      date: '2026-11-06',
    })
    const person = add(store, 'person', { name: 'Nia Now' })
    add(store, 'role', { ...of, personId: person.id, role: 'cpd_lead', from: '2026-09-01', to: '2026-11-10' })
    add(store, 'inspection', { ...of, date: '2023-03-01', regime: 'overall_to_2024', overall: 'good' })
    add(store, 'context', { ...of, academicYear: '2025-26', pupils: 210, asAt: '2026-01-15' })

    const { timeline } = await client.schools.get({ id: school.id, today })
    const dated = timeline.filter(({ kind }) => kind !== 'need' && kind !== 'goal')
    expect(dated.map(({ on, title, page }) => [on, title, page?.kind])).toEqual([
      ['2026-11-10', 'Nia Now is no longer CPD lead', undefined],
      ['2026-11-05', 'Forum, planned: Time', 'forum'],
      ['2026-10-30', 'Send it', 'conversation'],
      ['2026-10-20', 'Conversation, held, 35 min', 'conversation'],
      ['2026-10-15', 'Twilight', 'plan'],
      ['2026-10-08', 'The plan', 'plan'],
      ['2026-10-01', 'Baseline audit, planned', 'audit'],
      ['2026-09-01', 'Nia Now becomes CPD lead', undefined],
      ['2026-01-15', 'Context 2025-26: 210 pupils', undefined],
      ['2023-03-01', 'Inspection: Good', undefined],
    ])
    expect([...new Set(timeline.map(({ kind }) => kind))].sort()).toEqual([...TIMELINE_CODES].sort())
    expect(timeline.find(({ id }) => id === forum.id)?.detail).toBe('Took up: Protected time')
    expect(timeline.map(({ on }) => on)).toEqual(
      timeline
        .map(({ on }) => on)
        .sort()
        .reverse(),
    )
  })

  it('asks every kind by index', () => {
    expect(Object.keys(SOURCES).sort()).toEqual([...TIMELINE_CODES].sort())
  })
})

describe('the history of a record', () => {
  it('says who wrote what and when, and names what ids mean', async () => {
    const { client, store } = openTestClient({ name: 'Ada Adviser' })
    const school = addSchool(store, { name: 'Layton Test Primary' })
    const need = add(store, 'need', { schoolId: school.id, title: 'Time' })
    change(store, 'need', need, { schoolId: school.id, title: 'Protected time' })
    const history = await client.records.history({ record: need.id })
    expect(history).toMatchObject({
      kind: 'need',
      title: 'Protected time',
      names: { [school.id]: 'Layton Test Primary' },
    })
    expect(history.versions.map(({ by, head, body }) => [by, head, body?.title])).toEqual([
      ['Ada Adviser', true, 'Protected time'],
      ['Ada Adviser', false, 'Time'],
    ])
    await expect(client.records.history({ record: crypto.randomUUID() })).rejects.toMatchObject({
      data: { code: 'not-found' },
    })
  })

  it('goes back to an old version by a new one, and forward again', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const first = add(store, 'need', { schoolId: school.id, title: 'Time' })
    const second = change(store, 'need', first, { schoolId: school.id, title: 'Protected time' })
    const back = await client.records.restoreVersion({
      record: first.id,
      version: first.version,
      base: [second.version],
    })
    const titles = async () =>
      (await client.schools.get({ id: school.id })).needs.map(({ body }) => body.title)
    expect(await titles()).toEqual(['Time'])
    await client.records.restoreVersion({ record: first.id, version: second.version, base: [back.version] })
    expect(await titles()).toEqual(['Protected time'])
    expect((await client.records.history({ record: first.id })).versions).toHaveLength(4)
    await expect(
      client.records.restoreVersion({ record: first.id, version: first.version, base: [second.version] }),
    ).rejects.toMatchObject({ data: { code: 'changed-elsewhere' } })
  })

  it('brings a deleted record back', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    const need = add(store, 'need', { schoolId: school.id, title: 'Time' })
    const gone = await client.needs.remove({ id: need.id, base: [need.version] })
    await client.records.restoreVersion({ record: need.id, version: need.version, base: [gone.version] })
    expect((await client.schools.get({ id: school.id })).needs).toHaveLength(1)
  })

  it('is read by the central team and written by nobody there', async () => {
    const { client, store } = openTestClient({ role: 'centre' })
    const school = addSchool(store)
    await expect(
      client.records.restoreVersion({ record: school.id, version: school.version, base: [school.version] }),
    ).rejects.toMatchObject({ data: { code: 'read-only' } })
  })
})

describe('saved views', () => {
  it('stay in the workspace, at the centre too, and go away when they are deleted', async () => {
    const { client } = openTestClient({ role: 'centre' })
    const body = { name: 'No lead', flag: 'no_lead', sort: 'last', down: true, columns: ['name', 'urn'] }
    const saved = await client.views.save({ base: [], body })
    expect((await client.views.list({ list: 'schools' })).map((view) => view.body)).toMatchObject([body])
    await client.views.remove({ id: saved.id, base: [saved.version] })
    expect(await client.views.list({ list: 'schools' })).toEqual([])
    await client.views.restore({ id: saved.id })
    expect(await client.views.list({ list: 'schools' })).toHaveLength(1)
  })

  it('never leave: nor does what is ignored', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store)
    await client.views.save({ base: [], body: { name: 'Mine' } })
    await client.week.ignored.add({ schoolId: school.id, flag: 'no_lead', reason: 'x', until: null, today })
    const preview = await client.exchange.preview()
    expect(preview.withheld).toEqual(
      expect.arrayContaining([
        { reason: 'private', kind: 'view', count: 1 },
        { reason: 'private', kind: 'ignored', count: 1 },
      ]),
    )
  })
})

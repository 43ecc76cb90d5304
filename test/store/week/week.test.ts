import { describe, expect, it } from 'vitest'
import { keepDraft } from '#store/records/drafts.ts'
import { save } from '#store/records/save.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

describe('the week', () => {
  it('shows what happens from Monday to Sunday, what is due, what was not finished and what is missing', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store, { name: 'Layton Test Primary' })
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'])
      add(store, 'conversation', { schoolId: school.id, startsAt: `${day}T15:30` })
    add(store, 'forum', {
      hub: 'Blackpool',
      academicYear: '2026-27',
      halfTerm: 'AUT2',
      title: 'Forum',
      date: '2026-11-25',
    })
    add(store, 'step', { schoolId: school.id, source: 'plan', text: 'Overdue', dueOn: '2026-11-01' })
    add(store, 'step', {
      schoolId: school.id,
      source: 'plan',
      text: 'Done',
      dueOn: '2026-11-02',
      status: 'done',
    })
    add(store, 'step', { schoolId: school.id, source: 'plan', text: 'Next week', dueOn: '2026-12-02' })
    store.write((writer) =>
      keepDraft(writer, {
        id: writer.newId(),
        record: writer.newId(),
        kind: 'need',
        school: school.id,
        base: [],
        body: { title: 'Half' },
        rev: 0,
      }),
    )

    const week = await client.week.get({ today: '2026-11-25' })
    expect(week.monday).toBe('2026-11-23')
    expect(week.conversations.map((row) => row.conversation.body.startsAt.slice(0, 10))).toEqual([
      '2026-11-23',
      '2026-11-29',
    ])
    expect(week.forums.map((row) => row.forum.body.title)).toEqual(['Forum'])
    expect([week.stepsDue, week.steps.map(({ step }) => step.body.text)]).toEqual([1, ['Overdue']])
    expect(week.drafts.map((draft) => [draft.schoolName, draft.title])).toEqual([
      ['Layton Test Primary', 'Half'],
    ])
    expect(week.needsYou.map((entry) => entry.sentence)).toEqual([
      'No CPD lead is named.',
      'No audit has been opened.',
    ])
  })

  it('asks in the order in which things press, and offers what puts them right', async () => {
    const { client, store } = openTestClient()
    const calm = addSchool(store, { name: 'Ash', joinedOn: '2026-09-01', laCode: '373' })
    const person = add(store, 'person', { name: 'Nia' })
    add(store, 'role', { schoolId: calm.id, personId: person.id, role: 'cpd_lead', from: '2026-09-01' })
    add(store, 'audit', {
      schoolId: calm.id,
      frameworkId: 'x',
      frameworkVersion: '1',
      round: 'baseline',
      openedOn: '2026-09-10',
    })
    add(store, 'conversation', { schoolId: calm.id, startsAt: '2026-11-10T14:00', status: 'held' })
    addSchool(store, { name: 'Beech', joinedOn: '2026-09-01' })
    const { needsYou } = await client.week.get({ today: '2026-11-25' })
    expect(needsYou.map(({ kind, schoolName, fix }) => [kind, schoolName, fix.does])).toEqual([
      ['no_lead', 'Beech', 'go'],
      ['no_contact', 'Beech', 'plan_talk'],
      ['baseline_missing', 'Beech', 'go'],
      ['plan_missing', 'Ash', 'start_plan'],
      ['nothing_planned', 'Ash', 'plan_talk'],
    ])
    // The weekday and the time of the last talk, two weeks on being over: the next such day that is a school day.
    expect(needsYou.at(-1)?.fix).toEqual({ does: 'plan_talk', startsAt: '2026-12-01T14:00' })
    const plan = needsYou.find(({ kind }) => kind === 'nothing_planned')
    if (plan?.fix.does === 'plan_talk')
      await client.coaching.start({ schoolId: calm.id, startsAt: plan.fix.startsAt })
    const after = await client.week.get({ today: '2026-11-25' })
    expect(after.needsYou.map(({ kind }) => kind)).not.toContain('nothing_planned')
  })

  it('lets a thing wait until a day, or until it changes, and says what waits and why', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store, { name: 'Ash', joinedOn: '2026-11-01' })
    const asked = async (today: string) => (await client.week.get({ today })).needsYou.map(({ kind }) => kind)
    const ignore = { schoolId: school.id, today: '2026-11-25' }
    await client.week.ignored.add({
      ...ignore,
      flag: 'no_lead',
      reason: 'Named in January',
      until: '2026-12-31',
    })
    const other = await client.week.ignored.add({
      ...ignore,
      flag: 'baseline_missing',
      reason: 'Paused',
      until: null,
    })
    expect(await asked('2026-12-01')).toEqual([])
    expect(
      (await client.week.ignored.list({ today: '2026-12-01' }))
        .map(({ record }) => record.body.reason)
        .sort(),
    ).toEqual(['Named in January', 'Paused'])
    expect(await asked('2027-01-01')).toEqual(['no_lead', 'no_contact'])
    await client.week.ignored.remove({ id: other.id, base: [other.version] })
    expect(await asked('2026-12-01')).toEqual(['baseline_missing'])
    // Once more, with a better reason, is the same record again.
    const again = await client.week.ignored.add({
      ...ignore,
      flag: 'baseline_missing',
      reason: 'Still',
      until: null,
    })
    expect(again.id).toBe(other.id)
    await expect(
      client.week.ignored.add({ ...ignore, flag: 'inspected', reason: 'x', until: null }),
    ).rejects.toMatchObject({ data: { code: 'not-found' } })
  })

  it('asks again when the sentence is another one', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store, { joinedOn: '2026-08-01' })
    const add = (today: string) =>
      client.week.ignored.add({
        schoolId: school.id,
        flag: 'no_contact',
        reason: 'Known',
        until: null,
        today,
      })
    await add('2026-11-25')
    const kinds = async (today: string) => (await client.week.get({ today })).needsYou.map(({ kind }) => kind)
    // Another number of days is no change …
    expect(await kinds('2026-11-30')).not.toContain('no_contact')
    store.write((writer) =>
      save(writer, 'conversation', {
        base: [],
        body: { schoolId: school.id, startsAt: '2026-12-01T15:30', status: 'held' },
      }),
    )
    // … but that a talk was held, long ago by now, is.
    expect(await kinds('2027-03-01')).toContain('no_contact')
  })

  it('counts by the school’s own calendar when a call is overdue', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store, { laCode: '373', joinedOn: '2026-09-01' })
    const person = add(store, 'person', { name: 'Nia' })
    add(store, 'role', { schoolId: school.id, personId: person.id, role: 'cpd_lead', from: '2026-09-01' })
    add(store, 'conversation', { schoolId: school.id, startsAt: '2026-10-15T14:00', status: 'held' })
    const { needsYou } = await client.week.get({ today: '2026-11-25' })
    expect(needsYou[0]).toMatchObject({
      kind: 'overdue',
      sentence: 'No call for 24 term days.',
      fix: { does: 'plan_talk', startsAt: '2026-11-26T14:00' },
    })
    // One press plans the talk: nothing else asks for it.
    expect(needsYou.map(({ kind }) => kind)).toEqual(['overdue', 'baseline_missing'])
  })
})

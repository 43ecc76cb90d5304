import { describe, expect, it } from 'vitest'
import type { Calendar } from '#shared/model/calendar/calendar.ts'
import { SHIPPED_CALENDARS } from '#shared/model/calendar/shipped.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

const SHEFFIELD = '373'
const DONCASTER = '371'
const YEAR = '2026-27'

const sheffield = SHIPPED_CALENDARS.find(({ authority }) => authority?.code === SHEFFIELD)?.calendars.find(
  ({ academicYear }) => academicYear === YEAR,
) as Calendar

/** The same year with its autumn break a week later than in Sheffield. */
const laterBreak: Calendar = {
  ...sheffield,
  halfTerms: sheffield.halfTerms.map((half) => {
    if (half.code === 'AUT1') return { ...half, lastDay: '2026-10-30' }
    return half.code === 'AUT2' ? { ...half, firstDay: '2026-11-09' } : half
  }),
  insetDays: [],
  source: 'The school’s web page',
}

describe('which calendar a school goes by', () => {
  it('is the draft that ships until somebody confirms it, and nothing is written before', async () => {
    const { client, store } = openTestClient({ hub: 'Sheffield' })
    const school = addSchool(store, { laCode: SHEFFIELD, laName: 'Sheffield' })
    const before = await client.calendars.forSchool({ id: school.id, today: '2026-11-25' })
    const draft = before.years.find(({ calendar }) => calendar.academicYear === YEAR)
    expect(draft).toMatchObject({ from: 'shipped', confirmed: false, record: null })
    expect(draft?.calendar.source).not.toBe('')
    expect(store.sqlite.prepare('SELECT count(*) FROM calendar').pluck().get()).toBe(0)

    await client.calendars.confirm({
      laCode: SHEFFIELD,
      schoolId: null,
      academicYear: YEAR,
      on: '2026-11-25',
    })
    const after = await client.calendars.forSchool({ id: school.id, today: '2026-11-25' })
    expect(after.years.find(({ calendar }) => calendar.academicYear === YEAR)).toMatchObject({
      from: 'authority',
      confirmed: true,
      calendar: { halfTerms: sheffield.halfTerms, confirmedBy: 'Ada Adviser', confirmedOn: '2026-11-25' },
    })
  })

  it('is its own before its authority’s: an academy in Doncaster differs from a community school there', async () => {
    const { client, store } = openTestClient({ hub: 'South Yorkshire' })
    const community = addSchool(store, { name: 'Community', laCode: DONCASTER, laName: 'Doncaster' })
    const academy = addSchool(store, { name: 'Academy', laCode: DONCASTER, laName: 'Doncaster' })
    addSchool(store, { name: 'Hill', laCode: SHEFFIELD, laName: 'Sheffield' })
    expect((await client.calendars.list({ academicYear: YEAR })).without).toMatchObject([
      { laCode: DONCASTER, name: 'Doncaster', schools: [{ name: 'Academy' }, { name: 'Community' }] },
    ])
    add(store, 'calendar', { ...sheffield, laCode: DONCASTER })
    add(store, 'calendar', { ...laterBreak, schoolId: academy.id })
    const { rows, without } = await client.calendars.list({ academicYear: YEAR })
    expect(without).toEqual([])
    expect(rows.map(({ name, from, schools }) => [name, from, schools.map((one) => one.name)])).toEqual([
      ['Academy', 'school', ['Academy']],
      ['Doncaster', 'authority', ['Community']],
      ['Sheffield', 'shipped', ['Hill']],
    ])
    const inForce = async (id: string) =>
      (await client.calendars.forSchool({ id, today: '2026-11-25' })).years.find(
        ({ calendar }) => calendar.academicYear === YEAR,
      )?.from
    expect(await inForce(academy.id)).toBe('school')
    expect(await inForce(community.id)).toBe('authority')

    const week = await client.week.get({ today: '2026-11-04' })
    expect(week.term?.confirmed).toBe(false)
    expect(week.term?.text).toMatch(/^Week 1 · Autumn 2; 1 school: Holiday after Autumn 1$/)
  })

  it('begins as a copy that nobody has confirmed, and going back to the authority’s is one undo', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store, { laCode: SHEFFIELD, laName: 'Sheffield' })
    const own = await client.calendars.differ({ schoolId: school.id, academicYear: YEAR })
    const { rows } = await client.calendars.list({ academicYear: YEAR })
    expect(rows[0]).toMatchObject({
      from: 'school',
      confirmed: false,
      calendar: { halfTerms: sheffield.halfTerms },
    })
    await client.calendars.remove({ id: own.id, base: [own.version] })
    expect((await client.calendars.list({ academicYear: YEAR })).rows[0]).toMatchObject({ from: 'shipped' })
  })
})

describe('what may be written', () => {
  it('has no wrong dates, and one owner', async () => {
    const { client, store } = openTestClient()
    const wrong = { ...laterBreak, halfTerms: laterBreak.halfTerms.toReversed() }
    const body = { ...wrong, laCode: SHEFFIELD, schoolId: null, sharing: 'programme' as const }
    await expect(client.calendars.save({ base: [], body })).rejects.toThrow('The half-terms must be')
    const school = addSchool(store)
    for (const [laCode, schoolId] of [
      [null, null],
      [SHEFFIELD, school.id],
    ] as const)
      await expect(
        client.calendars.save({ base: [], body: { ...laterBreak, laCode, schoolId, sharing: 'programme' } }),
      ).rejects.toThrow('one local authority or to one school')
    expect(store.sqlite.prepare('SELECT count(*) FROM calendar').pluck().get()).toBe(0)
  })

  it('of a proposal is all or nothing, and can be taken back', async () => {
    const { client, store } = openTestClient()
    const text = [
      'School year 2026 to 2027',
      'Autumn 1: Tuesday 1 September 2026 to Friday 23 October 2026',
      'Autumn 2: Monday 2 November 2026 to Friday 18 December 2026',
      'Spring 1: Monday 4 January 2027 to Friday 12 February 2027',
      'Spring 2: Monday 22 February 2027 to Thursday 25 March 2027',
      'Summer 1: Monday 12 April 2027 to Friday 28 May 2027',
      'Summer 2: Monday 7 June 2027 to Friday 23 July 2027',
      'Bring a packed lunch',
    ].join('\n')
    const proposal = await client.calendars.proposeText({ text })
    expect(proposal.notUnderstood).toMatchObject([{ line: 8, text: 'Bring a packed lunch' }])
    const [found] = proposal.calendars
    expect(found?.calendar).toMatchObject({ academicYear: YEAR })
    const calendar = found?.calendar as Calendar
    const owner = { laCode: DONCASTER, schoolId: null }
    const count = () => store.sqlite.prepare('SELECT count(*) FROM calendar WHERE deleted = 0').pluck().get()

    const wrong = { ...calendar, academicYear: '2027-28' }
    await expect(client.calendars.accept({ owner, calendars: [calendar, wrong] })).rejects.toThrow(
      'does not lie in',
    )
    expect(count()).toBe(0)

    const first = await client.calendars.accept({ owner, calendars: [calendar] })
    const second = await client.calendars.accept({ owner, calendars: [laterBreak] })
    expect(second.changes[0]?.before).toBe(first.changes[0]?.after)
    await expect(client.calendars.undo(first)).rejects.toThrow('changed since')
    await client.calendars.undo(second)
    expect(JSON.parse(String(store.sqlite.prepare('SELECT half_terms FROM calendar').pluck().get()))).toEqual(
      calendar.halfTerms,
    )
    const [change] = first.changes
    const now = String(store.sqlite.prepare('SELECT version FROM calendar').pluck().get())
    await client.calendars.undo({ changes: [{ ...change, after: now } as never] })
    expect(count()).toBe(0)
  })
})

describe('which schools are due', () => {
  it('is counted in term days of each school’s own calendar', async () => {
    const { client, store } = openTestClient({ hub: 'South Yorkshire' })
    const there = { laCode: SHEFFIELD, laName: 'Sheffield', joinedOn: '2026-09-01' }
    const early = addSchool(store, { name: 'Early', ...there })
    const late = addSchool(store, { name: 'Late', ...there })
    addSchool(store, { name: 'Nowhere', joinedOn: '2026-09-01', laCode: DONCASTER })
    addSchool(store, { name: 'Withdrawn', ...there, partnerStatus: 'withdrawn' })
    for (const schoolId of [early.id, late.id])
      add(store, 'conversation', { schoolId, startsAt: '2026-10-22T15:30', status: 'held' })
    add(store, 'calendar', {
      ...laterBreak,
      schoolId: late.id,
      confirmedBy: 'Ada',
      confirmedOn: '2026-09-02',
    })
    const on = '2026-11-23'
    const due = await client.calendars.due({ on })
    expect(due.map(({ name, state, termDays, confirmed }) => [name, state, termDays, confirmed])).toEqual([
      ['Early', 'overdue', 17, false],
      ['Late', 'overdue', 17, true],
      ['Nowhere', 'no_calendar', null, false],
    ])
    // Until the week in which only one of the two is shut, they are days apart.
    const then = await client.calendars.due({ on: '2026-11-06' })
    expect(then.map(({ termDays }) => termDays)).toEqual([6, 6, null])
    expect((await client.calendars.due({ on: '2026-10-30' })).map(({ termDays }) => termDays)).toEqual([
      1,
      6,
      null,
    ])
    expect(due[0]).toMatchObject({
      sentence: 'No call for 17 term days',
      lastHeldOn: '2026-10-22',
      planned: false,
      calendar: { from: 'shipped', name: 'Sheffield', academicYear: YEAR },
    })
    expect(due[0]?.nextOn).toBe('2026-11-26')

    const needs = (await client.week.get({ today: on })).needsYou
    expect(
      needs.filter(({ kind }) => kind === 'overdue').map((one) => [one.schoolName, one.sentence]),
    ).toEqual([
      ['Early', 'No call for 17 term days.'],
      ['Late', 'No call for 17 term days.'],
    ])
  })

  it('proposes the next talk on the school’s calendar, and moves one by school weeks', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store, { laCode: SHEFFIELD })
    const talk = add(store, 'conversation', { schoolId: school.id, startsAt: '2026-10-15T15:30' })
    const page = await client.coaching.get({ id: talk.id })
    expect(page).toMatchObject({ suggestedNext: '2026-11-05', weekLater: '2026-10-22' })
    expect(await client.calendars.halfTerm({ on: '2026-10-28' })).toEqual({
      academicYear: YEAR,
      halfTerm: 'AUT1',
    })
  })
})

import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createPractice } from '#electron/practice/create-practice.ts'
import { itemsOf } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import { addDays, mondayOf } from '#shared/model/local-date.ts'
import { openStore } from '#store/open.ts'
import { checkHashes, compareCurrent } from '#store/records/check.ts'
import { listRecords } from '#store/records/read.ts'
import { readWorkspace, type Store } from '#store/store.ts'
import { readWeek } from '#store/week/index.ts'
import { temporaryFolder } from '#test/support/open-test-store.ts'

function practice(today: string): Store {
  const path = join(temporaryFolder(), 'practice.sqlite')
  createPractice(path, today)
  const store = openStore({ path })
  onTestFinished(() => store.close())
  return store
}

const count = (store: Store, sql: string) => store.read((reader) => reader.sql<[], number>(sql).pluck().get())

test('the practice hub is an adviser’s whole workspace, marked as practice', () => {
  const store = practice('2026-05-13')
  expect(store.read(readWorkspace)).toMatchObject({ role: 'adviser', practice: true, hub: 'Blackpool' })
  expect(store.read(checkHashes)).toEqual([])
  expect(store.read(compareCurrent)).toEqual([])
  expect(count(store, 'SELECT count(*) FROM parked')).toBe(0)

  expect(count(store, 'SELECT count(*) FROM school')).toBe(8)
  expect(count(store, 'SELECT count(*) FROM school WHERE CAST(urn AS INTEGER) < 900001')).toBe(0)
  expect(count(store, "SELECT count(DISTINCT school_id) FROM role WHERE role = 'headteacher'")).toBe(8)
  expect(
    count(store, `SELECT count(DISTINCT school_id) FROM role WHERE role = 'cpd_lead' AND "to" IS NULL`),
  ).toBe(8)
  expect(count(store, 'SELECT count(DISTINCT name) = count(*) FROM person')).toBe(1)
  expect(count(store, 'SELECT count(*) FROM plan')).toBe(16)
  expect(count(store, 'SELECT count(*) FROM forum')).toBe(12)
  for (const agenda of store.read((reader) =>
    reader
      .sql<[], { items: number; minutes: number }>(
        'SELECT count(*) AS items, sum(minutes) AS minutes FROM agenda_item GROUP BY forum_id',
      )
      .all(),
  ))
    expect(agenda).toEqual({ items: 8, minutes: 135 })

  const perSchool = store.read((reader) =>
    reader
      .sql<[], { needs: number; goals: number; held: number; notes: number }>(
        `SELECT (SELECT count(*) FROM need WHERE school_id = school.id) AS needs,
           (SELECT count(*) FROM goal WHERE school_id = school.id) AS goals,
           (SELECT count(*) FROM conversation WHERE school_id = school.id AND status = 'held') AS held,
           (SELECT count(*) FROM note WHERE school_id = school.id) AS notes FROM school`,
      )
      .all(),
  )
  for (const { needs, goals, held, notes } of perSchool) {
    expect(needs).toBeGreaterThanOrEqual(4)
    expect(needs).toBeLessThanOrEqual(8)
    expect(goals).toBeGreaterThanOrEqual(2)
    expect(held).toBeGreaterThanOrEqual(26)
    expect(held).toBeLessThanOrEqual(38)
    expect(notes).toBe(held)
  }
  const statuses = store.read((reader) =>
    reader.sql<[], string>('SELECT DISTINCT status FROM step').pluck().all(),
  )
  expect(statuses).toEqual(expect.arrayContaining(['open', 'done', 'not_done', 'carried']))
  expect(
    count(store, "SELECT count(*) FROM step WHERE status = 'open' AND due_on < '2026-05-13'"),
  ).toBeGreaterThan(0)
})

test('every audit has a level for each item, low at first', () => {
  const store = practice('2026-05-13')
  const [quality, standard] = SHIPPED_FRAMEWORKS.map((framework) => itemsOf(framework).length)
  const audits = store.read((reader) =>
    reader
      .sql<[], { round: string; agreed: number; mean: number }>(
        `SELECT round, count(*) AS agreed, avg(level) AS mean FROM rating JOIN audit ON audit.id = audit_id
         WHERE source = 'agreed' GROUP BY audit_id`,
      )
      .all(),
  )
  for (const { round, agreed } of audits) expect(agreed).toBe(round === 'ad_hoc' ? standard : quality)
  expect(audits.filter(({ round }) => round === 'baseline')).toHaveLength(8)
  expect(audits.filter(({ round }) => round === 'annual_1')).toHaveLength(8)
  expect(audits.filter(({ round }) => round === 'ad_hoc').length).toBeGreaterThan(0)
  for (const { round, mean } of audits) if (round === 'baseline') expect(mean).toBeLessThan(1.5)
})

test('staff differ: nearly every statement has several answers, and hardly one has all staff on one side', () => {
  const statements = practice('2026-05-13')
    .read((reader) => listRecords(reader, 'survey', `WHERE "group" = 'all'`))
    .flatMap(({ body }) => body.results.map(({ counts }) => counts))
  expect(statements.length).toBeGreaterThan(300)
  const share = (has: (counts: (typeof statements)[number]) => boolean) =>
    statements.filter(has).length / statements.length
  expect(share((counts) => counts.filter((many) => many > 0).length >= 4)).toBeGreaterThan(0.85)
  const oneSided = share(([, , neither, agree, strongly]) => neither + agree + strongly === 0)
  const agreed = share(([strongly, disagree, neither]) => strongly + disagree + neither === 0)
  expect(oneSided + agreed).toBeLessThan(0.05)
})

test('the week has something in it on any day of the year', () => {
  for (const today of ['2026-02-18', '2026-08-12', '2026-09-03', '2026-11-22']) {
    const store = practice(today)
    const week = store.read((reader) => readWeek(reader, { today }))
    expect({ today, conversations: week.conversations.length > 0, steps: week.steps.length > 0 }).toEqual({
      today,
      conversations: true,
      steps: today !== '2026-09-03' || week.steps.length > 0,
    })
    // Nothing was held, done or written in the time to come.
    expect(
      count(store, `SELECT count(*) FROM conversation WHERE status = 'held' AND starts_at >= '${today}'`),
    ).toBe(0)
    expect(count(store, `SELECT count(*) FROM step WHERE done_on > '${today}'`)).toBe(0)
    expect(count(store, `SELECT count(*) FROM forum WHERE status = 'held' AND date >= '${today}'`)).toBe(0)
    expect(count(store, `SELECT count(*) FROM version WHERE saved_at >= '${addDays(today, 1)}'`)).toBe(0)
    expect(mondayOf(today)).toBe(week.monday)
  }
})

test('no private sentence stands in anything that may leave, and no figure of a small group in words', () => {
  const store = practice('2026-05-13')
  const secret = new Set<string>()
  for (const { body } of store.read((reader) => listRecords(reader, 'note', '')))
    for (const box of [body.reality, body.privateNote]) secret.add(box)
  expect(secret.size).toBeGreaterThan(20)
  const shared = store.read((reader) =>
    reader.sql<[], string>("SELECT body FROM version WHERE kind <> 'note'").pluck().all(),
  )
  for (const words of secret) expect(shared.some((body) => body.includes(words))).toBe(false)

  const small = store.read((reader) => listRecords(reader, 'outcome', 'WHERE group_size < 5'))
  expect(small.length).toBeGreaterThan(0)
  for (const { body } of small) {
    const [goal] = store.read((reader) => listRecords(reader, 'goal', 'WHERE id = ?', body.goalId))
    expect(goal?.body.rationale).toContain('The group is small')
    expect(goal?.body.rationale).not.toMatch(/\b\d+ of \d+\b/)
  }
})

test('shared summaries are sentences, specific to a school and seldom the same', () => {
  const store = practice('2026-05-13')
  const summaries = store
    .read((reader) => listRecords(reader, 'conversation', "WHERE status = 'held'"))
    .map(({ body }) => body.sharedSummary)
  for (const summary of summaries) {
    expect(summary).toMatch(/^[A-Z“‘].*[.?]$/)
    expect(summary).not.toMatch(/[{}]|undefined|NaN| {2}/)
    expect(summary.length).toBeGreaterThan(30)
  }
  expect(new Set(summaries).size / summaries.length).toBeGreaterThan(0.9)
})

import { join } from 'node:path'
import type { ImportResult } from '#shared/contract/exchange.ts'
import type { Calendar } from '#shared/model/calendar/calendar.ts'
import type { CalendarFile } from '#shared/model/calendar/file.ts'
import { SHIPPED_CALENDARS } from '#shared/model/calendar/shipped.ts'
import { KIND_NAMES, kindOf } from '#shared/model/kinds.ts'
import { exportBundle } from '#store/exchange/export.ts'
import { importBundle } from '#store/exchange/import.ts'
import type { Store } from '#store/store.ts'
import { add, addSchool } from './builders.ts'
import { temporaryFolder } from './open-test-store.ts'

/** Makes a bundle of a workspace and returns its path. */
export async function bundleOf(store: Store, name = 'bundle'): Promise<string> {
  const file = join(temporaryFolder(), `${name}.cpdx`)
  for await (const _ of exportBundle(store, { file }));
  return file
}

/** Imports a bundle at a centre in one go. */
export async function receive(centre: Store, file: string): Promise<ImportResult> {
  return (await importBundle(centre, { file, folder: temporaryFolder() })) as ImportResult
}

/** How many records of `addEverything` leave: one of every kind that the central team may see. */
export const LEAVING = KIND_NAMES.filter((kind) => kindOf(kind).sharing === 'programme').length

/** One school with something of every kind; `mark` stands in every text. */
export function addEverything(store: Store, mark = 'seen') {
  const school = addSchool(store, { bestContactNote: `${mark} contact` })
  const schoolId = school.id
  const calendar = add(store, 'calendar', {
    schoolId,
    ...((SHIPPED_CALENDARS[0] as CalendarFile).calendars[0] as Calendar),
    source: `${mark} calendar`,
  })
  const person = add(store, 'person', { name: `${mark} Person` })
  const role = add(store, 'role', { personId: person.id, schoolId, role: 'cpd_lead' })
  const participation = add(store, 'participation', { personId: person.id, schoolId, strand: 'coaching' })
  const context = add(store, 'context', {
    schoolId,
    academicYear: '2025-26',
    pupils: 412,
    source: `${mark} source`,
  })
  const inspection = add(store, 'inspection', {
    schoolId,
    date: '2026-03-10',
    regime: 'report_card_2025',
    grades: [{ area: 'inclusion', grade: 'expected_standard' }],
    reportUrl: `https://reports.example/${mark}`,
  })
  const ownFramework = `own-${mark.toLowerCase().replace(/[^a-z0-9]+/g, '-')}-local-a1`
  const framework = add(store, 'framework', {
    frameworkId: ownFramework,
    frameworkVersion: '1.0.0',
    name: `${mark} framework`,
    areas: [],
    state: 'published',
  })
  const crosswalk = add(store, 'crosswalk', {
    fromId: 'cpd-quality-7',
    fromVersion: '1.0.0',
    toId: ownFramework,
    toVersion: '1.0.0',
    note: `${mark} crosswalk`,
  })
  const audit = add(store, 'audit', {
    schoolId,
    frameworkId: 'cpd-quality-7',
    frameworkVersion: '1',
    round: 'baseline',
    openedOn: '2026-09-14',
    summary: `${mark} audit`,
  })
  const rating = add(store, 'rating', {
    auditId: audit.id,
    schoolId,
    itemId: 'A1',
    source: 'agreed',
    level: 1,
    note: `${mark} rating`,
  })
  const survey = add(store, 'survey', {
    auditId: audit.id,
    schoolId,
    group: 'all',
    answered: 12,
    results: [{ itemId: 'A1', counts: [1, 2, 3, 4, 2] }],
    source: `${mark} survey`,
  })
  const pairing = add(store, 'pairing', {
    schoolId,
    partnerId: schoolId,
    areaId: 'B1',
    frameworkId: 'cpd-quality-7',
    frameworkVersion: '1.0.0',
    madeOn: '2026-11-02',
    note: `${mark} pairing`,
  })
  const evidence = add(store, 'evidence', {
    auditId: audit.id,
    schoolId,
    itemId: 'A1',
    title: `${mark} evidence`,
  })
  const need = add(store, 'need', { schoolId, auditId: audit.id, title: `${mark} need` })
  const plan = add(store, 'plan', { schoolId, academicYear: '2026-27', title: `${mark} plan` })
  const goal = add(store, 'goal', { planId: plan.id, schoolId, needId: need.id, title: `${mark} goal` })
  const outcome = add(store, 'outcome', {
    goalId: goal.id,
    schoolId,
    statement: `${mark} outcome`,
    groupSize: 30,
  })
  const measure = add(store, 'measure', {
    outcomeId: outcome.id,
    schoolId,
    name: `${mark} measure`,
    baseline: 40,
  })
  const activity = add(store, 'activity', { goalId: goal.id, schoolId, title: `${mark} activity` })
  const conversation = add(store, 'conversation', {
    schoolId,
    personId: person.id,
    startsAt: '2026-10-01T15:30',
    sharedSummary: `${mark} summary`,
  })
  const note = add(store, 'note', {
    conversationId: conversation.id,
    schoolId,
    privateNote: `private ${mark} note`,
  })
  const step = add(store, 'step', {
    schoolId,
    source: 'conversation',
    conversationId: conversation.id,
    text: `${mark} step`,
  })
  const forum = add(store, 'forum', {
    hub: 'Blackpool',
    academicYear: '2026-27',
    halfTerm: 'AUT2',
    title: `${mark} forum`,
  })
  const item = add(store, 'agenda_item', {
    forumId: forum.id,
    position: 1,
    minutes: 10,
    title: `${mark} item`,
  })
  return {
    school,
    calendar,
    person,
    role,
    participation,
    context,
    inspection,
    framework,
    crosswalk,
    audit,
    rating,
    survey,
    pairing,
    evidence,
    need,
    plan,
    goal,
    outcome,
    measure,
    activity,
    conversation,
    note,
    step,
    forum,
    item,
  }
}

import type { SchoolPage, SchoolRow, TimelineEntry } from '#shared/contract/schools.ts'
import { AUDIT_ROUNDS, CONVERSATION_STATUS, PLAN_STATUS, STEP_STATUS } from '#shared/model/enums.ts'
import type { Reader } from '../db.ts'
import { ownerOf, ownerSql } from '../origin.ts'
import { rolesOf } from '../people/reads.ts'
import { getRecord, listRecords } from '../records/read.ts'

/** The SQL of the schools list: one row a school, whatever hangs on it counted in place. */
export const SCHOOL_LIST_SQL = `
  SELECT school.id, urn, name, hub, ${ownerSql('school')} AS owner, la_name AS laName, town, phase, pupils,
    partner_status AS partnerStatus,
    (SELECT person.name FROM role JOIN person ON person.id = role.person_id
      WHERE role.school_id = school.id AND role.role = 'cpd_lead' AND role."to" IS NULL AND role.deleted = 0
      ORDER BY role."from" DESC LIMIT 1) AS cpdLead,
    (SELECT max(substr(starts_at, 1, 10)) FROM conversation
      WHERE school_id = school.id AND status = 'held' AND deleted = 0) AS lastConversationOn,
    (SELECT min(starts_at) FROM conversation
      WHERE school_id = school.id AND status = 'planned' AND deleted = 0) AS nextConversationAt,
    (SELECT count(*) FROM step WHERE school_id = school.id AND status = 'open' AND deleted = 0) AS openSteps,
    (SELECT count(*) FROM need WHERE school_id = school.id AND status IN ('open', 'planned') AND deleted = 0) AS openNeeds,
    (SELECT count(*) FROM audit WHERE school_id = school.id AND deleted = 0) AS audits,
    (SELECT count(*) FROM "plan" WHERE school_id = school.id AND deleted = 0) AS plans
  FROM school
  WHERE deleted = 0
    AND (@text = '' OR name LIKE @like ESCAPE '\\' OR urn = @text OR town LIKE @like ESCAPE '\\' OR hub LIKE @like ESCAPE '\\')
  ORDER BY hub, name COLLATE NOCASE, id`

export function listSchools(reader: Reader, { text }: { text: string }): SchoolRow[] {
  const wanted = text.trim()
  const like = `%${wanted.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  return reader.sql<[{ text: string; like: string }], SchoolRow>(SCHOOL_LIST_SQL).all({ text: wanted, like })
}

/** Everything that hangs on one school. */
export function readSchoolPage(reader: Reader, { id }: { id: string }): SchoolPage {
  const school = getRecord(reader, 'school', id)
  const page = {
    school,
    owner: ownerOf(reader, school.base[0] as string),
    people: rolesOf(reader, id),
    audits: listRecords(
      reader,
      'audit',
      'WHERE school_id = ? AND deleted = 0 ORDER BY opened_on DESC, id',
      id,
    ),
    needs: listRecords(reader, 'need', 'WHERE school_id = ? AND deleted = 0 ORDER BY priority, title', id),
    plans: listRecords(reader, 'plan', 'WHERE school_id = ? AND deleted = 0 ORDER BY academic_year DESC', id),
    conversations: listRecords(
      reader,
      'conversation',
      'WHERE school_id = ? AND deleted = 0 ORDER BY starts_at DESC LIMIT 50',
      id,
    ),
    steps: listRecords(
      reader,
      'step',
      "WHERE school_id = ? AND deleted = 0 AND status = 'open' ORDER BY due_on IS NULL, due_on, id",
      id,
    ),
  }
  return { ...page, timeline: timelineOf(page) }
}

function timelineOf(page: Omit<SchoolPage, 'timeline'>): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...page.audits.map((audit) => ({
      kind: 'audit' as const,
      id: audit.id,
      on: audit.body.visitOn ?? audit.body.openedOn,
      title: `${AUDIT_ROUNDS[audit.body.round]} audit`,
      detail: audit.body.summary,
    })),
    ...page.plans.map((plan) => ({
      kind: 'plan' as const,
      id: plan.id,
      on: plan.body.agreedWithHeadOn ?? `${plan.body.academicYear.slice(0, 4)}-09-01`,
      title: plan.body.title,
      detail: PLAN_STATUS[plan.body.status],
    })),
    ...page.conversations.map((conversation) => ({
      kind: 'conversation' as const,
      id: conversation.id,
      on: conversation.body.startsAt.slice(0, 10),
      title: `Conversation, ${CONVERSATION_STATUS[conversation.body.status].toLowerCase()}`,
      detail: conversation.body.sharedSummary,
    })),
    ...page.steps.map((step) => ({
      kind: 'step' as const,
      id: step.body.conversationId ?? step.id,
      on: step.body.dueOn ?? '',
      title: step.body.text,
      detail: `${STEP_STATUS[step.body.status]} step`,
    })),
  ]
  return entries
    .filter((entry) => entry.on !== '')
    .sort((a, b) => b.on.localeCompare(a.on) || a.id.localeCompare(b.id))
}

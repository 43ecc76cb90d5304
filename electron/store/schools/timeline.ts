import type { TimelineEntry } from '#shared/contract/schools.ts'
import {
  ACTIVITY_STATUS,
  AUDIT_ROUNDS,
  AUDIT_STATUS,
  CONVERSATION_STATUS,
  FORUM_STATUS,
  HALF_TERMS,
  NEED_STATUS,
  PLAN_STATUS,
  RAG,
  ROLES,
  STEP_STATUS,
} from '#shared/model/enums.ts'
import { FOUR_GRADES, INSPECTION_REGIMES, type InspectionRegime } from '#shared/model/inspection.ts'
import type { TimelineCode } from '#shared/model/timeline.ts'
import type { Reader } from '../db.ts'

type Page = NonNullable<TimelineEntry['page']>
type Line = Readonly<{ id: string; on: string | null; title: string; detail?: string; page?: Page | null }>
/** Everything of one kind that has a day in a school's story. */
type Source = (reader: Reader, school: string) => readonly Line[]

/** When a record was first written: the day of things that have none of their own. */
const firstWritten = (table: string) =>
  `(SELECT min(substr(saved_at, 1, 10)) FROM version WHERE version.record = ${table}.id)`

/** A kind that joins the timeline is one entry here and one in `shared/model/timeline.ts`. */
export const SOURCES: Readonly<Record<TimelineCode, Source>> = {
  conversation: rows<{
    id: string
    starts_at: string
    status: string
    minutes: number | null
    shared_summary: string
  }>(
    'SELECT id, starts_at, status, minutes, shared_summary FROM conversation WHERE school_id = ? AND deleted = 0',
    ({ id, starts_at, status, minutes, shared_summary }) => ({
      id,
      on: starts_at.slice(0, 10),
      title: `Conversation, ${word(CONVERSATION_STATUS, status).toLowerCase()}${status === 'held' && minutes !== null ? `, ${minutes} min` : ''}`,
      detail: shared_summary,
      page: { kind: 'conversation', id },
    }),
  ),
  step: rows<{
    id: string
    due_on: string | null
    done_on: string | null
    text: string
    status: string
    conversation_id: string | null
  }>(
    'SELECT id, due_on, done_on, text, status, conversation_id FROM step WHERE school_id = ? AND deleted = 0',
    ({ id, due_on, done_on, text, status, conversation_id }) => ({
      id,
      on: done_on ?? due_on,
      title: text,
      detail: `${word(STEP_STATUS, status)} step`,
      page: conversation_id === null ? null : { kind: 'conversation', id: conversation_id },
    }),
  ),
  audit: rows<{
    id: string
    round: string
    status: string
    opened_on: string
    visit_on: string | null
    summary: string
  }>(
    'SELECT id, round, status, opened_on, visit_on, summary FROM audit WHERE school_id = ? AND deleted = 0',
    ({ id, round, status, opened_on, visit_on, summary }) => ({
      id,
      on: visit_on ?? opened_on,
      title: `${word(AUDIT_ROUNDS, round)} audit, ${word(AUDIT_STATUS, status).toLowerCase()}`,
      detail: summary,
      page: { kind: 'audit', id },
    }),
  ),
  need: rows<{ id: string; written: string | null; title: string; status: string; audit_id: string | null }>(
    `SELECT id, ${firstWritten('need')} AS written, title, status, audit_id FROM need WHERE school_id = ? AND deleted = 0`,
    ({ id, written, title, status, audit_id }) => ({
      id,
      on: written,
      title: `Need: ${title}`,
      detail: word(NEED_STATUS, status),
      page: audit_id === null ? null : { kind: 'audit', id: audit_id },
    }),
  ),
  plan: rows<{
    id: string
    agreed_with_head_on: string | null
    written: string | null
    title: string
    status: string
    academic_year: string
  }>(
    `SELECT id, agreed_with_head_on, ${firstWritten('"plan"')} AS written, title, status, academic_year
     FROM "plan" WHERE school_id = ? AND deleted = 0`,
    ({ id, agreed_with_head_on, written, title, status, academic_year }) => ({
      id,
      on: agreed_with_head_on ?? written,
      title,
      detail:
        agreed_with_head_on === null
          ? `${word(PLAN_STATUS, status)}, ${academic_year}`
          : `Agreed with the head, ${academic_year}`,
      page: { kind: 'plan', id },
    }),
  ),
  goal: rows<{ id: string; written: string | null; title: string; rag: string; plan_id: string }>(
    `SELECT id, ${firstWritten('goal')} AS written, title, rag, plan_id FROM goal WHERE school_id = ? AND deleted = 0`,
    ({ id, written, title, rag, plan_id }) => ({
      id,
      on: written,
      title: `Goal: ${title}`,
      detail: word(RAG, rag),
      page: { kind: 'plan', id: plan_id },
    }),
  ),
  activity: rows<{
    id: string
    start: string | null
    title: string
    status: string
    half_term: string | null
    plan_id: string
  }>(
    `SELECT activity.id, activity.start, activity.title, activity.status, activity.half_term, goal.plan_id
     FROM activity JOIN goal ON goal.id = activity.goal_id WHERE activity.school_id = ? AND activity.deleted = 0`,
    ({ id, start, title, status, half_term, plan_id }) => ({
      id,
      on: start,
      title,
      detail: [
        'Activity',
        word(ACTIVITY_STATUS, status).toLowerCase(),
        half_term === null ? '' : word(HALF_TERMS, half_term),
      ]
        .filter(Boolean)
        .join(', '),
      page: { kind: 'plan', id: plan_id },
    }),
  ),
  // A forum belongs to no school; it is in the story of those whose needs it took up.
  forum: rows<{ id: string; date: string | null; title: string; status: string; needs: string }>(
    `SELECT forum.id, forum.date, forum.title, forum.status, group_concat(need.title, '; ') AS needs
     FROM forum JOIN json_each(forum.need_ids) AS named JOIN need ON need.id = named.value
     WHERE need.school_id = ? AND forum.deleted = 0 AND forum.date IS NOT NULL GROUP BY forum.id`,
    ({ id, date, title, status, needs }) => ({
      id,
      on: date,
      title: `Forum, ${word(FORUM_STATUS, status).toLowerCase()}: ${title}`,
      detail: `Took up: ${needs}`,
      page: { kind: 'forum', id },
    }),
  ),
  person: (reader, school) =>
    reader
      .sql<
        [string],
        { id: string; role: string; name: string; from: string | null; to: string | null; reason: string }
      >(
        `SELECT role.id, role.role, person.name, role."from", role."to", role.leave_reason AS reason
         FROM role JOIN person ON person.id = role.person_id WHERE role.school_id = ? AND role.deleted = 0`,
      )
      .all(school)
      .flatMap(({ id, role, name, from, to, reason }) => [
        { id, on: from, title: `${name} becomes ${word(ROLES, role)}` },
        { id, on: to, title: `${name} is no longer ${word(ROLES, role)}`, detail: reason },
      ]),
  inspection: rows<{
    id: string
    date: string
    regime: InspectionRegime
    overall: keyof typeof FOUR_GRADES | null
  }>(
    'SELECT id, date, regime, overall FROM inspection WHERE school_id = ? AND deleted = 0',
    ({ id, date, regime, overall }) => ({
      id,
      on: date,
      title: overall === null ? 'Inspection' : `Inspection: ${FOUR_GRADES[overall]}`,
      detail: INSPECTION_REGIMES[regime],
    }),
  ),
  context: rows<{
    id: string
    as_at: string | null
    academic_year: string
    source: string
    pupils: number | null
    pp_pct: number | null
  }>(
    'SELECT id, as_at, academic_year, source, pupils, pp_pct FROM context WHERE school_id = ? AND deleted = 0',
    ({ id, as_at, academic_year, source, pupils, pp_pct }) => ({
      id,
      on: as_at,
      title: `Context ${academic_year}: ${
        [pupils === null ? '' : `${pupils} pupils`, pp_pct === null ? '' : `PP ${pp_pct} %`]
          .filter(Boolean)
          .join(', ') || 'figures'
      }`,
      detail: source,
    }),
  ),
}

/** Everything that has been and is coming, the newest first. What has no day is not in it. */
export function timelineOf(reader: Reader, school: string): TimelineEntry[] {
  return (Object.entries(SOURCES) as [TimelineCode, Source][])
    .flatMap(([kind, source]) =>
      source(reader, school).flatMap(({ id, on, title, detail = '', page = null }) =>
        on === null ? [] : [{ kind, id, on, title, detail, page }],
      ),
    )
    .sort((a, b) => b.on.localeCompare(a.on) || a.kind.localeCompare(b.kind) || a.id.localeCompare(b.id))
}

function rows<Row>(sql: string, line: (row: Row) => Line): Source {
  return (reader, school) => reader.sql<[string], Row>(sql).all(school).map(line)
}

function word(labels: Readonly<Record<string, string>>, code: string): string {
  return labels[code] ?? code
}

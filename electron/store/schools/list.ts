import type { SchoolRow } from '#shared/contract/schools.ts'
import { cadenceOf } from '#shared/model/calendar/cadence.ts'
import { type Flag, flagsOf, type SchoolFacts } from '#shared/model/flags.ts'
import { academicYearOf, today as todayHere } from '#shared/model/local-date.ts'
import { type CalendarsInForce, calendarsInForce, datesOf } from '../calendars/in-force.ts'
import type { Reader } from '../db.ts'
import { ownerSql } from '../origin.ts'
import { type IgnoredFlag, ignoredFlags, isIgnored } from '../week/ignored.ts'

/** A role that is held on the day: begun, and not over. */
const heldNow = (role: string) =>
  `role.school_id = school.id AND role.role = '${role}' AND role.deleted = 0
   AND (role."from" IS NULL OR role."from" <= @today) AND (role."to" IS NULL OR role."to" >= @today)`
const heldBefore = (role: string) =>
  `role.school_id = school.id AND role.role = '${role}' AND role.deleted = 0 AND role."to" < @today`

/** The SQL of the schools list: one row a school, whatever hangs on it counted in place, and what its flags need. */
export const SCHOOL_LIST_SQL = `
  SELECT school.id, school.urn, school.laestab, school.name, school.hub, ${ownerSql('school')} AS owner,
    school.la_name AS laName, school.la_code AS laCode, school.town, school.postcode, school.phase,
    school.type_name AS typeName, school.trust, coalesce(school.pupils, r.pupils) AS pupils,
    (SELECT pp_pct FROM context WHERE school_id = school.id AND deleted = 0 AND pp_pct IS NOT NULL
      ORDER BY academic_year DESC LIMIT 1) AS ppPct,
    school.partner_status AS partnerStatus, school.joined_on AS joinedOn,
    (SELECT person.name FROM role JOIN person ON person.id = role.person_id
      WHERE ${heldNow('cpd_lead')} ORDER BY role."from" DESC LIMIT 1) AS cpdLead,
    (SELECT max(substr(starts_at, 1, 10)) FROM conversation
      WHERE school_id = school.id AND status = 'held' AND deleted = 0) AS lastConversationOn,
    (SELECT min(starts_at) FROM conversation
      WHERE school_id = school.id AND status = 'planned' AND deleted = 0 AND starts_at >= @today) AS nextConversationAt,
    (SELECT status FROM "plan" WHERE school_id = school.id AND academic_year = @year AND deleted = 0 LIMIT 1) AS planStatus,
    (SELECT count(*) FROM step WHERE school_id = school.id AND status = 'open' AND deleted = 0) AS openSteps,
    (SELECT count(*) FROM need WHERE school_id = school.id AND status IN ('open', 'planned') AND deleted = 0) AS openNeeds,
    (SELECT count(*) FROM audit WHERE school_id = school.id AND deleted = 0) AS audits,
    (SELECT count(*) FROM "plan" WHERE school_id = school.id AND deleted = 0) AS plans,
    (SELECT count(*) FROM role WHERE ${heldNow('cpd_lead')}) AS leads,
    (SELECT max(role."from") FROM role WHERE ${heldNow('cpd_lead')}) AS leadSince,
    (SELECT count(*) FROM role WHERE ${heldBefore('cpd_lead')}) AS leadsBefore,
    (SELECT max(role."from") FROM role WHERE ${heldNow('headteacher')}) AS headSince,
    (SELECT count(*) FROM role WHERE ${heldBefore('headteacher')}) AS headsBefore,
    (SELECT max(visit_on) FROM audit WHERE school_id = school.id AND visit_on <= @today AND deleted = 0) AS visitedOn,
    (SELECT count(*) FROM goal JOIN "plan" ON "plan".id = goal.plan_id WHERE goal.school_id = school.id
      AND goal.rag = 'red' AND goal.deleted = 0 AND "plan".academic_year = @year AND "plan".deleted = 0) AS redGoals,
    (SELECT confidence FROM conversation WHERE school_id = school.id AND status = 'held' AND deleted = 0
      ORDER BY starts_at DESC LIMIT 1) AS confidence,
    coalesce((SELECT max(date) FROM inspection WHERE school_id = school.id AND date <= @today AND deleted = 0),
      r.ofsted_last_inspection) AS inspectedOn,
    r.status AS registerStatus, r.close_reason AS closeReason
  FROM school LEFT JOIN register_school AS r ON r.urn = CAST(school.urn AS INTEGER)
    AND r.load_id = (SELECT id FROM register_load WHERE state = 'current')
  WHERE school.deleted = 0
    AND (@id = '' OR school.id = @id)
    AND (@text = '' OR school.name LIKE @like ESCAPE '\\' OR school.urn = @text OR school.town LIKE @like ESCAPE '\\'
      OR school.hub LIKE @like ESCAPE '\\')
  ORDER BY school.hub, school.name COLLATE NOCASE, school.id`

type Row = Omit<SchoolRow, 'flags'> &
  Omit<SchoolFacts, 'lastContactOn' | 'plansThisYear' | 'overdue'> & {
    laCode: string
    visitedOn: string | null
  }

/** A school with all its flags, ignored ones with the record that ignores them. */
export type FlaggedSchool = Readonly<{
  row: SchoolRow
  laCode: string
  flags: readonly Readonly<Flag & { ignored: IgnoredFlag | null }>[]
}>

type Wanted = Readonly<{ text?: string; id?: string; today?: string | undefined }>

/** The one place where a school's flags are worked out: the list, the school's page and the week all ask here. */
export function flaggedSchools(
  reader: Reader,
  { text = '', id = '', today = todayHere() }: Wanted,
): FlaggedSchool[] {
  const wanted = text.trim()
  const like = `%${wanted.replace(/[\\%_]/g, (sign) => `\\${sign}`)}%`
  const rows = reader
    .sql<[Record<string, string>], Row>(SCHOOL_LIST_SQL)
    .all({ text: wanted, like, id, today, year: academicYearOf(today) })
  const ignored = ignoredFlags(reader)
  const calendars = calendarsInForce(reader)
  return rows.map((found) => {
    const flags = flagsOf(factsOf(found, overdueOf(found, calendars, today)), today).map((flag) => {
      const record = ignored.get(`${found.id}/${flag.flag}`)
      return {
        ...flag,
        ignored: record !== undefined && isIgnored(record, flag.sentence, today) ? record : null,
      }
    })
    return { row: rowOf(found, flags), laCode: found.laCode, flags }
  })
}

export function listSchools(reader: Reader, { text, today }: Omit<Wanted, 'id'>): SchoolRow[] {
  return flaggedSchools(reader, { text: text ?? '', today }).map(({ row }) => row)
}

/** By the school's own calendar; `null` as well where no calendar says how many term days it has been. */
function overdueOf(found: Row, calendars: CalendarsInForce, today: string): string | null {
  if (found.partnerStatus !== 'active') return null
  const coaching = { agreedOn: found.joinedOn, lastHeldOn: found.lastConversationOn, leftOn: null }
  const { state, sentence } = cadenceOf(datesOf(calendars.ofSchool(found)), coaching, today)
  return state === 'overdue' ? `${sentence}.` : null
}

function factsOf(found: Row, overdue: string | null): SchoolFacts {
  const { lastConversationOn: talked, visitedOn: visited } = found
  return {
    partnerStatus: found.partnerStatus,
    joinedOn: found.joinedOn,
    leads: found.leads,
    leadSince: found.leadSince,
    leadsBefore: found.leadsBefore,
    headSince: found.headSince,
    headsBefore: found.headsBefore,
    lastContactOn: talked !== null && visited !== null && talked < visited ? visited : (talked ?? visited),
    nextConversationAt: found.nextConversationAt,
    audits: found.audits,
    plansThisYear: found.planStatus === null ? 0 : 1,
    redGoals: found.redGoals,
    confidence: found.confidence,
    inspectedOn: found.inspectedOn,
    registerStatus: found.registerStatus,
    closeReason: found.closeReason,
    overdue,
  }
}

function rowOf(found: Row, flags: FlaggedSchool['flags']): SchoolRow {
  const { leads, leadSince, leadsBefore, headSince, headsBefore, visitedOn, redGoals, confidence, ...rest } =
    found
  const { inspectedOn, registerStatus, closeReason, laCode, ...row } = rest
  return {
    ...row,
    flags: flags.filter((one) => one.ignored === null).map(({ flag, sentence }) => ({ flag, sentence })),
  }
}

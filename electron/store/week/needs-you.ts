import type { WeekPage } from '#shared/contract/week.ts'
import { KIND_NAMES, kindOf } from '#shared/model/kinds.ts'
import { academicYearOf } from '#shared/model/local-date.ts'
import type { Reader } from '../db.ts'

type Entry = WeekPage['needsYou'][number]

/** One list of what needs the adviser, the most pressing first, each in a sentence. */
export function needsYou(reader: Reader, today: string): Entry[] {
  const schools = reader
    .sql<
      [string],
      { id: string; name: string; leads: number; audits: number; plans: number; planned: number }
    >(
      `SELECT id, name,
         (SELECT count(*) FROM role WHERE school_id = school.id AND role = 'cpd_lead' AND "to" IS NULL AND deleted = 0) AS leads,
         (SELECT count(*) FROM audit WHERE school_id = school.id AND deleted = 0) AS audits,
         (SELECT count(*) FROM "plan" WHERE school_id = school.id AND academic_year = ? AND deleted = 0) AS plans,
         (SELECT count(*) FROM conversation WHERE school_id = school.id AND status = 'planned' AND deleted = 0) AS planned
       FROM school WHERE deleted = 0 AND partner_status = 'active' ORDER BY name`,
    )
    .all(academicYearOf(today))
  const about = (
    kind: Entry['kind'],
    wanting: (school: (typeof schools)[number]) => boolean,
    why: string,
  ): Entry[] =>
    schools
      .filter(wanting)
      .map((school) => ({ kind, schoolId: school.id, schoolName: school.name, sentence: why }))
  return [
    ...conflicts(reader),
    ...registerMissing(reader, schools.length),
    ...about('no_lead', (school) => school.leads === 0, 'No CPD lead is named.'),
    ...about('no_audit', (school) => school.audits === 0, 'No audit has been opened.'),
    ...about(
      'no_plan',
      (school) => school.audits > 0 && school.plans === 0,
      'No CPD plan for this school year.',
    ),
    ...about(
      'nothing_planned',
      (school) => school.leads > 0 && school.planned === 0,
      'No next conversation is planned.',
    ),
  ]
}

function conflicts(reader: Reader): Entry[] {
  return KIND_NAMES.flatMap((kind) => {
    const row = reader
      .sql<[], { total: number }>(
        `SELECT count(*) AS total FROM "${kind}" WHERE conflicted = 1 AND deleted = 0`,
      )
      .get()
    const total = row?.total ?? 0
    if (total === 0) return []
    const noun = kindOf(kind).noun.replace(/^an? /, '')
    const sentence =
      total === 1
        ? `Two computers changed one ${noun}: choose which words stand.`
        : `Two computers changed ${total} records (${noun}): choose which words stand.`
    return [{ kind: 'conflict' as const, schoolId: null, schoolName: null, sentence }]
  })
}

function registerMissing(reader: Reader, schools: number): Entry[] {
  const loaded = reader
    .sql<[], { n: number }>("SELECT count(*) AS n FROM register_load WHERE state = 'current'")
    .get()
  if (schools > 0 || (loaded?.n ?? 0) > 0) return []
  return [
    {
      kind: 'no_register',
      schoolId: null,
      schoolName: null,
      sentence: 'No register of schools is loaded yet. Load one, then add your partner schools.',
    },
  ]
}

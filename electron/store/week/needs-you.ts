import type { NeedsYouEntry } from '#shared/contract/week.ts'
import { FLAG_CODES, type FlagCode } from '#shared/model/flags.ts'
import { KIND_NAMES, kindOf } from '#shared/model/kinds.ts'
import { academicYearOf } from '#shared/model/local-date.ts'
import type { Reader } from '../db.ts'
import { countRegisterChanges } from '../register/changes.ts'
import { type FlaggedSchool, flaggedSchools } from '../schools/list.ts'
import { pageOf } from '../search/page-of.ts'
import { nextTalk } from './next-talk.ts'

/** Good to know of a school, but nothing that anybody has to do. */
const NOT_ASKED: readonly FlagCode[] = ['inspected', 'inspection_due']

/**
 * One list of what needs the adviser, the most pressing first, each in a sentence with what puts it right. A school's
 * entries are its flags, so a flag with a rule in `shared/model/flags.ts` is here without another line.
 */
export function needsYou(reader: Reader, today: string): NeedsYouEntry[] {
  const schools = flaggedSchools(reader, { today })
  const asked = schools.flatMap((school) =>
    school.flags
      .filter(({ flag, ignored }) => ignored === null && !NOT_ASKED.includes(flag))
      // One press plans the talk that all of these ask for: the most pressing says it.
      .filter(
        ({ flag }, _index, flags) =>
          FIX_IS_TALK.find((one) => flags.some((other) => other.flag === one)) === flag ||
          !FIX_IS_TALK.includes(flag),
      )
      .map(({ flag, sentence }) => ({ school, flag, sentence })),
  )
  asked.sort(
    (a, b) =>
      FLAG_CODES.indexOf(a.flag) - FLAG_CODES.indexOf(b.flag) ||
      a.school.row.name.localeCompare(b.school.row.name, 'en-GB'),
  )
  return [
    ...conflicts(reader),
    ...registerMissing(reader, schools.length),
    ...registerChanges(reader),
    ...asked.map(({ school, flag, sentence }) => ({
      kind: flag,
      schoolId: school.row.id,
      schoolName: school.row.name,
      sentence,
      fix: fixOf(reader, school, flag, today),
    })),
  ]
}

/** Put right by planning the next talk, the most pressing first. */
const FIX_IS_TALK: readonly FlagCode[] = ['overdue', 'no_contact', 'nothing_planned']

function fixOf(reader: Reader, school: FlaggedSchool, flag: FlagCode, today: string): NeedsYouEntry['fix'] {
  if (FIX_IS_TALK.includes(flag) && school.row.nextConversationAt === null)
    return { does: 'plan_talk', startsAt: nextTalk(reader, school, today) }
  if (flag === 'plan_missing') return { does: 'start_plan', academicYear: academicYearOf(today) }
  return { does: 'go', page: { kind: 'school', id: school.row.id } }
}

function conflicts(reader: Reader): NeedsYouEntry[] {
  return KIND_NAMES.flatMap((kind) =>
    reader
      .sql<[], { id: string }>(`SELECT id FROM "${kind}" WHERE conflicted = 1 AND deleted = 0 ORDER BY id`)
      .all()
      .flatMap(({ id }) => {
        const page = pageOf(reader, kind, id)
        if (page === null) return []
        return [
          {
            kind: 'conflict' as const,
            schoolId: null,
            schoolName: null,
            sentence: `Two computers changed ${kindOf(kind).noun.replace(/^an? /, 'one ')}: choose which words stand.`,
            fix: { does: 'go' as const, page },
          },
        ]
      }),
  )
}

function registerMissing(reader: Reader, schools: number): NeedsYouEntry[] {
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
      fix: { does: 'load_register' },
    },
  ]
}

/** One line for all that a newer register says of the partner schools. */
function registerChanges(reader: Reader): NeedsYouEntry[] {
  const { schools, changes } = countRegisterChanges(reader)
  if (changes === 0) return []
  const sentence =
    schools === 1
      ? `The register says something new of one partner school (${changes === 1 ? 'one change' : `${changes} changes`}).`
      : `The register says something new of ${schools} partner schools (${changes} changes).`
  return [
    {
      kind: 'register_changes',
      schoolId: null,
      schoolName: null,
      sentence,
      fix: { does: 'look_at_changes' },
    },
  ]
}

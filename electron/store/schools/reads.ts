import type { SchoolPage } from '#shared/contract/schools.ts'
import type { Reader } from '../db.ts'
import { ownerOf } from '../origin.ts'
import { rolesOf } from '../people/reads.ts'
import { getRecord, listRecords } from '../records/read.ts'
import { flaggedSchools } from './list.ts'
import { timelineOf } from './timeline.ts'

/** Everything that hangs on one school. */
export function readSchoolPage(
  reader: Reader,
  { id, today }: { id: string; today?: string | undefined },
): SchoolPage {
  const school = getRecord(reader, 'school', id)
  return {
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
    timeline: timelineOf(reader, id),
    flags: flaggedSchools(reader, { id, today })[0]?.flags.map((flag) => ({ ...flag })) ?? [],
  }
}

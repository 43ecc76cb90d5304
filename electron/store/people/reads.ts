import type { RoleRow } from '#shared/contract/schools.ts'
import type { Reader } from '../db.ts'
import { getRecord, listRecords } from '../records/read.ts'

/** Who does what at a school: those in post first, then those who left. */
export function rolesOf(reader: Reader, schoolId: string): RoleRow[] {
  return listRecords(
    reader,
    'role',
    `WHERE school_id = ? AND deleted = 0 ORDER BY "to" IS NOT NULL, role = 'headteacher' DESC, role = 'cpd_lead' DESC, "from" DESC, id`,
    schoolId,
  ).map((role) => ({ role, person: getRecord(reader, 'person', role.body.personId) }))
}

/** The person who leads CPD at a school now. */
export function cpdLeadOf(reader: Reader, schoolId: string): string | null {
  const row = reader
    .sql<[string], { person_id: string }>(
      `SELECT person_id FROM role WHERE school_id = ? AND role = 'cpd_lead' AND "to" IS NULL AND deleted = 0
       ORDER BY "from" DESC, id LIMIT 1`,
    )
    .get(schoolId)
  return row?.person_id ?? null
}

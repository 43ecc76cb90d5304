import type { NeedRow } from '#shared/contract/needs.ts'
import type { Reader } from '../db.ts'
import { toRecord } from '../records/read.ts'

type Row = Record<string, unknown> & { schoolName: string; schoolHub: string; goals: number }

const NEEDS = `SELECT need.*, school.name AS schoolName, school.hub AS schoolHub,
    (SELECT count(*) FROM goal WHERE need_id = need.id AND deleted = 0) AS goals
  FROM need JOIN school ON school.id = need.school_id
  WHERE need.deleted = 0 AND school.deleted = 0`

/** Needs, the most pressing first; of one school when `schoolId` is given. */
export function listNeeds(reader: Reader, { schoolId }: { schoolId?: string | undefined }): NeedRow[] {
  const order = 'ORDER BY need.priority, school.name, need.title, need.id'
  const rows =
    schoolId === undefined
      ? reader.sql<[], Row>(`${NEEDS} ${order}`).all()
      : reader.sql<[string], Row>(`${NEEDS} AND need.school_id = ? ${order}`).all(schoolId)
  return rows.map((row) => needRow(reader, row))
}

/** The needs with these ids, in the order of their schools' names; those that are gone are left out. */
export function needsById(reader: Reader, ids: readonly string[]): NeedRow[] {
  return reader
    .sql<[string], Row>(
      `${NEEDS} AND need.id IN (SELECT value FROM json_each(?)) ORDER BY school.name, need.id`,
    )
    .all(JSON.stringify(ids))
    .map((row) => needRow(reader, row))
}

function needRow(reader: Reader, row: Row): NeedRow {
  return {
    need: toRecord(reader, 'need', row),
    schoolName: row.schoolName,
    hub: row.schoolHub,
    goals: row.goals,
  }
}

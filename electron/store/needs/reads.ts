import type { NeedRow } from '#shared/contract/needs.ts'
import { itemsOf } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import type { Reader } from '../db.ts'
import { frameworkLookup } from '../frameworks/reads.ts'
import { toRecord } from '../records/read.ts'

type Row = Record<string, unknown> & {
  schoolName: string
  schoolHub: string
  schoolActive: number
  goals: number
  frameworkId: string | null
  frameworkVersion: string | null
}

const NEEDS = `SELECT need.*, school.name AS schoolName, school.hub AS schoolHub, school.partner_status = 'active' AS schoolActive,
    audit.framework_id AS frameworkId, audit.framework_version AS frameworkVersion,
    (SELECT count(*) FROM goal WHERE need_id = need.id AND deleted = 0) AS goals
  FROM need JOIN school ON school.id = need.school_id LEFT JOIN audit ON audit.id = need.audit_id
  WHERE need.deleted = 0 AND school.deleted = 0`

/** Needs, the most pressing first; of one school when `schoolId` is given. */
export function listNeeds(reader: Reader, { schoolId }: { schoolId?: string | undefined }): NeedRow[] {
  const order = 'ORDER BY need.priority, school.name, need.title, need.id'
  const rows =
    schoolId === undefined
      ? reader.sql<[], Row>(`${NEEDS} ${order}`).all()
      : reader.sql<[string], Row>(`${NEEDS} AND need.school_id = ? ${order}`).all(schoolId)
  const frameworks = frameworkLookup(reader)
  return rows.map((row) => needRow(reader, row, frameworks))
}

/** The needs with these ids, in the order of their schools' names; those that are gone are left out. */
export function needsById(reader: Reader, ids: readonly string[]): NeedRow[] {
  const frameworks = frameworkLookup(reader)
  return reader
    .sql<[string], Row>(
      `${NEEDS} AND need.id IN (SELECT value FROM json_each(?)) ORDER BY school.name, need.id`,
    )
    .all(JSON.stringify(ids))
    .map((row) => needRow(reader, row, frameworks))
}

function needRow(reader: Reader, row: Row, frameworks: ReturnType<typeof frameworkLookup>): NeedRow {
  const need = toRecord(reader, 'need', row)
  const { frameworkId: id, frameworkVersion: version } = row
  const { itemId } = need.body
  return {
    need,
    itemTitle:
      itemId === null
        ? null
        : frameworks.title(itemId, id === null || version === null ? undefined : { id, version }),
    frameworkId: itemId === null ? null : (id ?? shippedWith(itemId)),
    schoolName: row.schoolName,
    hub: row.schoolHub,
    active: row.schoolActive === 1,
    goals: row.goals,
  }
}

/** A need without an audit says no framework: the first of ours that has such an item is meant, as for its title. */
function shippedWith(itemId: string): string | null {
  const framework = SHIPPED_FRAMEWORKS.find((one) => itemsOf(one).some(({ id }) => id === itemId))
  return framework?.id ?? null
}

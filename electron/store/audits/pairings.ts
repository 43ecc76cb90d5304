import type { PairRow } from '#shared/contract/across.ts'
import { itemsOf, itemTitle } from '#shared/model/framework/framework.ts'
import type { Reader } from '../db.ts'
import { frameworkLookup } from '../frameworks/reads.ts'
import { toRecord } from '../records/read.ts'

export const PAIRS_SQL = `
  SELECT pairing.*, school.name AS schoolName, partner.name AS partnerName, school.hub AS schoolHub
  FROM pairing JOIN school ON school.id = pairing.school_id JOIN school AS partner ON partner.id = pairing.partner_id
  WHERE pairing.deleted = 0`
export const PAIRS_OF_SCHOOL_SQL = `${PAIRS_SQL}
  AND pairing.id IN (SELECT id FROM pairing WHERE school_id = @schoolId UNION SELECT id FROM pairing WHERE partner_id = @schoolId)`
const NEWEST_FIRST = 'ORDER BY pairing.made_on DESC, pairing.id DESC'

/** Pairs of schools, the newest first; of one school, whichever side it is on. */
export function listPairs(reader: Reader, { schoolId }: { schoolId?: string | undefined }): PairRow[] {
  type Row = Record<string, unknown> & { schoolName: string; partnerName: string; schoolHub: string }
  const frameworks = frameworkLookup(reader)
  const rows =
    schoolId === undefined
      ? reader.sql<[], Row>(`${PAIRS_SQL} ${NEWEST_FIRST}`).all()
      : reader.sql<[{ schoolId: string }], Row>(`${PAIRS_OF_SCHOOL_SQL} ${NEWEST_FIRST}`).all({ schoolId })
  return rows.map((row) => {
    const pairing = toRecord(reader, 'pairing', row)
    const { areaId, itemId, frameworkId, frameworkVersion } = pairing.body
    const framework = frameworks.of(frameworkId, frameworkVersion)
    const item = framework && itemsOf(framework).find(({ id }) => id === itemId)
    const area = framework?.areas.find(({ id }) => id === areaId)
    return {
      pairing,
      schoolName: row.schoolName,
      partnerName: row.partnerName,
      hub: row.schoolHub,
      about: item !== undefined ? itemTitle(item) : (itemId ?? area?.name ?? areaId),
    }
  })
}

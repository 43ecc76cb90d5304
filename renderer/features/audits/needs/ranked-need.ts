import type { NeedRow } from '#shared/contract/needs.ts'
import type { NeedFacts } from '#shared/model/need-ranking.ts'

/** A need as it is ranked, with the row that it came from. */
export type RankedNeed = NeedFacts & Readonly<{ row: NeedRow }>

export function rankedOf(row: NeedRow): RankedNeed {
  const { schoolId, itemId, title, priority, status } = row.need.body
  const { schoolName, itemTitle, frameworkId } = row
  return { schoolId, schoolName, itemId, itemTitle, frameworkId, title, priority, status, row }
}

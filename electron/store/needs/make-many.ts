import type { NeedPattern } from '#shared/contract/needs.ts'
import { AppError } from '#shared/errors.ts'
import { sameWords } from '#shared/model/need-ranking.ts'
import type { Reader, Writer } from '../db.ts'
import { getRecord, listRecords } from '../records/read.ts'
import { remove, save } from '../records/save.ts'

type NeedVersion = { id: string; base: string[] }

/** A need for each school, in the caller's transaction: all are made or none. */
export function makeManyNeeds(
  writer: Writer,
  { title, itemId, priority, schools }: NeedPattern,
): { made: NeedVersion[]; left: number } {
  const wanted = schools.filter(
    ({ schoolId }, index) =>
      schools.findIndex((other) => other.schoolId === schoolId) === index &&
      !hasOpenNeed(writer, schoolId, itemId, title),
  )
  const made = wanted.map(({ schoolId, auditId, pupilEvidence }) => {
    mustBeItsAudit(writer, schoolId, auditId)
    const saved = save(writer, 'need', {
      base: [],
      body: { schoolId, auditId, itemId, title, priority, pupilEvidence },
    })
    return { id: saved.id, base: [saved.version] }
  })
  return { made, left: schools.length - made.length }
}

export function removeManyNeeds(
  writer: Writer,
  { needs }: { needs: readonly NeedVersion[] },
): { removed: number } {
  for (const { id, base } of needs) remove(writer, 'need', id, base)
  return { removed: needs.length }
}

/** Of the same item or, where there is none, in the same words. */
function hasOpenNeed(reader: Reader, schoolId: string, itemId: string | null, title: string): boolean {
  return listRecords(
    reader,
    'need',
    `WHERE school_id = ? AND item_id IS ? AND deleted = 0 AND status IN ('open', 'planned')`,
    schoolId,
    itemId,
  ).some(({ body }) => itemId !== null || sameWords(body.title) === sameWords(title))
}

function mustBeItsAudit(reader: Reader, schoolId: string, auditId: string | null): void {
  if (auditId !== null && getRecord(reader, 'audit', auditId).body.schoolId !== schoolId)
    throw new AppError('bad-input', 'This audit is one of another school. Go back and open the list again.')
}

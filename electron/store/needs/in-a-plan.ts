import type { Writer } from '../db.ts'
import { findRecord } from '../records/read.ts'
import { save } from '../records/save.ts'

/**
 * A need that a goal has taken is "In a plan"; once its last goal is gone it is open again. What a person called met
 * or dropped stays so. To be called after the goal was written.
 */
export function settleNeed(writer: Writer, needId: string | null | undefined): void {
  if (needId === null || needId === undefined) return
  const need = findRecord(writer, 'need', needId)
  if (need === undefined || need.conflicted) return
  const isTaken =
    writer.sql<[string]>('SELECT 1 FROM goal WHERE need_id = ? AND deleted = 0').get(needId) !== undefined
  const { status } = need.body
  const settled =
    isTaken && status === 'open' ? 'planned' : !isTaken && status === 'planned' ? 'open' : status
  if (settled !== status)
    save(writer, 'need', { id: needId, base: need.base, body: { ...need.body, status: settled } })
}

import type { Writer } from '../db.ts'
import { write } from '../handlers.ts'
import { settleNeed } from '../needs/in-a-plan.ts'
import { recordHandlers } from '../records/operations.ts'
import { findRecord } from '../records/read.ts'

const goals = recordHandlers('goal')

/** A goal's operations, each of which tells the needs that it took or let go. */
export const goalHandlers: typeof goals = {
  save: write((writer, input) => tellingNeeds(writer, input.id, () => goals.save.run(writer, input))),
  remove: write((writer, input) => tellingNeeds(writer, input.id, () => goals.remove.run(writer, input))),
  restore: write((writer, input) => tellingNeeds(writer, input.id, () => goals.restore.run(writer, input))),
}

function tellingNeeds<T extends { id: string }>(writer: Writer, id: string | undefined, work: () => T): T {
  const needOf = (goal: string | undefined) =>
    goal === undefined ? null : (findRecord(writer, 'goal', goal)?.body.needId ?? null)
  const before = needOf(id)
  const result = work()
  const after = needOf(result.id)
  settleNeed(writer, after)
  if (before !== after) settleNeed(writer, before)
  return result
}

import * as z from 'zod'
import { id } from '#shared/model/fields.ts'
import { operation, versionHash } from './base.ts'

export const historyEntry = z.object({
  version: versionHash,
  savedAt: z.string(),
  /** Who wrote it: "you", or the owner of the bundle that brought it. */
  by: z.string(),
  deleted: z.boolean(),
  head: z.boolean(),
  /** `null` where only the descent is known. */
  body: z.record(z.string(), z.unknown()).nullable(),
})
export type HistoryEntry = z.infer<typeof historyEntry>

export const records = {
  /** Every version of a record, the newest first. */
  history: operation.input(z.object({ record: id })).output(z.array(historyEntry)),
}

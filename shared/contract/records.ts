import * as z from 'zod'
import { id } from '#shared/model/fields.ts'
import { KIND_NAMES } from '#shared/model/kinds.ts'
import { base, operation, saved, versionHash } from './base.ts'

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

export const recordHistory = z.object({
  kind: z.enum(KIND_NAMES),
  /** What the record is called now. */
  title: z.string(),
  /** Every version, the newest first. */
  versions: z.array(historyEntry),
  /** What records that a version names by their ids are called. */
  names: z.record(z.string(), z.string()),
})
export type RecordHistory = z.infer<typeof recordHistory>

export const records = {
  history: operation.input(z.object({ record: id })).output(recordHistory),
  /** Makes what an old version says the newest version; the versions between stay in the history. */
  restoreVersion: operation.input(z.object({ record: id, version: versionHash, base })).output(saved),
}

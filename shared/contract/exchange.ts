import * as z from 'zod'
import { id } from '#shared/model/fields.ts'
import { eventIterator, fileChoice, operation } from './base.ts'

const countByKind = z.record(z.string(), z.number())

/**
 * Why a record stays: its own class; a group below the smallest cell; or it belongs to something that was deleted.
 * What belongs to a record that stays, stays for the same reason.
 */
export const WITHHELD_REASONS = ['private', 'school', 'aggregate', 'small_group', 'deleted'] as const

/** What would leave now, counted by school and kind, and what stays here and why. */
export const exportPreview = z.object({
  records: z.number(),
  /** `schoolId` is null, and the name "Whole hub", for what belongs to no school. */
  bySchool: z.array(z.object({ schoolId: id.nullable(), schoolName: z.string(), counts: countByKind })),
  withheld: z.array(z.object({ reason: z.enum(WITHHELD_REASONS), kind: z.string(), count: z.number() })),
  /** The shareable text and the private text side by side, for a look at what really leaves. */
  samples: z.array(
    z.object({
      kind: z.string(),
      title: z.string(),
      leaves: z.array(z.string()),
      stays: z.array(z.string()),
    }),
  ),
  changedSinceLast: z.number(),
  lastMadeAt: z.string().nullable(),
  /** Deleted records: the bundle says that they are gone, without their words. They count in `records`. */
  deletions: z.number(),
  /** Records that were sent before and no longer may leave: the bundle calls them back. */
  withdrawals: z.number(),
  /** False until bundles are sealed: say so beside the button. */
  encrypted: z.boolean(),
})
export type ExportPreview = z.infer<typeof exportPreview>

export const exported = z.object({
  file: z.string(),
  bytes: z.number(),
  records: z.number(),
  withheld: z.number(),
})
export type Exported = z.infer<typeof exported>

/** Every record of the bundle stands in exactly one of them. */
export const importCounts = z.object({
  new: z.number(),
  newer: z.number(),
  /** Here already, or older than what is here. */
  unchanged: z.number(),
  conflicts: z.number(),
  quarantined: z.number(),
})
export type ImportCounts = z.infer<typeof importCounts>

/** A bundle that was verified and staged, and not imported yet. */
export const importPreview = z.object({
  stage: id,
  fileName: z.string(),
  result: z.enum(['ready', 'already-imported', 'refused', 'waiting']),
  reason: z.string().nullable(),
  rule: z.string().nullable(),
  owner: z.string(),
  hub: z.string(),
  seq: z.number(),
  madeAt: z.string(),
  counts: importCounts,
  bySchool: z.array(z.object({ schoolName: z.string(), counts: importCounts })),
  quarantine: z.array(
    z.object({ line: z.number(), kind: z.string(), record: z.string(), sentence: z.string() }),
  ),
  /** Records whose owner calls them back. */
  withdrawn: z.number(),
  /** One sentence when earlier bundles of this owner have not arrived; it blocks nothing. */
  gap: z.string().nullable(),
  encrypted: z.boolean(),
})
export type ImportPreview = z.infer<typeof importPreview>

export const importResult = importPreview.omit({ stage: true, result: true }).extend({
  result: z.enum(['imported', 'already-imported', 'refused', 'waiting']),
})
export type ImportResult = z.infer<typeof importResult>

export const bundleRow = z.object({
  direction: z.enum(['out', 'in']),
  bundle: id,
  at: z.string(),
  file: z.string(),
  owner: z.string(),
  hub: z.string(),
  seq: z.number(),
  records: z.number(),
  quarantined: z.number(),
})
export type BundleRow = z.infer<typeof bundleRow>

/** `total` is 0 while it is not known. */
export const exchangeProgress = z.object({ phase: z.string(), done: z.number(), total: z.number() })
export type ExchangeProgress = z.infer<typeof exchangeProgress>

export const exchange = {
  preview: operation.output(exportPreview),
  /** Makes a full bundle: progress, then the result. Leaving the iterator cancels. */
  export: operation
    .input(z.object({ file: fileChoice }))
    .output(eventIterator(z.object({ progress: exchangeProgress.optional(), result: exported.optional() }))),
  /** Verifies and stages a bundle; nothing is written to the workspace. */
  inspect: operation
    .input(z.object({ file: fileChoice }))
    .output(
      eventIterator(z.object({ progress: exchangeProgress.optional(), result: importPreview.optional() })),
    ),
  /** Imports what was staged, in one transaction. Only a ready stage brings anything in. */
  import: operation.input(z.object({ stage: id })).output(importResult),
  discard: operation.input(z.object({ stage: id })).output(z.object({})),
  ledger: operation.output(z.array(bundleRow)),
}

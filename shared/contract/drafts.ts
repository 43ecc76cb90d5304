import * as z from 'zod'
import { id } from '#shared/model/fields.ts'
import { KIND_NAMES } from '#shared/model/kinds.ts'
import { base, operation } from './base.ts'

export const draft = z.object({
  id,
  record: id,
  kind: z.enum(KIND_NAMES),
  school: id.nullable(),
  base,
  /** What stands in the form, valid or not. */
  body: z.record(z.string(), z.unknown()),
  rev: z.number().int().min(0),
  savedAt: z.string(),
})
export type Draft = z.infer<typeof draft>

export const draftRow = draft.extend({ schoolName: z.string().nullable(), title: z.string() })
export type DraftRow = z.infer<typeof draftRow>

export const drafts = {
  /** Answers with the draft's id and revision for the next write: another one if two windows typed at once. */
  keep: operation
    .input(draft.omit({ savedAt: true }))
    .output(z.object({ id, rev: z.number(), savedAt: z.string() })),
  drop: operation.input(z.object({ id })).output(z.object({})),
  list: operation.output(z.array(draftRow)),
  ofRecord: operation.input(z.object({ record: id })).output(z.array(draft)),
}

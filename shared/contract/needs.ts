import * as z from 'zod'
import { id } from '#shared/model/fields.ts'
import { need } from '#shared/model/need.ts'
import { base, operation, recordOf, recordOperations } from './base.ts'

export const needRow = z.object({
  need: recordOf('need'),
  schoolName: z.string(),
  hub: z.string(),
  /** The school takes part now: not invited, paused or gone. */
  active: z.boolean(),
  /** The audit item that it is about, in words. */
  itemTitle: z.string().nullable(),
  /** The framework that the item is one of; `null` where that is not known, or the need stands on no item. */
  frameworkId: z.string().nullable(),
  /** Goals that serve it. */
  goals: z.number(),
})
export type NeedRow = z.infer<typeof needRow>

const { title, itemId, priority, pupilEvidence } = need.body.shape

/** A need that several schools have alike: one title, and a record for each school. */
export const needPattern = z.object({
  title,
  itemId,
  priority,
  schools: z
    .array(z.object({ schoolId: id, auditId: id.nullable(), pupilEvidence }))
    .min(1)
    .max(500),
})
export type NeedPattern = z.infer<typeof needPattern>

const needVersions = z.array(z.object({ id, base })).max(500)

export const needs = {
  ...recordOperations('need'),
  /** Needs, the most pressing first; of one school when `schoolId` is given. */
  list: operation.input(z.object({ schoolId: id.optional() })).output(z.array(needRow)),
  /** One need for each school, all or none. A school with an open need of that item is left out: `left` counts them. */
  makeMany: operation.input(needPattern).output(z.object({ made: needVersions, left: z.number() })),
  /** Takes back what `makeMany` made, all or none. */
  removeMany: operation.input(z.object({ needs: needVersions })).output(z.object({ removed: z.number() })),
}

import * as z from 'zod'
import { id } from '#shared/model/fields.ts'
import { operation, recordOf, recordOperations } from './base.ts'

export const needRow = z.object({
  need: recordOf('need'),
  schoolName: z.string(),
  hub: z.string(),
  /** Goals that serve it. */
  goals: z.number(),
})
export type NeedRow = z.infer<typeof needRow>

export const needs = {
  ...recordOperations('need'),
  /** Needs, the most pressing first; of one school when `schoolId` is given. */
  list: operation.input(z.object({ schoolId: id.optional() })).output(z.array(needRow)),
}

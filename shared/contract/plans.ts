import * as z from 'zod'
import { academicYear, id } from '#shared/model/fields.ts'
import { operation, recordOf, recordOperations, saved } from './base.ts'

export const goalTree = z.object({
  goal: recordOf('goal'),
  need: recordOf('need').nullable(),
  outcomes: z.array(z.object({ outcome: recordOf('outcome'), measures: z.array(recordOf('measure')) })),
  activities: z.array(recordOf('activity')),
})
export type GoalTree = z.infer<typeof goalTree>

export const planPage = z.object({
  plan: recordOf('plan'),
  school: z.object({ id, name: z.string() }),
  goals: z.array(goalTree),
  /** The school's needs, to plan for. */
  needs: z.array(recordOf('need')),
})
export type PlanPage = z.infer<typeof planPage>

export const planRow = z.object({
  plan: recordOf('plan'),
  schoolName: z.string(),
  hub: z.string(),
  goals: z.number(),
})
export type PlanRow = z.infer<typeof planRow>

export const plans = {
  ...recordOperations('plan'),
  goal: recordOperations('goal'),
  outcome: recordOperations('outcome'),
  measure: recordOperations('measure'),
  activity: recordOperations('activity'),
  list: operation.output(z.array(planRow)),
  get: operation.input(z.object({ id })).output(planPage),
  /** The school's plan of that year, begun if there is none. */
  open: operation.input(z.object({ schoolId: id, academicYear })).output(saved),
}

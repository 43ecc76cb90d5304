import type { plans } from '#shared/contract/plans.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { goalHandlers } from './goals.ts'
import { listPlans, readPlanPage } from './reads.ts'
import { openPlan } from './writes.ts'

export const plansHandlers: HandlersOf<typeof plans> = {
  ...recordHandlers('plan'),
  goal: goalHandlers,
  outcome: recordHandlers('outcome'),
  measure: recordHandlers('measure'),
  activity: recordHandlers('activity'),
  list: read(listPlans),
  get: read(readPlanPage),
  open: write((writer, input) => {
    mustBeAdviser(writer)
    return openPlan(writer, input)
  }),
}

import * as z from 'zod'
import { id } from '#shared/model/fields.ts'
import { operation, recordOf, recordOperations } from './base.ts'

export const inspections = {
  ...recordOperations('inspection'),
  /** A school's inspections, the newest first. */
  list: operation.input(z.object({ schoolId: id })).output(z.array(recordOf('inspection'))),
}

import * as z from 'zod'
import { operation, recordOf, recordOperations } from './base.ts'

export const views = {
  ...recordOperations('view'),
  /** The saved views of a list, by name. */
  list: operation.input(z.object({ list: z.enum(['schools']) })).output(z.array(recordOf('view'))),
}

import * as z from 'zod'
import { eventIterator, operation } from './base.ts'

export const change = z.object({ kinds: z.array(z.string()), schools: z.array(z.string()) })
export type Change = z.infer<typeof change>

/** What each commit changed, for as long as the window listens. */
export const changes = {
  watch: operation.output(eventIterator(change)),
}

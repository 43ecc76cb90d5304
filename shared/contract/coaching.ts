import * as z from 'zod'
import { id, localDate, localDateTime } from '#shared/model/fields.ts'
import { operation, recordOf, recordOperations, saved } from './base.ts'
import { roleRow } from './schools.ts'

export const conversationPage = z.object({
  conversation: recordOf('conversation'),
  school: z.object({ id, name: z.string() }),
  people: z.array(roleRow),
  /** Stays on this laptop; never there in a centre's workspace. */
  note: recordOf('note').nullable(),
  steps: z.array(recordOf('step')),
  /** Steps of earlier conversations that are still open: "did it happen?". */
  openBefore: z.array(recordOf('step')),
  /** The goals of plans that are not closed, and those that this conversation names already. */
  goals: z.array(z.object({ id, title: z.string(), academicYear: z.string().nullable() })),
  /** The date to propose for the next one, on the school's calendar; `null` where none reaches so far. */
  suggestedNext: localDate.nullable(),
  /** This one a school week later, holidays stepped over. */
  weekLater: localDate.nullable(),
})
export type ConversationPage = z.infer<typeof conversationPage>

export const conversationRow = z.object({
  conversation: recordOf('conversation'),
  schoolName: z.string(),
  personName: z.string().nullable(),
  hub: z.string(),
  steps: z.number(),
})
export type ConversationRow = z.infer<typeof conversationRow>

export const coaching = {
  ...recordOperations('conversation'),
  note: recordOperations('note'),
  step: recordOperations('step'),
  /** Conversations, the newest first, a page at a time. */
  list: operation
    .input(
      z.object({
        schoolId: id.optional(),
        offset: z.number().int().min(0).default(0),
        limit: z.number().int().min(1).max(200).default(100),
      }),
    )
    .output(z.object({ rows: z.array(conversationRow), total: z.number() })),
  get: operation.input(z.object({ id })).output(conversationPage),
  /** Plans a conversation with the school's CPD lead. */
  start: operation.input(z.object({ schoolId: id, startsAt: localDateTime })).output(saved),
}

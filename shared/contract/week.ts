import * as z from 'zod'
import { id, localDate } from '#shared/model/fields.ts'
import { operation, recordOf } from './base.ts'
import { conversationRow } from './coaching.ts'
import { draftRow } from './drafts.ts'
import { forumRow } from './forums.ts'

export const weekPage = z.object({
  monday: localDate,
  conversations: z.array(conversationRow),
  forums: z.array(forumRow),
  /** Open steps that are due by the end of the week, overdue ones first. */
  steps: z.array(
    z.object({ step: recordOf('step'), schoolName: z.string().nullable(), ownerName: z.string().nullable() }),
  ),
  drafts: z.array(draftRow),
  needsYou: z.array(
    z.object({
      kind: z.enum(['no_lead', 'no_audit', 'no_plan', 'conflict', 'no_register', 'nothing_planned']),
      schoolId: id.nullable(),
      schoolName: z.string().nullable(),
      sentence: z.string(),
    }),
  ),
})
export type WeekPage = z.infer<typeof weekPage>

export const week = {
  get: operation.input(z.object({ today: localDate })).output(weekPage),
}

import * as z from 'zod'
import { id, localDate, required } from '#shared/model/fields.ts'
import { FLAG_CODES } from '#shared/model/flags.ts'
import { operation, recordOf, recordOperations, saved } from './base.ts'
import { conversationRow } from './coaching.ts'
import { draftRow } from './drafts.ts'
import { forumRow } from './forums.ts'
import { PAGE_KINDS } from './search.ts'

/** What puts it right: done there and then, or a page to go to. */
const fix = z.discriminatedUnion('does', [
  z.object({ does: z.literal('plan_talk'), startsAt: z.string() }),
  z.object({ does: z.literal('start_plan'), academicYear: z.string() }),
  z.object({ does: z.literal('go'), page: z.object({ kind: z.enum(PAGE_KINDS), id }) }),
  z.object({ does: z.literal('load_register') }),
  z.object({ does: z.literal('look_at_changes') }),
])

const needsYouEntry = z.object({
  kind: z.enum([...FLAG_CODES, 'conflict', 'no_register', 'register_changes']),
  schoolId: id.nullable(),
  schoolName: z.string().nullable(),
  sentence: z.string(),
  fix,
})
export type NeedsYouEntry = z.infer<typeof needsYouEntry>

const ignoredRow = z.object({ record: recordOf('ignored'), schoolName: z.string() })
export type IgnoredRow = z.infer<typeof ignoredRow>

export const weekPage = z.object({
  monday: localDate,
  /** "Week 4 · Autumn 2", by the calendars of the schools; `null` before the first school. */
  term: z.object({ text: z.string(), confirmed: z.boolean() }).nullable(),
  conversations: z.array(conversationRow),
  forums: z.array(forumRow),
  /** Open steps that are due by the end of the week, overdue ones first. */
  steps: z.array(
    z.object({ step: recordOf('step'), schoolName: z.string().nullable(), ownerName: z.string().nullable() }),
  ),
  /** How many they are: the list ends at the hundredth. */
  stepsDue: z.number(),
  drafts: z.array(draftRow),
  needsYou: z.array(needsYouEntry),
})
export type WeekPage = z.infer<typeof weekPage>

export const week = {
  get: operation.input(z.object({ today: localDate })).output(weekPage),
  ignored: {
    ...recordOperations('ignored'),
    /** What is ignored now, with why; what ran out or changed is asked for again and not listed. */
    list: operation.input(z.object({ today: localDate })).output(z.array(ignoredRow)),
    /** Ignores what a school asks for, as its sentence stands now. */
    add: operation
      .input(
        z.object({
          schoolId: id,
          flag: z.enum(FLAG_CODES),
          reason: required('The reason'),
          until: localDate.nullable(),
          today: localDate,
        }),
      )
      .output(saved),
  },
}

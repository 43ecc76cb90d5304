import * as z from 'zod'
import { codes, PARTNER_STATUS } from '#shared/model/enums.ts'
import { id } from '#shared/model/fields.ts'
import { operation, recordOf, recordOperations, saved } from './base.ts'

export const schoolRow = z.object({
  id,
  urn: z.string(),
  name: z.string(),
  hub: z.string(),
  owner: z.string(),
  laName: z.string(),
  town: z.string(),
  phase: z.string(),
  pupils: z.number().nullable(),
  partnerStatus: z.enum(codes(PARTNER_STATUS)),
  cpdLead: z.string().nullable(),
  /** The day of the last conversation that was held. */
  lastConversationOn: z.string().nullable(),
  nextConversationAt: z.string().nullable(),
  openSteps: z.number(),
  openNeeds: z.number(),
  audits: z.number(),
  plans: z.number(),
})
export type SchoolRow = z.infer<typeof schoolRow>

export const roleRow = z.object({ role: recordOf('role'), person: recordOf('person') })
export type RoleRow = z.infer<typeof roleRow>

export const timelineEntry = z.object({
  kind: z.enum(['audit', 'plan', 'conversation', 'step', 'forum']),
  id,
  /** Where a click leads: the record's own page. */
  on: z.string(),
  title: z.string(),
  detail: z.string(),
})
export type TimelineEntry = z.infer<typeof timelineEntry>

export const schoolPage = z.object({
  school: recordOf('school'),
  owner: z.string(),
  people: z.array(roleRow),
  audits: z.array(recordOf('audit')),
  needs: z.array(recordOf('need')),
  plans: z.array(recordOf('plan')),
  conversations: z.array(recordOf('conversation')),
  steps: z.array(recordOf('step')),
  timeline: z.array(timelineEntry),
})
export type SchoolPage = z.infer<typeof schoolPage>

export const schools = {
  ...recordOperations('school'),
  list: operation.input(z.object({ text: z.string().max(200).default('') })).output(z.array(schoolRow)),
  get: operation.input(z.object({ id })).output(schoolPage),
  /** Makes a partner school of a school in the register, with its facts as at that register. */
  add: operation.input(z.object({ urn: z.string() })).output(saved),
}

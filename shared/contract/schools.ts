import * as z from 'zod'
import { codes, PARTNER_STATUS } from '#shared/model/enums.ts'
import { id, localDate } from '#shared/model/fields.ts'
import { FLAG_CODES } from '#shared/model/flags.ts'
import { schoolListState } from '#shared/model/school-list.ts'
import { TIMELINE_CODES } from '#shared/model/timeline.ts'
import { fileChoice, operation, recordOf, recordOperations, saved } from './base.ts'

export const schoolFlag = z.object({ flag: z.enum(FLAG_CODES), sentence: z.string() })

export const schoolRow = z.object({
  id,
  urn: z.string(),
  laestab: z.string(),
  name: z.string(),
  hub: z.string(),
  owner: z.string(),
  laName: z.string(),
  town: z.string(),
  postcode: z.string(),
  phase: z.string(),
  typeName: z.string(),
  trust: z.string(),
  pupils: z.number().nullable(),
  /** Pupil premium in the newest year that is known; `null` where nobody has said. */
  ppPct: z.number().nullable(),
  partnerStatus: z.enum(codes(PARTNER_STATUS)),
  joinedOn: z.string().nullable(),
  cpdLead: z.string().nullable(),
  /** The day of the last conversation that was held. */
  lastConversationOn: z.string().nullable(),
  nextConversationAt: z.string().nullable(),
  /** The status of the plan of this school year. */
  planStatus: z.string().nullable(),
  openSteps: z.number(),
  openNeeds: z.number(),
  audits: z.number(),
  plans: z.number(),
  /** What stands out, the most pressing first, without what somebody chose to ignore. */
  flags: z.array(schoolFlag),
})
export type SchoolRow = z.infer<typeof schoolRow>

export const roleRow = z.object({ role: recordOf('role'), person: recordOf('person') })
export type RoleRow = z.infer<typeof roleRow>

export const timelineEntry = z.object({
  kind: z.enum(TIMELINE_CODES),
  id,
  on: z.string(),
  title: z.string(),
  detail: z.string(),
  /** Where a click leads: its own page, or the page of what it hangs on. */
  page: z.object({ kind: z.enum(['audit', 'plan', 'conversation', 'forum']), id }).nullable(),
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
  flags: z.array(schoolFlag.extend({ ignored: recordOf('ignored').nullable() })),
})
export type SchoolPage = z.infer<typeof schoolPage>

const day = localDate.optional()

export const schools = {
  ...recordOperations('school'),
  /** Every school of this workspace; filters and order are the list's own. `today` is for tests and reports. */
  list: operation
    .input(z.object({ text: z.string().max(200).default(''), today: day }))
    .output(z.array(schoolRow)),
  get: operation.input(z.object({ id, today: day })).output(schoolPage),
  /** Makes a partner school of a school in the register, with its facts as at that register. */
  add: operation.input(z.object({ urn: z.string() })).output(saved),
  /** Writes the list as it stands on the screen into a file. */
  exportList: operation
    .input(
      z.object({ file: fileChoice, format: z.enum(['csv', 'xlsx']), state: schoolListState, today: day }),
    )
    .output(z.object({ rows: z.number(), columns: z.number(), bytes: z.number() })),
}

import * as z from 'zod'
import { ERROR_CODES } from '#shared/errors.ts'
import { required } from '#shared/model/fields.ts'
import { operation } from './base.ts'

export const WORKSPACE_ROLES = ['adviser', 'centre'] as const

export const workspaceState = z.discriminatedUnion('state', [
  z.object({ state: z.literal('none') }),
  z.object({ state: z.literal('failed'), code: z.enum(ERROR_CODES), sentence: z.string() }),
  z.object({
    state: z.literal('open'),
    role: z.enum(WORKSPACE_ROLES),
    name: z.string(),
    hub: z.string(),
    practice: z.boolean(),
    /** There is a workspace of the person's own to go back to from the practice hub. */
    hasOwn: z.boolean(),
    file: z.string(),
  }),
])
export type WorkspaceState = z.infer<typeof workspaceState>

const created = z.object({
  role: z.enum(WORKSPACE_ROLES),
  name: required('Your name'),
  hub: required('The hub'),
})

export const workspace = {
  state: operation.output(workspaceState),
  create: operation.input(created).output(workspaceState),
  /** Opens the invented hub, making it first if need be. The person's own workspace stays as it is. */
  openPractice: operation.output(workspaceState),
  leavePractice: operation.output(workspaceState),
}

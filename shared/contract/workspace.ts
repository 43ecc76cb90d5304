import * as z from 'zod'
import { ERROR_CODES } from '#shared/errors.ts'
import { required } from '#shared/model/fields.ts'
import { operation } from './base.ts'

/** Both stand on the first page of every bundle. */
export const NAME_LENGTH = 200

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

export const created = z.object({
  role: z.enum(WORKSPACE_ROLES),
  name: required('Your name').max(NAME_LENGTH, 'Your name is too long: write it in fewer words.'),
  hub: required('The hub').max(NAME_LENGTH, 'The name of the hub is too long: write it in fewer words.'),
})

export const workspace = {
  state: operation.output(workspaceState),
  create: operation.input(created).output(workspaceState),
  /** Opens the invented hub, making it first if need be. The person's own workspace stays as it is. */
  openPractice: operation.output(workspaceState),
  leavePractice: operation.output(workspaceState),
}

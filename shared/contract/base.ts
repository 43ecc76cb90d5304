import { oc } from '@orpc/contract'
import * as z from 'zod'
import { id } from '#shared/model/fields.ts'
import { type Body, KINDS, type KindName } from '#shared/model/kinds.ts'

/** Where every operation starts. oRPC is named here, in the store's server and in the window's client only. */
export { eventIterator } from '@orpc/contract'
export const operation = oc

export const versionHash = z.string().regex(/^[0-9a-f]{64}$/)
/** The versions that the person is looking at. */
export const base = z.array(versionHash).max(100)
export const saved = z.object({ id, version: versionHash, savedAt: z.string() })
export type SavedRecord = z.infer<typeof saved>

/** A file that a dialog or the command line named. In a window it is a grant, not a path of the window's choice. */
export const fileChoice = z.string().min(1).max(4096)

/** A record as a screen gets it. `conflicted` means that two computers wrote it and nobody has chosen yet. */
export function recordOf<K extends KindName>(kind: K) {
  return z.object({ id, base, conflicted: z.boolean(), body: bodyOf(kind) })
}
export type RecordOf<K extends KindName> = {
  id: string
  base: string[]
  conflicted: boolean
  body: Body<K>
}

/** What can be done with any kind of record. `draft` names the draft whose words this save carries. */
export function recordOperations<K extends KindName>(kind: K) {
  return {
    save: operation
      .input(z.object({ id: id.optional(), base, body: bodyOf(kind), draft: id.optional() }))
      .output(saved),
    remove: operation.input(z.object({ id, base })).output(saved),
    restore: operation.input(z.object({ id })).output(saved),
  }
}

/** The schema of one kind, and not of any kind: the compiler would widen it inside a generic. */
function bodyOf<K extends KindName>(kind: K) {
  return KINDS[kind].body as (typeof KINDS)[K]['body']
}

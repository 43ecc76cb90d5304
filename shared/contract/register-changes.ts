import * as z from 'zod'
import { id } from '#shared/model/fields.ts'
import { KIND_NAMES } from '#shared/model/kinds.ts'
import { operation, versionHash } from './base.ts'

/** What a newer register can say of a partner school that its record does not. */
export const CHANGE_WORDS = {
  new_urn: 'New URN',
  closed: 'Closed',
  renamed: 'Renamed',
  head: 'Headteacher',
  trust: 'Trust',
  roll: 'Pupils on roll',
  details: 'Details',
  figures: 'Other figures',
} as const
export type ChangeKind = keyof typeof CHANGE_WORDS
const what = z.enum(Object.keys(CHANGE_WORDS) as [ChangeKind, ...ChangeKind[]])

/** A school that this one may have become, with what speaks for it. */
export const successor = z.object({
  urn: z.string(),
  name: z.string(),
  type: z.string(),
  town: z.string(),
  openDate: z.string().nullable(),
  evidence: z.array(z.string()),
})
export type SuccessorChoice = z.infer<typeof successor>

export const registerChange = z.object({
  schoolId: id,
  schoolName: z.string(),
  urn: z.string(),
  what,
  /** What the register says, as it is remembered when the adviser keeps their own. */
  value: z.string(),
  /** One line each: what stands here, and what the register says. */
  before: z.string(),
  after: z.string(),
  evidence: z.array(z.string()),
  /** For a new URN: which schools it can be. */
  successors: z.array(successor),
  /** Several are possible, or it was a merger or a split: a person must name the school. */
  choose: z.boolean(),
  /** Read from the school's successor, so it waits until the new URN is accepted. */
  waits: z.boolean(),
})
export type RegisterChange = z.infer<typeof registerChange>

/** A change as it was seen; `successor` names the school for a new URN. */
const chosen = z.object({ schoolId: id, what, value: z.string(), successor: z.string().optional() })
export type ChosenChange = z.infer<typeof chosen>

/** A record that an acceptance wrote: the version it has now, and the one before (`null`: it is new). */
const written = z.object({
  kind: z.enum(KIND_NAMES),
  id,
  version: versionHash,
  before: versionHash.nullable(),
})
export type WrittenRecord = z.infer<typeof written>

export const registerChangesList = z.object({
  asAt: z.string().nullable(),
  hasLinks: z.boolean(),
  /** What the adviser is asked, school by school. */
  changes: z.array(registerChange),
  /** Figures that moved little, and facts that are confirmed as at a newer day: taken over in one go. */
  figures: z.array(registerChange),
  /** Schools whose facts are newer than the register that is loaded. */
  newerHere: z.number().int(),
})
export type RegisterChanges = z.infer<typeof registerChangesList>

/** What the loaded register says of partner schools that their records do not say yet. */
export const registerChanges = {
  list: operation.input(z.object({ schoolId: id.optional() }).default({})).output(registerChangesList),
  /** Takes the register's words over, all of them or none. */
  accept: operation
    .input(z.object({ changes: z.array(chosen).min(1).max(5000) }))
    .output(z.object({ accepted: z.number().int(), written: z.array(written) })),
  /** Takes an acceptance back. */
  undo: operation
    .input(z.object({ written: z.array(written).min(1).max(20_000) }))
    .output(z.object({ undone: z.number().int() })),
  /** Leaves a record as it is; the same value of the register is not asked again. `keep: false` takes that back. */
  keep: operation
    .input(z.object({ changes: z.array(chosen).min(1).max(5000), keep: z.boolean().default(true) }))
    .output(z.object({ kept: z.number().int() })),
}

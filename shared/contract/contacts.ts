import * as z from 'zod'
import { codes, ROLES } from '#shared/model/enums.ts'
import { id } from '#shared/model/fields.ts'
import { fileChoice, operation } from './base.ts'

const roleCode = z.enum(codes(ROLES))

/** What a column of a list of contacts can hold. */
export const CONTACT_FIELDS = {
  name: 'Name',
  firstName: 'First name',
  lastName: 'Last name',
  email: 'E-mail',
  phone: 'Phone',
  urn: 'URN',
  school: 'School',
  role: 'Role',
  from: 'In the role from',
} as const
export type ContactField = keyof typeof CONTACT_FIELDS

/** Which column of the file each field comes from, counted from 0; a field that is not named is not in the file. */
const mapping = z.partialRecord(z.enum(codes(CONTACT_FIELDS)), z.number().int().min(0).max(999))
export type ContactMapping = z.infer<typeof mapping>

const choices = z.object({
  file: fileChoice,
  /** Refuses a file that was changed since it was looked at. */
  sha256: z.string().optional(),
  mapping,
  /** For rows without a role. */
  role: roleCode.default('other'),
  /** For rows without a school. */
  schoolId: id.nullable().default(null),
  /** What a person decided of rows that may be somebody known: an id of `candidates`, `new` or `skip`. */
  decisions: z.record(z.string(), z.string().max(100)).default({}),
})
export type ContactChoices = z.input<typeof choices>

const candidate = z.object({ key: z.string(), name: z.string(), words: z.string(), why: z.string() })
export type ContactCandidate = z.infer<typeof candidate>

const line = {
  /** As a spreadsheet counts: the headings are row 1. */
  row: z.number(),
  name: z.string(),
}
export const contactRow = z.discriminatedUnion('is', [
  z.object({ is: z.literal('new'), ...line, detail: z.string() }),
  z.object({
    is: z.literal('known'),
    ...line,
    detail: z.string(),
    /** The role is new; otherwise there is nothing to do. */
    adds: z.boolean(),
  }),
  z.object({
    is: z.literal('duplicate'),
    ...line,
    detail: z.string(),
    candidates: z.array(candidate),
    /** What happens unless something else is chosen. */
    decision: z.string(),
  }),
  z.object({ is: z.literal('unmatched'), ...line, school: z.string(), reason: z.string() }),
  z.object({ is: z.literal('skipped'), ...line, column: z.string(), reason: z.string() }),
])
export type ContactRow = z.infer<typeof contactRow>

const counts = z.object({
  rows: z.number(),
  created: z.number(),
  known: z.number(),
  duplicates: z.number(),
  unmatched: z.number(),
  skipped: z.number(),
  /** Roles that are added, to new people and to known ones. */
  roles: z.number(),
})
export type ContactCounts = z.infer<typeof counts>

export const contactPreview = z.object({
  counts,
  /** The first of each sort; `counts` has them all. */
  rows: z.array(contactRow),
  /** Words for roles that the file uses and that are taken as "Other". */
  unknownRoles: z.array(z.string()),
})
export type ContactPreview = z.infer<typeof contactPreview>

export const contactFile = z.object({
  fileName: z.string(),
  sha256: z.string(),
  encoding: z.string(),
  rows: z.number(),
  headings: z.array(z.string()),
  /** A cell of each column, so that one can tell what it holds. */
  examples: z.array(z.string()),
  guess: mapping,
})
export type ContactFile = z.infer<typeof contactFile>

export const contactBatch = z.object({
  id,
  title: z.string(),
  madeAt: z.string(),
  undoneAt: z.string().nullable(),
  changes: z.number(),
})

/** Lists of contacts from other programs. */
export const contacts = {
  /** Looks at a CSV file: its headings and what they seem to be. */
  read: operation.input(z.object({ file: fileChoice })).output(contactFile),
  /** What an import would do, without doing it. */
  preview: operation.input(choices).output(contactPreview),
  import: operation.input(choices).output(z.object({ batch: id, counts })),
  /** Imports that were made here, the newest first. */
  batches: operation.output(z.array(contactBatch)),
}

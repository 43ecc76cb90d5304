import * as z from 'zod'
import { id } from '#shared/model/fields.ts'
import { KIND_NAMES } from '#shared/model/kinds.ts'
import { operation } from './base.ts'

/** Kinds that have a page of their own. */
export const PAGE_KINDS = [
  'school',
  'audit',
  'plan',
  'conversation',
  'forum',
  'calendar',
  'framework',
] as const

export const searchHit = z.object({
  record: id,
  kind: z.enum(KIND_NAMES),
  school: id.nullable(),
  schoolName: z.string().nullable(),
  /** Matching words stand between U+0001 and U+0002. */
  title: z.string(),
  snippet: z.string(),
  /** The record whose page shows it: itself, or the audit, plan, conversation or forum that it hangs on. */
  page: z.object({ kind: z.enum(PAGE_KINDS), id }).nullable(),
})
export type SearchHit = z.infer<typeof searchHit>

export const search = {
  /** Finds words in every record, private notes included: this never leaves the laptop. Two letters are enough. */
  everything: operation
    .input(z.object({ text: z.string().max(200), limit: z.number().int().min(1).max(100).default(30) }))
    .output(z.array(searchHit)),
}

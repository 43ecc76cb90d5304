import * as z from 'zod'
import { codes, HALF_TERMS } from '#shared/model/enums.ts'
import { academicYear, id } from '#shared/model/fields.ts'
import { operation, recordOf, recordOperations, saved } from './base.ts'
import { needRow } from './needs.ts'

export const forumPage = z.object({
  forum: recordOf('forum'),
  agenda: z.array(recordOf('agenda_item')),
  /** The needs that the forum is about, with their schools. */
  needs: z.array(needRow),
})
export type ForumPage = z.infer<typeof forumPage>

export const forumRow = z.object({
  forum: recordOf('forum'),
  owner: z.string(),
  planned: z.number(),
  items: z.number(),
})
export type ForumRow = z.infer<typeof forumRow>

/** One audit item that several schools share as an open need. */
export const sharedNeed = z.object({
  itemId: z.string(),
  title: z.string(),
  schools: z.array(z.string()),
  needIds: z.array(id),
  /** The highest priority among them: 1 is the most pressing. */
  priority: z.number(),
})
export type SharedNeed = z.infer<typeof sharedNeed>

export const forums = {
  ...recordOperations('forum'),
  item: recordOperations('agenda_item'),
  list: operation.output(z.array(forumRow)),
  get: operation.input(z.object({ id })).output(forumPage),
  /** A forum for a half-term with the standard agenda, fitted to its slot. */
  open: operation
    .input(z.object({ academicYear, halfTerm: z.enum(codes(HALF_TERMS)), needIds: z.array(id).default([]) }))
    .output(saved),
  /** Puts the items into this order. */
  reorder: operation
    .input(z.object({ forumId: id, itemIds: z.array(id).max(200) }))
    .output(z.object({ moved: z.number() })),
  /** Open needs of the hub's schools grouped by audit item, those of most schools first. */
  sharedNeeds: operation.output(z.array(sharedNeed)),
  /** The agenda as a document to print. */
  document: operation.input(z.object({ id })).output(z.object({ title: z.string(), html: z.string() })),
}

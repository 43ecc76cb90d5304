import { forumDocument } from '#outputs/forum-document.ts'
import type { forums } from '#shared/contract/forums.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { listForums, readForumPage, sharedNeeds } from './reads.ts'
import { openForum, reorderAgenda } from './writes.ts'

export const forumsHandlers: HandlersOf<typeof forums> = {
  ...recordHandlers('forum'),
  item: recordHandlers('agenda_item'),
  list: read(listForums),
  get: read(readForumPage),
  open: write((writer, input) => {
    mustBeAdviser(writer)
    return openForum(writer, input)
  }),
  reorder: write((writer, input) => {
    mustBeAdviser(writer)
    return reorderAgenda(writer, input)
  }),
  sharedNeeds: read(sharedNeeds),
  document: read((reader, input) => forumDocument(readForumPage(reader, input))),
}

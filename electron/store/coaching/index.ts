import type { coaching } from '#shared/contract/coaching.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { listConversations, readConversationPage } from './reads.ts'
import { startConversation } from './writes.ts'

export const coachingHandlers: HandlersOf<typeof coaching> = {
  ...recordHandlers('conversation'),
  note: recordHandlers('note'),
  step: recordHandlers('step'),
  list: read(listConversations),
  get: read(readConversationPage),
  start: write((writer, input) => {
    mustBeAdviser(writer)
    return startConversation(writer, input)
  }),
}

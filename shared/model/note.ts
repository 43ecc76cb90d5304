import { id, text } from './fields.ts'
import { defineKind } from './kind.ts'

/**
 * What was said in a conversation, in GROW boxes, and what the adviser thinks about it. It is a record of its
 * own, and always private, so that no form, no merge and no export has to remember to leave it out.
 */
export const note = defineKind({
  kind: 'note',
  noun: 'a private note',
  sharing: 'private',
  fields: {
    conversationId: id,
    schoolId: id,
    goal: text.default(''),
    reality: text.default(''),
    options: text.default(''),
    wrapUp: text.default(''),
    privateNote: text.default(''),
  },
  references: { conversationId: 'conversation', schoolId: 'school' },
  naturalKey: (body) => body.conversationId,
  words: (body) => ({
    title: 'Private note',
    text: [body.goal, body.reality, body.options, body.wrapUp, body.privateNote].join(' '),
  }),
})

import * as z from 'zod'
import { CONVERSATION_MODES, CONVERSATION_STATUS, codes, TOPICS } from './enums.ts'
import { id, localDate, localDateTime, minutes, text } from './fields.ts'
import { defineKind } from './kind.ts'

/**
 * A coaching conversation with a school's CPD lead, as far as the centre may know of it: when, how long,
 * what about, and the summary that both sides agreed to share. What was said stands in a `note`.
 */
export const conversation = defineKind({
  kind: 'conversation',
  noun: 'a conversation',
  sharing: 'programme',
  fields: {
    schoolId: id,
    personId: id.nullable().default(null),
    startsAt: localDateTime,
    minutes: minutes.nullable().default(null),
    mode: z.enum(codes(CONVERSATION_MODES)).default('video'),
    status: z.enum(codes(CONVERSATION_STATUS)).default('planned'),
    topics: z
      .array(z.enum(codes(TOPICS)))
      .max(20)
      .default([]),
    goalIds: z.array(id).max(50).default([]),
    confidence: z.number().int().min(0).max(10).nullable().default(null),
    nextOn: localDate.nullable().default(null),
    sharedSummary: text.default(''),
  },
  references: { schoolId: 'school', personId: 'person' },
  words: (body) => ({ title: `Conversation of ${body.startsAt.slice(0, 10)}`, text: body.sharedSummary }),
})

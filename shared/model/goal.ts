import * as z from 'zod'
import { codes, RAG } from './enums.ts'
import { count, id, line, required, text } from './fields.ts'
import { defineKind } from './kind.ts'

/** What the staff of a school will do differently, and which need that serves. */
export const goal = defineKind({
  kind: 'goal',
  noun: 'a goal',
  sharing: 'programme',
  fields: {
    planId: id,
    schoolId: id,
    needId: id.nullable().default(null),
    title: required('The goal'),
    rationale: text.default(''),
    practiceChange: text.default(''),
    staffGroup: line.default(''),
    staffCount: count.nullable().default(null),
    rag: z.enum(codes(RAG)).default('not_started'),
    ragNote: text.default(''),
    stoppedToMakeRoom: text.default(''),
  },
  references: { planId: 'plan', schoolId: 'school', needId: 'need' },
  words: (body) => ({
    title: body.title,
    text: [body.rationale, body.practiceChange, body.ragNote].join(' '),
  }),
})

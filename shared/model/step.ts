import * as z from 'zod'
import { codes, STEP_SOURCES, STEP_STATUS } from './enums.ts'
import { id, localDate, required, text } from './fields.ts'
import { defineKind } from './kind.ts'

/** A promise: who does what by when. Without `ownerPersonId` it is the adviser's own. */
export const step = defineKind({
  kind: 'step',
  noun: 'an action step',
  sharing: 'programme',
  fields: {
    schoolId: id.nullable().default(null),
    source: z.enum(codes(STEP_SOURCES)),
    conversationId: id.nullable().default(null),
    ownerPersonId: id.nullable().default(null),
    text: required('The step'),
    dueOn: localDate.nullable().default(null),
    status: z.enum(codes(STEP_STATUS)).default('open'),
    doneOn: localDate.nullable().default(null),
    evidenceNote: text.default(''),
  },
  references: { schoolId: 'school', conversationId: 'conversation', ownerPersonId: 'person' },
  words: (body) => ({ title: body.text, text: body.evidenceNote }),
})

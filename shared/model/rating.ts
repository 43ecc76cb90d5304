import * as z from 'zod'
import { codes, RATING_SOURCES, RATING_STATES } from './enums.ts'
import { id, line, text } from './fields.ts'
import { defineKind } from './kind.ts'

export const LEVELS = [0, 1, 2, 3] as const
export type Level = (typeof LEVELS)[number]

/** How one source sees one item of one audit. Only the source `agreed` feeds the profile. */
export const rating = defineKind({
  kind: 'rating',
  noun: 'a level',
  sharing: 'programme',
  fields: {
    auditId: id,
    schoolId: id,
    itemId: line,
    source: z.enum(codes(RATING_SOURCES)),
    level: z.literal(LEVELS).nullable(),
    state: z.enum(codes(RATING_STATES)).default('rated'),
    note: text.default(''),
  },
  references: { auditId: 'audit', schoolId: 'school' },
  naturalKey: (body) => `${body.auditId}/${body.itemId}/${body.source}`,
  words: (body) => (body.note === '' ? null : { title: `Note on ${body.itemId}`, text: body.note }),
})

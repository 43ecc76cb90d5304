import * as z from 'zod'
import { codes, EVIDENCE_KINDS } from './enums.ts'
import { id, line, localDate, required } from './fields.ts'
import { defineKind } from './kind.ts'

/** One line of what was seen or read for an item: what, when and where it is kept; never the document itself. */
export const evidence = defineKind({
  kind: 'evidence',
  noun: 'a line of evidence',
  sharing: 'programme',
  fields: {
    auditId: id,
    schoolId: id,
    itemId: line,
    kind: z.enum(codes(EVIDENCE_KINDS)).default('document'),
    title: required('The evidence'),
    date: localDate.nullable().default(null),
    whereKept: line.default(''),
    /** Whose view it is, by role and never by name: "two teachers", "the SENDCo". */
    fromWhom: line.default(''),
  },
  references: { auditId: 'audit', schoolId: 'school' },
  words: (body) => ({ title: body.title, text: `${body.itemId} ${body.whereKept}` }),
})

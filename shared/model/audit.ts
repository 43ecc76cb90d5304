import * as z from 'zod'
import { AUDIT_ROUNDS, AUDIT_STATUS, codes } from './enums.ts'
import { id, line, localDate, text } from './fields.ts'
import { defineKind } from './kind.ts'

/** One audit of one school on one immutable version of a framework. */
export const audit = defineKind({
  kind: 'audit',
  noun: 'an audit',
  sharing: 'programme',
  fields: {
    schoolId: id,
    frameworkId: line,
    frameworkVersion: line,
    round: z.enum(codes(AUDIT_ROUNDS)),
    status: z.enum(codes(AUDIT_STATUS)).default('planned'),
    openedOn: localDate,
    visitOn: localDate.nullable().default(null),
    closedOn: localDate.nullable().default(null),
    summary: text.default(''),
  },
  references: { schoolId: 'school' },
  words: (body) => ({ title: `${AUDIT_ROUNDS[body.round]} audit`, text: body.summary }),
})

import * as z from 'zod'
import { AUDIT_ROUNDS, AUDIT_STATUS, codes } from './enums.ts'
import { id, line, localDate, text } from './fields.ts'
import { defineKind } from './kind.ts'

const move = z.object({
  from: z.enum(codes(AUDIT_STATUS)),
  to: z.enum(codes(AUDIT_STATUS)),
  on: localDate,
  reason: line.default(''),
})
export type AuditMove = z.infer<typeof move>
export const MOVES_KEPT = 200

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
    sharedOn: localDate.nullable().default(null),
    closedOn: localDate.nullable().default(null),
    /** Who came along on the visit from another school. */
    peerAuditor: line.default(''),
    /** Every move from one state to another, the oldest first; a move back says why. */
    moves: z.array(move).max(MOVES_KEPT).default([]),
    summary: text.default(''),
  },
  references: { schoolId: 'school' },
  words: (body) => ({ title: `${AUDIT_ROUNDS[body.round]} audit`, text: body.summary }),
})

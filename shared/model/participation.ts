import * as z from 'zod'
import { codes, PARTICIPATION_STATUS, STRANDS, WITHDRAW_REASONS } from './enums.ts'
import { id, localDate } from './fields.ts'
import { defineKind } from './kind.ts'

/**
 * That a person takes part in one strand of the programme, for one school. Withdrawing and completing change its
 * status and keep it: a count of who joined alone would mislead.
 */
export const participation = defineKind({
  kind: 'participation',
  noun: 'a participation',
  sharing: 'programme',
  fields: {
    personId: id,
    schoolId: id,
    strand: z.enum(codes(STRANDS)),
    joinedOn: localDate.nullable().default(null),
    status: z.enum(codes(PARTICIPATION_STATUS)).default('registered'),
    /** The day since when the status holds. */
    statusOn: localDate.nullable().default(null),
    withdrawReason: z.enum(codes(WITHDRAW_REASONS)).nullable().default(null),
    completedOn: localDate.nullable().default(null),
  },
  references: { personId: 'person', schoolId: 'school' },
  naturalKey: (body) => `${body.personId}/${body.schoolId}/${body.strand}`,
})

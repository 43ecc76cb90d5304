import * as z from 'zod'
import { codes, ROLES } from './enums.ts'
import { id, line, localDate } from './fields.ts'
import { defineKind } from './kind.ts'

/** What a person does at one school, from a day to a day. `to` is empty while it lasts. */
export const role = defineKind({
  kind: 'role',
  noun: 'a role',
  sharing: 'programme',
  fields: {
    personId: id,
    schoolId: id,
    role: z.enum(codes(ROLES)),
    from: localDate.nullable().default(null),
    to: localDate.nullable().default(null),
    hoursPerWeek: z.number().min(0).max(60).nullable().default(null),
    isMainContact: z.boolean().default(false),
    leaveReason: line.default(''),
  },
  references: { personId: 'person', schoolId: 'school' },
})

import * as z from 'zod'
import { codes, PLAN_STATUS } from './enums.ts'
import { academicYear, id, line, localDate, required } from './fields.ts'
import { defineKind } from './kind.ts'

/** A school's CPD plan for one school year. Two computers that start one make the same record. */
export const plan = defineKind({
  kind: 'plan',
  noun: 'a plan',
  sharing: 'programme',
  fields: {
    schoolId: id,
    academicYear,
    title: required('The title of the plan'),
    status: z.enum(codes(PLAN_STATUS)).default('draft'),
    agreedWithHeadOn: localDate.nullable().default(null),
    linkedSipPriority: line.default(''),
  },
  references: { schoolId: 'school' },
  naturalKey: (body) => `${body.schoolId}/${body.academicYear}`,
  words: (body) => ({ title: body.title, text: `${body.academicYear} ${body.linkedSipPriority}` }),
})

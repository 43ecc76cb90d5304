import * as z from 'zod'
import { codes, NEED_STATUS } from './enums.ts'
import { id, line, required, text } from './fields.ts'
import { defineKind } from './kind.ts'

export const PRIORITIES = [1, 2, 3] as const

/** What a school's CPD has to put right, mostly found by an audit item. Plans and forums start from here. */
export const need = defineKind({
  kind: 'need',
  noun: 'a need',
  sharing: 'programme',
  fields: {
    schoolId: id,
    auditId: id.nullable().default(null),
    itemId: line.nullable().default(null),
    title: required('The need'),
    pupilEvidence: text.default(''),
    priority: z.literal(PRIORITIES).default(2),
    status: z.enum(codes(NEED_STATUS)).default('open'),
  },
  references: { schoolId: 'school', auditId: 'audit' },
  words: (body) => ({ title: body.title, text: body.pupilEvidence }),
})

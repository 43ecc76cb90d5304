import * as z from 'zod'
import { codes, PAIRING_STATUS } from './enums.ts'
import { id, line, localDate, text } from './fields.ts'
import { defineKind } from './kind.ts'

/** Two schools brought together: one that is weak on something and one that is strong on it and shares how. */
export const pairing = defineKind({
  kind: 'pairing',
  noun: 'a pair of schools',
  sharing: 'programme',
  fields: {
    /** The school that learns. */
    schoolId: id,
    /** The school that shares. */
    partnerId: id,
    /** What it is about: an item, or an area when there is no one item. */
    areaId: line,
    itemId: line.nullable().default(null),
    frameworkId: line,
    frameworkVersion: line,
    status: z.enum(codes(PAIRING_STATUS)).default('proposed'),
    madeOn: localDate,
    note: text.default(''),
  },
  references: { schoolId: 'school', partnerId: 'school' },
  words: (body) => (body.note === '' ? null : { title: 'Pair of schools', text: body.note }),
})

import * as z from 'zod'
import { codes, MEASURE_TYPES } from './enums.ts'
import { id, line, localDate, required } from './fields.ts'
import { defineKind } from './kind.ts'

const figure = z.number().min(-1e9).max(1e9)

/** How an outcome is judged: where the group stands, where it should stand, and which way is better. */
export const measure = defineKind({
  kind: 'measure',
  noun: 'a measure',
  sharing: 'programme',
  fields: {
    outcomeId: id,
    schoolId: id,
    name: required('The measure'),
    type: z.enum(codes(MEASURE_TYPES)).default('percentage'),
    unit: line.default(''),
    better: z.enum(['higher', 'lower']).default('higher'),
    tool: line.default(''),
    collectedBy: line.default(''),
    baseline: figure.nullable().default(null),
    baselineOn: localDate.nullable().default(null),
    target: figure.nullable().default(null),
    targetOn: localDate.nullable().default(null),
  },
  references: { outcomeId: 'outcome', schoolId: 'school' },
  words: (body) => ({ title: body.name, text: `${body.tool} ${body.collectedBy}` }),
})

import * as z from 'zod'
import { codes, OUTCOME_DOMAINS, TARGET_GROUPS } from './enums.ts'
import { count, id, line, required, text } from './fields.ts'
import { defineKind } from './kind.ts'

/** What pupils will gain from a goal: a named outcome for a described group, never for named pupils. */
export const outcome = defineKind({
  kind: 'outcome',
  noun: 'a pupil outcome',
  sharing: 'programme',
  fields: {
    goalId: id,
    schoolId: id,
    statement: required('The pupil outcome'),
    domain: z.enum(codes(OUTCOME_DOMAINS)).default('other'),
    subject: line.default(''),
    yearGroups: z.array(line).max(20).default([]),
    targetGroup: z.enum(codes(TARGET_GROUPS)).default('whole_cohort'),
    targetGroupNote: text.default(''),
    groupSize: count.nullable().default(null),
    isDisadvantagedGroup: z.boolean().default(false),
  },
  references: { goalId: 'goal', schoolId: 'school' },
  words: (body) => ({ title: body.statement, text: `${body.subject} ${body.targetGroupNote}` }),
})

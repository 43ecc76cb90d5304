import * as z from 'zod'
import {
  ACTIVITY_PURPOSES,
  ACTIVITY_STATUS,
  ACTIVITY_TYPES,
  codes,
  HALF_TERMS,
  LEADER_KINDS,
} from './enums.ts'
import { id, line, localDate, required } from './fields.ts'
import { defineKind } from './kind.ts'

/** One piece of development that serves a goal. */
export const activity = defineKind({
  kind: 'activity',
  noun: 'an activity',
  sharing: 'programme',
  fields: {
    goalId: id,
    schoolId: id,
    title: required('The activity'),
    purpose: z.enum(codes(ACTIVITY_PURPOSES)).default('pupil_outcome'),
    type: z.enum(codes(ACTIVITY_TYPES)).default('staff_meeting'),
    start: localDate.nullable().default(null),
    end: localDate.nullable().default(null),
    halfTerm: z.enum(codes(HALF_TERMS)).nullable().default(null),
    hours: z.number().min(0).max(1000).nullable().default(null),
    leaderKind: z.enum(codes(LEADER_KINDS)).nullable().default(null),
    provider: line.default(''),
    evidenceSource: line.default(''),
    status: z.enum(codes(ACTIVITY_STATUS)).default('planned'),
  },
  references: { goalId: 'goal', schoolId: 'school' },
  words: (body) => ({ title: body.title, text: `${body.provider} ${body.evidenceSource}` }),
})

import * as z from 'zod'
import { CONVERSATION_MODES, codes, FORUM_STATUS, HALF_TERMS } from './enums.ts'
import { academicYear, id, line, localDate, localTime, minutes, required, text } from './fields.ts'
import { defineKind } from './kind.ts'

/** How many needs a forum can be drawn from. */
export const NEEDS_OF_A_FORUM = 50

/** A hub's forum in one half-term, about needs that were named beforehand. */
export const forum = defineKind({
  kind: 'forum',
  noun: 'a forum',
  sharing: 'programme',
  fields: {
    hub: required('The hub'),
    academicYear,
    halfTerm: z.enum(codes(HALF_TERMS)),
    title: required('The title of the forum'),
    needIds: z.array(id).max(NEEDS_OF_A_FORUM).default([]),
    date: localDate.nullable().default(null),
    start: localTime.default('15:45'),
    minutes: minutes.default(90),
    mode: z.enum(codes(CONVERSATION_MODES)).default('in_person'),
    venue: line.default(''),
    status: z.enum(codes(FORUM_STATUS)).default('planned'),
    expertName: line.default(''),
    notes: text.default(''),
  },
  words: (body) => ({ title: body.title, text: [body.venue, body.expertName, body.notes].join(' ') }),
})

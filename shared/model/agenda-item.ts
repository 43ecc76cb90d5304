import * as z from 'zod'
import { AGENDA_KINDS, codes } from './enums.ts'
import { id, line, minutes, required } from './fields.ts'
import { defineKind } from './kind.ts'

/** One timed item of a forum's agenda. The clock runs from the forum's start; no item holds a time of day. */
export const agendaItem = defineKind({
  kind: 'agenda_item',
  noun: 'an agenda item',
  sharing: 'programme',
  fields: {
    forumId: id,
    position: z.number().min(0).max(10_000),
    minutes,
    kind: z.enum(codes(AGENDA_KINDS)).default('update'),
    title: required('The agenda item'),
    lead: line.default(''),
  },
  references: { forumId: 'forum' },
  words: (body) => ({ title: body.title, text: body.lead }),
})

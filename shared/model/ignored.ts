import * as z from 'zod'
import { id, line, localDate, required } from './fields.ts'
import { FLAG_CODES, FLAGS } from './flags.ts'
import { defineKind } from './kind.ts'

/** "Ignore because …": why something that a school asks for may wait, and for how long. Nobody else's business. */
export const ignored = defineKind({
  kind: 'ignored',
  noun: 'an ignored thing',
  sharing: 'private',
  fields: {
    schoolId: id,
    flag: z.enum(FLAG_CODES),
    reason: required('The reason'),
    /** Up to and with this day; without one, until the sentence is another one. */
    until: localDate.nullable().default(null),
    sentence: line.default(''),
  },
  references: { schoolId: 'school' },
  naturalKey: (body) => `${body.schoolId}/${body.flag}`,
  words: (body) => ({ title: `Ignored: ${FLAGS[body.flag]}`, text: body.reason }),
})

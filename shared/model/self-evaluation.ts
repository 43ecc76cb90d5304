import * as z from 'zod'
import { codes } from './enums.ts'
import { id, line, localDate } from './fields.ts'
import {
  type Framework,
  type FrameworkItem,
  frameworkId,
  frameworkVersion,
  looksLike,
} from './framework/framework.ts'
import { LEVELS } from './rating.ts'

/** Who fills a self-evaluation in: a role, so that no name has to leave the school. */
export const SELF_EVALUATORS = {
  leadership_team: 'The leadership team together',
  headteacher: 'Headteacher',
  deputy: 'Deputy head',
  assistant_head: 'Assistant head',
  cpd_lead: 'CPD lead',
  other: 'Another leader',
} as const

export const COMMENT_LENGTH = 1000
/** A form of 39 items with every comment full has 50 kB. */
export const FORM_LENGTH = 1_000_000

export const FORM_FORMAT = 'cpd-fieldbook/self-evaluation'
export const FORM_VERSION = 1

const comment = z
  .string()
  .max(COMMENT_LENGTH)
  .overwrite((words) => words.replace(/[^\P{Cc}\t\n]/gu, '').trim())

/** What a school's form hands back. `answer: null` is an item that nobody has answered yet. */
export const selfEvaluation = z.strictObject({
  format: z.literal(FORM_FORMAT),
  version: z.literal(FORM_VERSION),
  audit: id,
  school: z.strictObject({ id, name: z.string().max(500) }),
  framework: z.strictObject({ id: frameworkId, version: frameworkVersion }),
  filledInBy: z.enum(codes(SELF_EVALUATORS)),
  filledInOn: localDate,
  answers: z
    .array(
      z.strictObject({
        item: line,
        answer: z.union([z.literal(LEVELS), z.enum(['dont_know', 'not_applicable'])]).nullable(),
        comment,
      }),
    )
    .max(2000),
})
export type SelfEvaluation = z.infer<typeof selfEvaluation>
export type Answer = Exclude<SelfEvaluation['answers'][number]['answer'], null>

export type Choice = Readonly<{ key: string; answer: Answer; label: string; words: string }>

/** How an item can be answered, under the keys that the visit has too: on the form, on paper and on the screen alike. */
export function choicesOf(framework: Framework, item: FrameworkItem): Choice[] {
  return [
    ...framework.scale.map(({ value, label }) => ({
      key: String(value + 1),
      answer: value,
      label,
      words: looksLike(framework, item, value),
    })),
    { key: 'X', answer: 'dont_know', label: 'Don’t know yet', words: '' },
    { key: 'A', answer: 'not_applicable', label: 'Does not apply', words: '' },
  ]
}

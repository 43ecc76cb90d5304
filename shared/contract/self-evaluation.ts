import * as z from 'zod'
import { codes, RATING_STATES } from '#shared/model/enums.ts'
import { id, localDate } from '#shared/model/fields.ts'
import { LEVELS } from '#shared/model/rating.ts'
import { SELF_EVALUATORS } from '#shared/model/self-evaluation.ts'
import { fileChoice, operation } from './base.ts'

const rating = z.object({
  level: z.literal(LEVELS).nullable(),
  state: z.enum(codes(RATING_STATES)),
  note: z.string(),
})

const filledIn = { filledInBy: z.enum(codes(SELF_EVALUATORS)), filledInOn: localDate }

const preview = z.object({
  ...filledIn,
  answered: z.number(),
  items: z.number(),
  comments: z.number(),
  /** What taking it in would change; `differs` where something else is typed already. */
  changes: z.array(
    z.object({ itemId: z.string(), title: z.string(), before: rating, after: rating, differs: z.boolean() }),
  ),
})
export type SelfEvaluationPreview = z.infer<typeof preview>

const taken = z.object({ id, ...filledIn, madeAt: z.string(), changed: z.number() })
export type SelfEvaluationImport = z.infer<typeof taken>

const auditId = z.object({ auditId: id })
/** The text of a file that came back. How long it may be, the store says in words. */
const formText = z.object({ auditId: id, text: z.string() })

/** Leaders' own view, from a small form that a school fills in without the app. */
export const selfEvaluation = {
  /** Writes the form to a file; its size is the answer. */
  writeForm: operation
    .input(z.object({ auditId: id, file: fileChoice }))
    .output(z.object({ bytes: z.number() })),
  /** The same on paper, to print. */
  document: operation.input(auditId).output(z.object({ title: z.string(), html: z.string() })),
  preview: operation.input(formText).output(preview),
  /** Takes all of a form in, or nothing; `id: null` when it says nothing new. */
  take: operation.input(formText).output(z.object({ id: id.nullable(), changed: z.number() })),
  /** Takes an import back; `kept` are the items that were changed since. */
  undo: operation.input(z.object({ id })).output(z.object({ undone: z.number(), kept: z.array(z.string()) })),
  imports: operation.input(auditId).output(z.array(taken)),
}

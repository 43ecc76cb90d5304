import * as z from 'zod'
import { codes, SURVEY_GROUPS } from '#shared/model/enums.ts'
import { count, id, localDate } from '#shared/model/fields.ts'
import { surveyCounts } from '#shared/model/survey.ts'
import { fileChoice, operation } from './base.ts'

const group = z.enum(codes(SURVEY_GROUPS))
const itemId = z.string().max(20)
const result = z.object({ itemId, counts: surveyCounts })
const invited = count.nullable().default(null)
const held = { heldFrom: localDate.nullable().default(null), heldTo: localDate.nullable().default(null) }

/** What is kept of a survey, and what is not and why. */
export const surveyVerdict = z.object({
  kept: z.array(z.object({ group, answered: count, results: z.array(result) })),
  hidden: z.array(z.object({ group, why: z.enum(['few', 'subtraction', 'earlier', 'nothing_left']) })),
  thinned: z.array(z.object({ group, itemIds: z.array(itemId) })),
  /** What whoever saw results that were kept before could work out from the new ones; '' if nothing. */
  caution: z.string(),
})
export type SurveyVerdict = z.infer<typeof surveyVerdict>

const typedSurvey = z.object({
  auditId: id,
  ...held,
  groups: z
    .array(z.object({ group, invited, answered: count, results: z.array(result).max(500) }))
    .min(1)
    .max(codes(SURVEY_GROUPS).length),
})
export type TypedSurvey = z.input<typeof typedSurvey>

/** What a column of a form's export seems to hold, as far as it is looked at. */
export const COLUMN_SORTS = ['answers', 'choice', 'words', 'time', 'personal', 'empty'] as const
export type ColumnSort = (typeof COLUMN_SORTS)[number]

const formColumn = z.object({
  column: z.number(),
  heading: z.string(),
  /** Columns with names or e-mails are known by their headings and are not read. */
  sort: z.enum(COLUMN_SORTS),
})
export type FormColumn = z.infer<typeof formColumn>

/** How a column was found to be a statement's: by the same words, similar ones, or only by its place. */
export const MATCHED_BY = ['same', 'similar', 'order'] as const
export type MatchedBy = (typeof MATCHED_BY)[number]

const column = z.number().int().min(0).max(999)
const columns = z.record(itemId, column)
export type StatementColumns = z.infer<typeof columns>

export const surveyFile = z.object({
  fileName: z.string(),
  sha256: z.string(),
  encoding: z.string(),
  rows: z.number(),
  columns: z.array(formColumn),
  guess: z.object({
    columns,
    by: z.record(itemId, z.enum(MATCHED_BY)),
    groupColumn: column.nullable(),
  }),
  /** Columns whose heading is a statement that another column has already. */
  doubles: z.array(z.object({ column, itemId })),
})
export type SurveyFile = z.infer<typeof surveyFile>

/** Groups that people belong to: all but all staff. */
const subgroup = group.exclude(['all'])

const choices = z.object({
  auditId: id,
  file: fileChoice,
  /** Refuses a file that was changed since it was looked at. */
  sha256: z.string().optional(),
  /** Which column each statement comes from, counted from 0. */
  columns,
  groupColumn: column.nullable().default(null),
  /** What the group column's words mean, where the guess is wrong; `none` counts among all staff only. */
  groups: z.record(z.string().max(100), subgroup.or(z.literal('none'))).default({}),
  /** What 1 means where answers are numbers; without a word the file decides. */
  one: z.enum(['disagree', 'agree']).nullable().default(null),
  /** Answers that are not understood are left out; without this they stop the import. */
  leaveOut: z.boolean().default(false),
  /** The form had five answers although one of them was never chosen. */
  hadFive: z.boolean().default(false),
  invited: z.partialRecord(group, count).default({}),
  ...held,
})
export type SurveyChoices = z.input<typeof choices>

export const surveyPreview = z.object({
  /** People who answered something. */
  people: z.number(),
  /** Rows that count for nothing, and the first of them as a spreadsheet counts. */
  ignored: z.array(z.object({ reason: z.string(), rows: z.number(), first: z.array(z.number()) })),
  verdict: surveyVerdict,
  /** How the words of the file were read, 1 for "strongly disagree"; only words that are understood. */
  words: z.array(z.object({ words: z.string(), answer: z.number() })),
  /** Whether answers are numbers, and what 1 was taken for. */
  one: z.enum(['disagree', 'agree']).nullable(),
  /** Answers in words that are not understood, by statement. */
  notUnderstood: z.array(z.object({ itemId, answers: z.number() })),
  /** Of these, words that five or more answers share. */
  unknownWords: z.array(z.string()),
  /** What the words of the group column were taken for, of words that five or more people share. */
  groupWords: z.array(z.object({ words: z.string(), group: subgroup.nullable(), guessed: z.boolean() })),
  /** How many other words there are. */
  otherGroupWords: z.number(),
  /** What stands against importing, each with the choice that would allow it. */
  problems: z.array(
    z.object({ sentence: z.string(), allowedBy: z.enum(['leaveOut', 'hadFive']).nullable() }),
  ),
  /** The days of the first and the last answer. */
  ...held,
})
export type SurveyPreview = z.infer<typeof surveyPreview>

export const surveyBatch = z.object({
  id,
  deed: z.enum(['typed', 'file', 'removed']),
  title: z.string(),
  madeAt: z.string(),
  undoneAt: z.string().nullable(),
})
export type SurveyBatch = z.infer<typeof surveyBatch>

const written = z.object({ batch: id.nullable(), verdict: surveyVerdict })

/**
 * The staff survey of an audit. Only totals that are safe to show are ever written, all groups together, so there is
 * no saving of a single record here.
 */
export const surveys = {
  /** The survey as a page to print, with the statements of the audit's framework. */
  paper: operation.input(z.object({ auditId: id })).output(z.object({ title: z.string(), html: z.string() })),
  /** What would be kept of typed totals, without writing. */
  check: operation.input(typedSurvey).output(surveyVerdict),
  /** Keeps typed totals in place of what is here; `draft` names the draft that carried them. */
  type: operation.input(typedSurvey.extend({ draft: id.optional() })).output(written),
  /** Looks at a form's export: its columns and which statements they seem to be. */
  read: operation.input(z.object({ auditId: id, file: fileChoice })).output(surveyFile),
  /** What an import would keep, as counts; nothing is written. */
  preview: operation.input(choices).output(surveyPreview),
  import: operation.input(choices).output(written),
  /** Takes the results of an audit away. */
  remove: operation.input(z.object({ auditId: id })).output(z.object({ batch: id.nullable() })),
  /** What was done with an audit's survey on this computer, the newest first. */
  batches: operation.input(z.object({ auditId: id })).output(z.array(surveyBatch)),
  /** Brings back what was there before. */
  undo: operation.input(z.object({ batch: id })).output(z.object({})),
}

import * as z from 'zod'
import { AUDIT_ROUNDS, codes } from '#shared/model/enums.ts'
import { id, localDate } from '#shared/model/fields.ts'
import { fileChoice, operation } from './base.ts'

/** What a person may leave out of a report. */
export const reportParts = z.object({
  items: z.boolean().default(true),
  evidence: z.boolean().default(true),
  survey: z.boolean().default(true),
  comparison: z.boolean().default(true),
})
export type ReportPart = keyof z.infer<typeof reportParts>

export const REPORT_FORMATS = ['docx', 'xlsx', 'csv', 'json', 'html'] as const

const day = localDate.optional()
const wanted = z.object({ id, parts: reportParts, today: day })

export const reportAbout = z.object({
  /** The name of the file, without its ending. */
  name: z.string(),
  draft: z.boolean(),
  items: z.number(),
  rated: z.number(),
  evidence: z.number(),
  needs: z.number(),
  /** Items that leaders have rated. */
  leaders: z.number(),
  /** Who answered the survey, in words; empty without one. */
  survey: z.string(),
  earlier: z.object({ round: z.enum(codes(AUDIT_ROUNDS)), openedOn: z.string() }).nullable(),
  /** Records that stay behind because they are marked private. */
  withheld: z.number(),
})
export type ReportAbout = z.infer<typeof reportAbout>

export const auditReport = {
  /** What there is to report, for whoever chooses its parts. */
  about: operation.input(z.object({ id, today: day })).output(reportAbout),
  /** The report as a page to print. */
  document: operation.input(wanted).output(z.object({ title: z.string(), html: z.string() })),
  /** Writes the report, or its results, into a file. */
  write: operation
    .input(wanted.extend({ file: fileChoice, format: z.enum(REPORT_FORMATS) }))
    .output(z.object({ bytes: z.number() })),
}

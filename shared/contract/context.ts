import * as z from 'zod'
import { IOD_EDITIONS } from '#shared/model/context.ts'
import { academicYear, id } from '#shared/model/fields.ts'
import { registerIssue } from '#shared/model/register.ts'
import { fileChoice, operation, recordOf, recordOperations } from './base.ts'

/** A file of figures by URN has no year and no edition in it: a person says them. */
const fileYear = z.object({
  file: fileChoice,
  academicYear,
  iodEdition: z.enum(IOD_EDITIONS).nullable().default(null),
})

export const contextPreview = z.object({
  fileName: z.string(),
  /** Rows that could be used, and those that could not (the first of them listed). */
  rows: z.number().int(),
  skipped: z.array(registerIssue),
  skippedCount: z.number().int(),
  /** The columns that are read. */
  columns: z.array(z.string()),
  /** Partner schools in the file, and what loading it does to their year. */
  found: z.number().int(),
  added: z.number().int(),
  changed: z.number().int(),
  same: z.number().int(),
  /** Figures that differ and stay, because somebody typed them. */
  typedKept: z.number().int(),
  /** Partner schools that the file does not have. */
  missing: z.array(z.string()),
})
export type ContextPreview = z.infer<typeof contextPreview>

export const context = {
  ...recordOperations('context'),
  list: operation.input(z.object({ schoolId: id })).output(z.array(recordOf('context'))),
  /** What a file of pupil premium, EAL, SEN and IDACI by URN would do. */
  previewFile: operation.input(fileYear).output(contextPreview),
  /** Does it, in one transaction. */
  loadFile: operation.input(fileYear).output(contextPreview),
}

import * as z from 'zod'
import { AUDIT_ROUNDS, codes, RATING_SOURCES, RATING_STATES } from '#shared/model/enums.ts'
import { id, line, text } from '#shared/model/fields.ts'
import { LEVELS } from '#shared/model/rating.ts'
import { operation, recordOf, recordOperations, saved } from './base.ts'

export const auditPage = z.object({
  audit: recordOf('audit'),
  school: z.object({ id, name: z.string() }),
  ratings: z.array(recordOf('rating')),
  evidence: z.array(recordOf('evidence')),
  needs: z.array(recordOf('need')),
})
export type AuditPage = z.infer<typeof auditPage>

export const auditRow = z.object({
  audit: recordOf('audit'),
  schoolName: z.string(),
  hub: z.string(),
  agreed: z.number(),
  needs: z.number(),
})
export type AuditRow = z.infer<typeof auditRow>

export const audits = {
  ...recordOperations('audit'),
  evidence: recordOperations('evidence'),
  list: operation.output(z.array(auditRow)),
  get: operation.input(z.object({ id })).output(auditPage),
  open: operation
    .input(
      z.object({
        schoolId: id,
        frameworkId: line,
        frameworkVersion: line,
        round: z.enum(codes(AUDIT_ROUNDS)),
      }),
    )
    .output(saved),
  /** Sets the level of one item as one source sees it; `level: null` with `rated` takes the level back. */
  rate: operation
    .input(
      z.object({
        auditId: id,
        itemId: line,
        source: z.enum(codes(RATING_SOURCES)).default('agreed'),
        level: z.literal(LEVELS).nullable(),
        state: z.enum(codes(RATING_STATES)).default('rated'),
        note: text.default(''),
      }),
    )
    .output(saved),
}

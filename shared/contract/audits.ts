import * as z from 'zod'
import { AUDIT_ROUNDS, AUDIT_STATUS, codes, RATING_SOURCES, RATING_STATES } from '#shared/model/enums.ts'
import { id, line, localDate, text } from '#shared/model/fields.ts'
import { frameworkSchema } from '#shared/model/framework/framework.ts'
import { LEVELS } from '#shared/model/rating.ts'
import { auditReport } from './audit-report.ts'
import { base, operation, recordOf, recordOperations, saved } from './base.ts'
import { looking } from './looking.ts'
import { selfEvaluation } from './self-evaluation.ts'

export const auditPage = z.object({
  audit: recordOf('audit'),
  school: z.object({ id, name: z.string() }),
  /** What the audit stands on; `null` when this workspace does not have it. */
  framework: frameworkSchema.nullable(),
  ratings: z.array(recordOf('rating')),
  surveys: z.array(recordOf('survey')),
  evidence: z.array(recordOf('evidence')),
  needs: z.array(recordOf('need')),
})
export type AuditPage = z.infer<typeof auditPage>

export const auditRow = z.object({
  audit: recordOf('audit'),
  schoolName: z.string(),
  hub: z.string(),
  /** The framework's name, or its id where this workspace does not have it. */
  framework: z.string(),
  /** How many items the framework has; `null` where this workspace does not have it. */
  items: z.number().nullable(),
  agreed: z.number(),
  needs: z.number(),
})
export type AuditRow = z.infer<typeof auditRow>

export const audits = {
  ...recordOperations('audit'),
  evidence: recordOperations('evidence'),
  report: auditReport,
  /** A level with its words, from a form. Keys that only set a level use `rate`. */
  rating: recordOperations('rating'),
  selfEvaluation,
  list: operation.output(z.array(auditRow)),
  get: operation.input(z.object({ id })).output(auditPage),
  /** What an audit is looked at beside. */
  looking: operation.input(z.object({ id })).output(looking),
  open: operation
    .input(
      z.object({
        schoolId: id,
        frameworkId: line,
        frameworkVersion: line,
        round: z.enum(codes(AUDIT_ROUNDS)),
        status: z.enum(['planned', 'collecting']).default('collecting'),
        visitOn: localDate.nullable().default(null),
        /** The school has this round on this framework already, and is to have another. */
        again: z.boolean().default(false),
      }),
    )
    .output(saved),
  /** From one state to another. A move back says why; saving an audit never moves it. */
  move: operation
    .input(
      z.object({
        id,
        base,
        to: z.enum(codes(AUDIT_STATUS)),
        reason: line.default(''),
        /** The last move was a mistake: the day on which it was shared is what it was before. */
        undoes: z.boolean().default(false),
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
        /** Absent: the words that stand there stay. */
        note: text.optional(),
      }),
    )
    .output(saved),
  /** Agrees the level in the middle wherever the sources see an item alike and nothing is agreed yet. */
  agreeAll: operation.input(z.object({ auditId: id })).output(z.object({ itemIds: z.array(line) })),
  /** Takes agreed levels back, as one deed: the undo of `agreeAll`. */
  takeBack: operation
    .input(z.object({ auditId: id, itemIds: z.array(line).max(500) }))
    .output(z.object({ itemIds: z.array(line) })),
}

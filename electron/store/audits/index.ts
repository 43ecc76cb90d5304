import type { audits } from '#shared/contract/audits.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { readLooking } from './earlier.ts'
import { handlersWhileOpen } from './open.ts'
import { listAudits, readAuditPage } from './reads.ts'
import { reportHandlers } from './report-handlers.ts'
import { selfEvaluationHandlers } from './self-evaluation/index.ts'
import { moveAudit, withStateKept } from './states.ts'
import { agreeAll, mustBeRight, openAudit, rate, takeBack } from './writes.ts'

const audit = recordHandlers('audit')
const rating = handlersWhileOpen('rating')

export const auditsHandlers: HandlersOf<typeof audits> = {
  ...audit,
  save: write((writer, input) =>
    audit.save.run(writer, { ...input, body: withStateKept(writer, input.id, input.body) }),
  ),
  evidence: handlersWhileOpen('evidence'),
  report: reportHandlers,
  rating: {
    ...rating,
    save: write((writer, input) => {
      mustBeRight(writer, input.body)
      return rating.save.run(writer, input)
    }),
  },
  selfEvaluation: selfEvaluationHandlers,
  list: read(listAudits),
  get: read(readAuditPage),
  looking: read(readLooking),
  open: write((writer, input) => {
    mustBeAdviser(writer)
    return openAudit(writer, input)
  }),
  rate: write((writer, input) => {
    mustBeAdviser(writer)
    return rate(writer, input)
  }),
  move: write((writer, input) => {
    mustBeAdviser(writer)
    return moveAudit(writer, input)
  }),
  agreeAll: write((writer, input) => {
    mustBeAdviser(writer)
    return agreeAll(writer, input)
  }),
  takeBack: write((writer, input) => {
    mustBeAdviser(writer)
    return takeBack(writer, input)
  }),
}

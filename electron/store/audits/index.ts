import type { audits } from '#shared/contract/audits.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { naturalId } from '../records/save.ts'
import { readLooking } from './earlier.ts'
import { handlersWhileOpen } from './open.ts'
import { listAudits, readAuditPage } from './reads.ts'
import { reportHandlers } from './report-handlers.ts'
import { selfEvaluationHandlers } from './self-evaluation/index.ts'
import { asItMayBeSaved, moveAudit, mustBeRemovable } from './states.ts'
import { agreeAll, mustBeOfItem, mustBeRight, mustBeRightAgain, openAudit, rate, takeBack } from './writes.ts'

const audit = recordHandlers('audit')
const rating = handlersWhileOpen('rating')
const evidence = handlersWhileOpen('evidence')

export const auditsHandlers: HandlersOf<typeof audits> = {
  ...audit,
  save: write((writer, input) => {
    mustBeAdviser(writer)
    return audit.save.run(writer, { ...input, body: asItMayBeSaved(writer, input.id, input.body) })
  }),
  remove: write((writer, input) => {
    mustBeAdviser(writer)
    mustBeRemovable(writer, input.id)
    return audit.remove.run(writer, input)
  }),
  evidence: {
    ...evidence,
    save: write((writer, input) => {
      mustBeAdviser(writer)
      mustBeOfItem(writer, input.body)
      return evidence.save.run(writer, input)
    }),
  },
  report: reportHandlers,
  rating: {
    ...rating,
    save: write((writer, input) => {
      mustBeAdviser(writer)
      mustBeRight(writer, input.body)
      // A rating has one place in its audit, whatever it was asked for as.
      return rating.save.run(writer, { ...input, id: naturalId('rating', input.body) })
    }),
    restore: write((writer, input) => {
      mustBeAdviser(writer)
      mustBeRightAgain(writer, input.id)
      return rating.restore.run(writer, input)
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

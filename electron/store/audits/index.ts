import type { audits } from '#shared/contract/audits.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { recordHandlers } from '../records/operations.ts'
import { listAudits, readAuditPage } from './reads.ts'
import { openAudit, rate } from './writes.ts'

export const auditsHandlers: HandlersOf<typeof audits> = {
  ...recordHandlers('audit'),
  evidence: recordHandlers('evidence'),
  list: read(listAudits),
  get: read(readAuditPage),
  open: write((writer, input) => {
    mustBeAdviser(writer)
    return openAudit(writer, input)
  }),
  rate: write((writer, input) => {
    mustBeAdviser(writer)
    return rate(writer, input)
  }),
}

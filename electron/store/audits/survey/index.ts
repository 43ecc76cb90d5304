import { surveyPaper } from '#outputs/survey-paper.ts'
import type { surveys } from '#shared/contract/surveys.ts'
import { type HandlersOf, read, task, write } from '../../handlers.ts'
import { mustBeAdviser } from '../../ownership.ts'
import { dropDraft } from '../../records/drafts.ts'
import { getRecord } from '../../records/read.ts'
import { listBatches, undoBatch } from './batch.ts'
import { describe, lookAt, statementsOf, takeIn } from './import.ts'
import { judge, keep, takeAway } from './keep.ts'
import { mustAddUp } from './typed.ts'

export const surveysHandlers: HandlersOf<typeof surveys> = {
  paper: read((reader, { auditId }) => {
    const { schoolId } = getRecord(reader, 'audit', auditId).body
    const schoolName = getRecord(reader, 'school', schoolId).body.name
    return surveyPaper({ schoolName, statements: statementsOf(reader, auditId) })
  }),
  check: read((reader, { auditId, groups }) => {
    mustAddUp(groups)
    return judge(reader, auditId, groups, 'typed').verdict
  }),
  type: write((writer, { auditId, groups, heldFrom, heldTo, draft }) => {
    mustBeAdviser(writer)
    mustAddUp(groups)
    const deed = { auditId, deed: 'typed', title: 'Typed' } as const
    const written = keep(writer, deed, groups, { heldFrom, heldTo, source: 'typed' })
    if (draft !== undefined) dropDraft(writer, draft)
    return written
  }),
  read: task((host, { auditId, file }) => describe(host.store(), host.resolveFile(file), auditId)),
  preview: task((host, choices) => lookAt(host.store(), host.resolveFile(choices.file), choices)),
  import: task((host, choices) => takeIn(host.store(), host.resolveFile(choices.file), choices)),
  remove: write((writer, { auditId }) => {
    mustBeAdviser(writer)
    return takeAway(writer, auditId)
  }),
  batches: read(listBatches),
  undo: write((writer, input) => {
    mustBeAdviser(writer)
    undoBatch(writer, input)
    return {}
  }),
}

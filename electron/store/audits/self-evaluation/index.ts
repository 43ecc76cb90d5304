import type { selfEvaluation } from '#shared/contract/self-evaluation.ts'
import { type HandlersOf, read, task, write } from '../../handlers.ts'
import { mustBeAdviser } from '../../ownership.ts'
import { formDocument, writeForm } from './form.ts'
import { previewForm } from './preview.ts'
import { listForms, takeForm, undoForm } from './take.ts'

export const selfEvaluationHandlers: HandlersOf<typeof selfEvaluation> = {
  writeForm: task((host, { auditId, file }) =>
    writeForm(host.store(), { auditId, file: host.resolveFile(file) }),
  ),
  document: read(formDocument),
  preview: read(previewForm),
  take: write((writer, input) => {
    mustBeAdviser(writer)
    return takeForm(writer, input)
  }),
  undo: write((writer, input) => {
    mustBeAdviser(writer)
    return undoForm(writer, input)
  }),
  imports: read(listForms),
}

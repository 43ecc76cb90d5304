import { Button, Group, Modal } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useWrite } from '#renderer/data/use-write.ts'
import { dayNear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Status } from '#renderer/ui/Status.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { SelfEvaluationPreview } from '#shared/contract/self-evaluation.ts'
import { counted } from '#shared/model/figure-words.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { today } from '#shared/model/local-date.ts'
import { answerWords, whoFilledIn } from './answer-words.ts'
import { useUndoForm } from './use-undo-form.ts'

type FormPreviewProps = Readonly<{ auditId: string; framework: Framework; text: string; onClose: () => void }>

/** A form that came back: what it says and what it would change, then all of it or nothing. */
export function FormPreview({ auditId, framework, text, onClose }: FormPreviewProps) {
  const look = useWrite('audits.selfEvaluation.preview')
  const [preview, setPreview] = useState<SelfEvaluationPreview>()
  // Asked anew for each file: what was true of it the last time may not be true any more.
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another file is another question
  useEffect(() => void look.run({ auditId, text }).then(setPreview), [auditId, text])
  const take = useWrite('audits.selfEvaluation.take')
  const undo = useUndoForm()
  const takeIn = async () => {
    const taken = await take.run({ auditId, text })
    if (!taken) return
    const { id, changed } = taken
    if (id !== null) say(`${counted(changed, 'item')} taken in from the form.`, () => void undo.run(id))
    onClose()
  }
  if (!preview && !look.error) return null
  const changes = preview?.changes ?? []
  return (
    <Modal
      opened
      onClose={onClose}
      title={preview ? 'A form from the school' : 'This form was not taken in'}
      size="xl"
    >
      <div className="fb-form leaders-preview">
        <ErrorSentence error={look.error ?? take.error} />
        {preview && <InShort preview={preview} />}
        {changes.length > 0 && <Changes framework={framework} changes={changes} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {changes.length > 0 ? 'Cancel' : 'Close'}
          </Button>
          {changes.length > 0 && (
            <Button data-autofocus loading={take.busy} onClick={() => void takeIn()}>
              Take in {counted(changes.length, 'item')}
            </Button>
          )}
        </Group>
      </div>
    </Modal>
  )
}

function InShort({ preview }: Readonly<{ preview: SelfEvaluationPreview }>) {
  const { filledInBy, filledInOn, answered, items, comments, changes } = preview
  const other = changes.filter(({ differs }) => differs).length
  return (
    <div>
      <p>
        Filled in by {whoFilledIn(filledInBy)} on {dayNear(filledInOn, today())}: {answered} of {items} items
        have an answer, with {counted(comments, 'comment')}.
      </p>
      <p className="fb-quiet">
        {changes.length === 0
          ? 'All of it is here already, so there is nothing to take in.'
          : `What the form leaves open stays as it is. ${
              other === 0
                ? 'Nothing that was typed here says otherwise.'
                : `${counted(other, 'item')} said something else here before: the form’s word takes its place, and history keeps the other.`
            }`}
      </p>
    </div>
  )
}

type ChangesProps = Readonly<{ framework: Framework; changes: SelfEvaluationPreview['changes'] }>

function Changes({ framework, changes }: ChangesProps) {
  return (
    <div className="fb-table-frame leaders-changes">
      <table className="fb-table">
        <caption className="fb-hidden">What the form says, and what is here now</caption>
        <thead>
          <tr>
            <th scope="col">Item</th>
            <th scope="col">Here now</th>
            <th scope="col">In the form</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ itemId, title, before, after, differs }) => (
            <tr key={itemId}>
              <th scope="row">
                <span className="audit-item-id">{itemId}</span> {title}
                {differs && <Status tone="due">Differs</Status>}
              </th>
              <td>
                {answerWords(framework, before)}
                {before.note !== '' && <span className="leaders-note">{before.note}</span>}
              </td>
              <td>
                {answerWords(framework, after)}
                {after.note !== '' && after.note !== before.note && (
                  <span className="leaders-note">{after.note}</span>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

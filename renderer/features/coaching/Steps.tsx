import { Button, Textarea, TextInput } from '@mantine/core'
import { type KeyboardEvent, type RefObject, useState } from 'react'
import { FormFoot } from '#renderer/data/FormFoot.tsx'
import { newLine } from '#renderer/data/new-line.ts'
import { type RecordForm, useRecordForm } from '#renderer/data/use-record-form.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import { RemoveButton } from '#renderer/ui/RemoveButton.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import type { ConversationPage } from '#shared/contract/coaching.ts'
import { STEP_STATUS } from '#shared/model/enums.ts'
import { STEP_LABELS } from './labels.ts'
import { peopleChoices } from './people.ts'

const STATES = options(STEP_STATUS)

type StepsProps = Readonly<{ page: ConversationPage; entry: RefObject<HTMLInputElement | null> }>

/** Who does what by when. Enter in the last line adds the step and begins the next one. */
export function Steps({ page, entry }: StepsProps) {
  const { steps, people, conversation } = page
  return (
    <div className="coaching-steps">
      {steps.map((step) => (
        <StepForm key={step.id} step={step} people={people} />
      ))}
      <NewStep conversation={conversation} people={people} entry={entry} />
    </div>
  )
}

type StepFormProps = Readonly<{ step: RecordOf<'step'>; people: ConversationPage['people'] }>

function StepForm({ step, people }: StepFormProps) {
  const form = useRecordForm('step', step)
  const { remove, error } = useRemove('step')
  return (
    <form {...form.bind} className="coaching-step" aria-label={`Step: ${step.body.text}`}>
      <Textarea
        {...form.field('text')}
        label={STEP_LABELS.text}
        onKeyDown={submitOnEnter}
        autosize
        minRows={1}
        maxRows={8}
      />
      <WhoAndWhen form={form} people={people} />
      <Choose {...form.choice('status')} label={STEP_LABELS.status} choices={STATES} />
      <RemoveButton label={`Remove the step ${step.body.text}`} onClick={() => void remove(step)} />
      <div className="coaching-step-foot">
        <ErrorSentence error={error} />
        <FormFoot form={form} labels={STEP_LABELS} />
      </div>
    </form>
  )
}

/** A step is one line, however long: Enter saves it instead of beginning another. */
function submitOnEnter(event: KeyboardEvent<HTMLTextAreaElement>): void {
  if (event.key !== 'Enter') return
  event.preventDefault()
  event.currentTarget.form?.requestSubmit()
}

type NewStepProps = Readonly<{
  conversation: ConversationPage['conversation']
  people: ConversationPage['people']
  entry: RefObject<HTMLInputElement | null>
}>

function NewStep({ conversation, people, entry }: NewStepProps) {
  const { schoolId, personId } = conversation.body
  const first = {
    schoolId,
    source: 'conversation',
    conversationId: conversation.id,
    ownerPersonId: personId,
    text: '',
  } as const
  const [round, setRound] = useState(0)
  const form = useRecordForm('step', null, first, {
    onSaved: () => {
      form.startAnew({ ...first, ownerPersonId: form.values.ownerPersonId })
      setRound((count) => count + 1)
      entry.current?.focus()
    },
  })
  return (
    <form {...form.bind} className="coaching-step" aria-label="New step">
      <TextInput
        {...newLine(form, 'text')}
        ref={entry}
        label={
          <>
            New step <kbd className="coaching-key">Alt T</kbd>
          </>
        }
        aria-label="New step"
        aria-keyshortcuts="Alt+T"
        placeholder="Who will do what"
        autoComplete="off"
      />
      <WhoAndWhen key={round} form={form} people={people} />
      <div className="coaching-step-add">
        <Button type="submit" variant="default">
          Add the step
        </Button>
      </div>
      {form.state.status !== 'clean' && (
        <div className="coaching-step-foot">
          <FormFoot form={form} labels={STEP_LABELS} />
        </div>
      )}
    </form>
  )
}

function WhoAndWhen({
  form,
  people,
}: Readonly<{ form: RecordForm<'step'>; people: ConversationPage['people'] }>) {
  return (
    <>
      <Choose
        {...form.choice('ownerPersonId')}
        label={STEP_LABELS.ownerPersonId}
        none="You"
        choices={peopleChoices(people, form.values.ownerPersonId, false)}
      />
      <DateField {...form.choice('dueOn')} label={STEP_LABELS.dueOn} />
    </>
  )
}

import { NumberInput, TextInput } from '@mantine/core'
import { FormFoot } from '#renderer/data/FormFoot.tsx'
import { newLine } from '#renderer/data/new-line.ts'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Field, Fields } from '#renderer/ui/Fields.tsx'
import { options } from '#renderer/ui/options.ts'
import { RemoveButton } from '#renderer/ui/RemoveButton.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import { OUTCOME_DOMAINS, TARGET_GROUPS } from '#shared/model/enums.ts'
import { isSmallGroup } from '#shared/model/suppression.ts'
import { OUTCOME_LABELS } from './labels.ts'
import { QuickAdd } from './QuickAdd.tsx'

const DOMAINS = options(OUTCOME_DOMAINS)
const GROUPS = options(TARGET_GROUPS)

/** What a described group of pupils will do or know better. */
export function OutcomeForm({ outcome }: Readonly<{ outcome: RecordOf<'outcome'> }>) {
  const form = useRecordForm('outcome', outcome)
  const { remove, error } = useRemove('outcome')
  return (
    <form {...form.bind}>
      <ErrorSentence error={error} />
      <Fields>
        <Field wide={9}>
          <TextInput
            {...form.field('statement')}
            label={OUTCOME_LABELS.statement}
            required
            withAsterisk={false}
          />
        </Field>
        <Field wide={3}>
          <Choose {...form.choice('domain')} label={OUTCOME_LABELS.domain} choices={DOMAINS} />
        </Field>
        <Field wide={3}>
          <Choose {...form.choice('targetGroup')} label={OUTCOME_LABELS.targetGroup} choices={GROUPS} />
        </Field>
        <Field wide={6}>
          <TextInput
            {...form.field('targetGroupNote')}
            label={OUTCOME_LABELS.targetGroupNote}
            description="Describe the group. Never write the name of a pupil."
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            placeholder="Year 4 readers below the standard"
          />
        </Field>
        <Field wide={3}>
          <NumberInput
            {...form.number('groupSize')}
            label={OUTCOME_LABELS.groupSize}
            min={0}
            allowDecimal={false}
            allowNegative={false}
            hideControls
          />
        </Field>
      </Fields>
      {isSmallGroup(form.values.groupSize) && (
        <p className="plan-small-group" role="status">
          Fewer than 5 pupils: these figures stay on this laptop.
        </p>
      )}
      <div className="plan-row-end">
        <FormFoot form={form} labels={OUTCOME_LABELS} />
        <RemoveButton label="Remove this outcome" onClick={() => void remove(outcome)} />
      </div>
    </form>
  )
}

type NewOutcomeProps = Readonly<{ goalId: string; schoolId: string; first: boolean }>

export function NewOutcome({ goalId, schoolId, first }: NewOutcomeProps) {
  const form = useRecordForm(
    'outcome',
    null,
    { goalId, schoolId, statement: '' },
    { onSaved: () => form.startAnew() },
  )
  return (
    <QuickAdd
      form={form}
      labels={OUTCOME_LABELS}
      first={first}
      button={first ? 'Add the outcome' : 'Add another outcome'}
    >
      <TextInput
        {...newLine(form, 'statement')}
        label={first ? OUTCOME_LABELS.statement : 'Another pupil outcome'}
        placeholder="Read fluently enough to understand a Year 4 text"
      />
    </QuickAdd>
  )
}

import { NumberInput, TextInput } from '@mantine/core'
import { FormFoot } from '#renderer/data/FormFoot.tsx'
import { newLine } from '#renderer/data/new-line.ts'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Field, Fields } from '#renderer/ui/Fields.tsx'
import { options } from '#renderer/ui/options.ts'
import { RemoveButton } from '#renderer/ui/RemoveButton.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import { ACTIVITY_STATUS, ACTIVITY_TYPES, HALF_TERMS, LEADER_KINDS } from '#shared/model/enums.ts'
import { ACTIVITY_LABELS } from './labels.ts'
import { QuickAdd } from './QuickAdd.tsx'

const TYPES = options(ACTIVITY_TYPES)
const TERMS = options(HALF_TERMS)
const LEADERS = options(LEADER_KINDS)
const STATES = options(ACTIVITY_STATUS)

/** One piece of development: what, when, how long and who leads it. */
export function ActivityForm({ activity }: Readonly<{ activity: RecordOf<'activity'> }>) {
  const form = useRecordForm('activity', activity)
  const { remove, error } = useRemove('activity')
  return (
    <form {...form.bind} className="plan-entry">
      <ErrorSentence error={error} />
      <Fields>
        <Field wide={6}>
          <TextInput {...form.field('title')} label={ACTIVITY_LABELS.title} required withAsterisk={false} />
        </Field>
        <Field wide={4}>
          <Choose {...form.choice('type')} label={ACTIVITY_LABELS.type} choices={TYPES} />
        </Field>
        <Field wide={2}>
          <Choose {...form.choice('status')} label={ACTIVITY_LABELS.status} choices={STATES} />
        </Field>
        <Field wide={3}>
          <DateField {...form.choice('start')} label={ACTIVITY_LABELS.start} />
        </Field>
        <Field wide={2}>
          <Choose
            {...form.choice('halfTerm')}
            label={ACTIVITY_LABELS.halfTerm}
            none="Not chosen"
            choices={TERMS}
          />
        </Field>
        <Field wide={1}>
          <NumberInput {...form.number('hours')} label={ACTIVITY_LABELS.hours} min={0} hideControls />
        </Field>
        <Field wide={3}>
          <Choose
            {...form.choice('leaderKind')}
            label={ACTIVITY_LABELS.leaderKind}
            none="Not chosen"
            choices={LEADERS}
          />
        </Field>
        <Field wide={3}>
          <TextInput {...form.field('provider')} label="Name" aria-label={ACTIVITY_LABELS.provider} />
        </Field>
      </Fields>
      <div className="plan-row-end">
        <FormFoot form={form} labels={ACTIVITY_LABELS} />
        <RemoveButton
          label={`Remove the activity ${activity.body.title}`}
          onClick={() => void remove(activity)}
        />
      </div>
    </form>
  )
}

type NewActivityProps = Readonly<{ goalId: string; schoolId: string; first: boolean }>

export function NewActivity({ goalId, schoolId, first }: NewActivityProps) {
  const form = useRecordForm(
    'activity',
    null,
    { goalId, schoolId, title: '' },
    { onSaved: () => form.startAnew() },
  )
  return (
    <QuickAdd
      form={form}
      labels={ACTIVITY_LABELS}
      first={first}
      button={first ? 'Add the activity' : 'Add another activity'}
    >
      <TextInput
        {...newLine(form, 'title')}
        label={first ? ACTIVITY_LABELS.title : 'Another activity'}
        placeholder="Shared planning of one reading lesson"
      />
    </QuickAdd>
  )
}

import { NumberInput, TextInput } from '@mantine/core'
import { FormFoot } from '#renderer/data/FormFoot.tsx'
import type { RecordForm } from '#renderer/data/use-record-form.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Field, Fields } from '#renderer/ui/Fields.tsx'
import { options } from '#renderer/ui/options.ts'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { FORUM_STATUS } from '#shared/model/enums.ts'
import { FORUM_LABELS } from './labels.ts'

const STATES = options(FORUM_STATUS)

/** When, where, how long and with whom. */
export function ForumForm({ form }: Readonly<{ form: RecordForm<'forum'> }>) {
  const start = form.choice('start')
  return (
    <form {...form.bind}>
      <Fields>
        <Field wide={5}>
          <TextInput {...form.field('title')} label={FORUM_LABELS.title} required withAsterisk={false} />
        </Field>
        <Field wide={3}>
          <DateField {...form.choice('date')} label={FORUM_LABELS.date} />
        </Field>
        <Field wide={1}>
          <TimeField {...start} label={FORUM_LABELS.start} />
        </Field>
        <Field wide={1}>
          <NumberInput
            {...form.number('minutes')}
            label={FORUM_LABELS.minutes}
            min={0}
            step={5}
            allowDecimal={false}
            hideControls
          />
        </Field>
        <Field wide={2}>
          <Choose {...form.choice('status')} label={FORUM_LABELS.status} choices={STATES} />
        </Field>
        <Field wide={6}>
          <TextInput
            {...form.field('venue')}
            label={FORUM_LABELS.venue}
            placeholder="Which school, which room"
          />
        </Field>
        <Field wide={6}>
          <TextInput
            {...form.field('expertName')}
            label={FORUM_LABELS.expertName}
            placeholder="Who brings the input"
          />
        </Field>
      </Fields>
      <FormFoot form={form} labels={FORUM_LABELS} />
    </form>
  )
}

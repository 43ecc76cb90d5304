import { NumberInput } from '@mantine/core'
import { FormFoot } from '#renderer/data/FormFoot.tsx'
import type { RecordForm } from '#renderer/data/use-record-form.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Field, Fields } from '#renderer/ui/Fields.tsx'
import { options } from '#renderer/ui/options.ts'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import type { ConversationPage } from '#shared/contract/coaching.ts'
import { CONVERSATION_MODES, CONVERSATION_STATUS } from '#shared/model/enums.ts'
import { CONVERSATION_LABELS } from './labels.ts'
import { peopleChoices } from './people.ts'

const MODES = options(CONVERSATION_MODES)
const STATES = options(CONVERSATION_STATUS)

type ConversationFactsProps = Readonly<{
  form: RecordForm<'conversation'>
  people: ConversationPage['people']
}>

/** When, how long, how and with whom. */
export function ConversationFacts({ form, people }: ConversationFactsProps) {
  const { startsAt, personId } = form.values
  const [date, time] = [startsAt.slice(0, 10), startsAt.slice(11)]
  return (
    <form {...form.bind}>
      <Fields>
        <Field wide={3}>
          <DateField
            label="Date"
            value={date}
            onChange={(next) => next !== null && form.set({ startsAt: `${next}T${time}` })}
          />
        </Field>
        <Field wide={1}>
          <TimeField
            label="Time"
            value={time}
            onChange={(next) => form.set({ startsAt: `${date}T${next}` })}
          />
        </Field>
        <Field wide={1}>
          <NumberInput
            {...form.number('minutes')}
            label={CONVERSATION_LABELS.minutes}
            min={0}
            allowDecimal={false}
            hideControls
          />
        </Field>
        <Field wide={2}>
          <Choose {...form.choice('mode')} label={CONVERSATION_LABELS.mode} choices={MODES} />
        </Field>
        <Field wide={3}>
          <Choose
            {...form.choice('personId')}
            label={CONVERSATION_LABELS.personId}
            none="Nobody named yet"
            choices={peopleChoices(people, personId)}
          />
        </Field>
        <Field wide={2}>
          <Choose {...form.choice('status')} label={CONVERSATION_LABELS.status} choices={STATES} />
        </Field>
      </Fields>
      <FormFoot form={form} labels={CONVERSATION_LABELS} />
    </form>
  )
}

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
import { MEASURE_TYPES } from '#shared/model/enums.ts'
import { MEASURE_LABELS } from './labels.ts'
import { QuickAdd } from './QuickAdd.tsx'

const TYPES = options(MEASURE_TYPES)
const BETTER = options({ higher: 'Higher', lower: 'Lower' })

/** Where the group stands, where it should stand and by when. */
export function MeasureForm({ measure }: Readonly<{ measure: RecordOf<'measure'> }>) {
  const form = useRecordForm('measure', measure)
  const { remove, error } = useRemove('measure')
  return (
    <form {...form.bind} className="plan-measure">
      <ErrorSentence error={error} />
      <Fields>
        <Field wide={6}>
          <TextInput {...form.field('name')} label={MEASURE_LABELS.name} required withAsterisk={false} />
        </Field>
        <Field wide={4}>
          <Choose {...form.choice('type')} label={MEASURE_LABELS.type} choices={TYPES} />
        </Field>
        <Field wide={2}>
          <Choose {...form.choice('better')} label={MEASURE_LABELS.better} choices={BETTER} />
        </Field>
        <Field wide={2}>
          <NumberInput {...form.number('baseline')} label={MEASURE_LABELS.baseline} hideControls />
        </Field>
        <Field wide={4}>
          <DateField {...form.choice('baselineOn')} label={MEASURE_LABELS.baselineOn} looks="past" />
        </Field>
        <Field wide={2}>
          <NumberInput {...form.number('target')} label={MEASURE_LABELS.target} hideControls />
        </Field>
        <Field wide={4}>
          <DateField {...form.choice('targetOn')} label={MEASURE_LABELS.targetOn} />
        </Field>
      </Fields>
      <div className="plan-row-end">
        <FormFoot form={form} labels={MEASURE_LABELS} />
        <RemoveButton
          label={`Remove the measure ${measure.body.name}`}
          onClick={() => void remove(measure)}
        />
      </div>
    </form>
  )
}

type NewMeasureProps = Readonly<{ outcomeId: string; schoolId: string; first: boolean }>

export function NewMeasure({ outcomeId, schoolId, first }: NewMeasureProps) {
  const form = useRecordForm(
    'measure',
    null,
    { outcomeId, schoolId, name: '' },
    { onSaved: () => form.startAnew() },
  )
  return (
    <QuickAdd
      form={form}
      labels={MEASURE_LABELS}
      first={first}
      button={first ? 'Add the measure' : 'Add another measure'}
    >
      <TextInput
        {...newLine(form, 'name')}
        label={first ? MEASURE_LABELS.name : 'Also measured by'}
        placeholder="Reading fluency check, words a minute"
      />
    </QuickAdd>
  )
}

import { TextInput } from '@mantine/core'
import { FormFoot } from '#renderer/data/FormFoot.tsx'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Field, Fields } from '#renderer/ui/Fields.tsx'
import { options } from '#renderer/ui/options.ts'
import type { PlanPage } from '#shared/contract/plans.ts'
import { PLAN_STATUS } from '#shared/model/enums.ts'
import { PLAN_LABELS } from './labels.ts'

const STATUS = options(PLAN_STATUS)

/** What holds for the plan as a whole. */
export function PlanForm({ plan }: Readonly<{ plan: PlanPage['plan'] }>) {
  const form = useRecordForm('plan', plan)
  return (
    <form {...form.bind}>
      <Fields>
        <Field wide={5}>
          <TextInput {...form.field('linkedSipPriority')} label={PLAN_LABELS.linkedSipPriority} />
        </Field>
        <Field wide={3}>
          <DateField {...form.choice('agreedWithHeadOn')} label={PLAN_LABELS.agreedWithHeadOn} looks="past" />
        </Field>
        <Field wide={2}>
          <Choose {...form.choice('status')} label={PLAN_LABELS.status} choices={STATUS} />
        </Field>
      </Fields>
      <FormFoot form={form} labels={PLAN_LABELS} />
    </form>
  )
}

import { SaveState } from '#renderer/ui/SaveState.tsx'
import type { KindName } from '#shared/model/kinds.ts'
import { Conflict } from './Conflict.tsx'
import type { RecordForm } from './use-record-form.ts'

type FormFootProps<K extends KindName> = Readonly<{
  form: RecordForm<K>
  /** What people call the fields, for when two texts stand side by side. */
  labels: Partial<Record<string, string>>
}>

/** What stands at the end of every form that saves itself: its state in words, and the choice between two texts. */
export function FormFoot<K extends KindName>({ form, labels }: FormFootProps<K>) {
  return (
    <>
      <SaveState words={form.words} failed={form.state.status === 'failed'} />
      <Conflict form={form} labels={labels} />
    </>
  )
}

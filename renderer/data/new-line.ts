import type { Body, KindName } from '#shared/model/kinds.ts'
import type { RecordForm } from './use-record-form.ts'

/** The field of a line for a new entry: passing through an empty one is no mistake, so it only complains when sent. */
export function newLine<K extends KindName>(form: RecordForm<K>, name: keyof Body<K> & string) {
  const field = form.field(name)
  return { ...field, error: form.state.status === 'failed' ? field.error : undefined }
}

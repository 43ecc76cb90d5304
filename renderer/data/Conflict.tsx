import { TwoTexts } from '#renderer/ui/TwoTexts.tsx'
import type { KindName } from '#shared/model/kinds.ts'
import type { RecordForm } from './use-record-form.ts'

type ConflictProps<K extends KindName> = Readonly<{
  form: RecordForm<K>
  /** What people call the fields, by their names. */
  labels: Partial<Record<string, string>>
}>

/** Stands in every form: appears when somebody else wrote the record meanwhile, and lets the person choose. */
export function Conflict<K extends KindName>({ form, labels }: ConflictProps<K>) {
  const { conflict } = form.state
  if (!conflict) return null
  const theirs = conflict.theirs.find((their) => their.body !== null)?.body ?? {}
  const differences = Object.keys(conflict.yours)
    .filter((name) => shown(conflict.yours[name]) !== shown(theirs[name]))
    .map((name) => ({
      name,
      label: labels[name] ?? name,
      yours: shown(conflict.yours[name]),
      theirs: shown(theirs[name]),
    }))
  return (
    <TwoTexts
      sentence="This was changed elsewhere while you wrote. Choose, field by field, what stays; history keeps the rest."
      differences={differences}
      onChoose={(names) => void form.choose(Object.fromEntries(names.map((name) => [name, theirs[name]])))}
    />
  )
}

function shown(value: unknown): string {
  if (value === null || value === undefined) return ''
  return Array.isArray(value) ? value.join(', ') : String(value)
}

import { NativeSelect } from '@mantine/core'
import type { ReactNode } from 'react'

type Choice<T extends string> = Readonly<{ value: T; label: string }>

type ChooseProps<T extends string> = Readonly<{
  label?: string
  /** Where the label stands elsewhere, at the head of a column. */
  'aria-label'?: string
  choices: readonly Choice<T>[]
  value: T | null
  onChange: (value: T | null) => void
  /** What stands for no choice. Without it one must be chosen. */
  none?: string
  onBlur?: () => void
  /** Takes the focus when its dialog opens. */
  'data-autofocus'?: boolean
  name?: string
  error?: ReactNode
  description?: ReactNode
}>

/** One of a few, by the system's own list: a letter jumps to it, arrows move along. */
export function Choose<T extends string>({ choices, value, onChange, none, ...rest }: ChooseProps<T>) {
  return (
    <NativeSelect
      {...rest}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={value ?? ''}
      onChange={(event) =>
        onChange(choices.find((choice) => choice.value === event.currentTarget.value)?.value ?? null)
      }
    >
      {(none !== undefined || value === null) && <option value="">{none ?? ''}</option>}
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.label}
        </option>
      ))}
    </NativeSelect>
  )
}

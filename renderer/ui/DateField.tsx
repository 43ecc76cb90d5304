import { TextInput } from '@mantine/core'
import { type ReactNode, useRef, useState } from 'react'
import { parseDateWords } from '#shared/model/date-words.ts'
import { today } from '#shared/model/local-date.ts'
import { dayYear } from './dates.ts'

type DateFieldProps = Readonly<{
  label: string
  /** `2026-10-03`, or `null` for no date. */
  value: string | null
  onChange: (date: string | null) => void
  onBlur?: () => void
  name?: string
  error?: ReactNode
  description?: ReactNode
  /** Where a day without a year lies. */
  looks?: 'ahead' | 'past'
  disabled?: boolean
  readOnly?: boolean
  required?: boolean
  autoFocus?: boolean
}>

/**
 * A date as people say it: "fri", "in 2 weeks", "3 oct". What was understood stands in the field's right end: under
 * it, its coming and going would move the page, and a button away from the mouse that was about to press it.
 */
export function DateField({
  value,
  onChange,
  onBlur,
  error,
  description,
  looks = 'ahead',
  ...rest
}: DateFieldProps) {
  const [words, setWords] = useState<string>()
  const before = useRef(value)
  const shown = words ?? (value === null || value === '' ? '' : dayYear(value))
  const understood = words === undefined || words.trim() === '' ? null : parseDateWords(words, today(), looks)
  const unclear = words !== undefined && words.trim() !== '' && understood === null
  return (
    <TextInput
      {...rest}
      data-autofocus={rest.autoFocus}
      value={shown}
      placeholder="fri, in 2 weeks, 3 oct"
      autoComplete="off"
      spellCheck={false}
      description={description}
      rightSection={
        understood && (
          <span className="fb-understood" aria-live="polite">
            {dayYear(understood)}
          </span>
        )
      }
      rightSectionWidth={understood ? 'auto' : 0}
      rightSectionPointerEvents="none"
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      error={
        unclear && words !== undefined && words.length > 2
          ? 'Write a day, like "fri", "in 2 weeks" or "3 oct".'
          : error
      }
      onFocus={(event) => {
        before.current = value
        event.currentTarget.select()
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && unclear) event.preventDefault()
      }}
      onChange={(event) => {
        const typed = event.currentTarget.value
        setWords(typed)
        const date = typed.trim() === '' ? null : parseDateWords(typed, today(), looks)
        // The first word of "fri after easter" is a day too: it must not stay behind.
        onChange(typed.trim() === '' ? null : (date ?? before.current))
      }}
      onBlur={() => {
        if (!unclear) setWords(undefined)
        onBlur?.()
      }}
    />
  )
}

import { TextInput } from '@mantine/core'
import { type ReactNode, useState } from 'react'
import { parseTimeWords } from './time-words.ts'

type TimeFieldProps = Readonly<{
  label: string
  /** `15:45` */
  value: string
  onChange: (time: string) => void
  onBlur?: () => void
  name?: string
  error?: ReactNode
}>

/** A time of day as people write it: "15:45", "1545", "3.45pm". What is none stays in the field and says so. */
export function TimeField({ value, onChange, onBlur, error, ...rest }: TimeFieldProps) {
  const [words, setWords] = useState<string>()
  const [left, setLeft] = useState(false)
  const unclear = words !== undefined && parseTimeWords(words) === null
  return (
    <TextInput
      {...rest}
      value={words ?? value}
      inputMode="numeric"
      autoComplete="off"
      error={unclear && (left || words.length > 3) ? 'Write a time, like 15:45.' : error}
      onFocus={(event) => {
        setLeft(false)
        event.currentTarget.select()
      }}
      onChange={(event) => {
        setWords(event.currentTarget.value)
        const time = parseTimeWords(event.currentTarget.value)
        if (time !== null) onChange(time)
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && unclear) event.preventDefault()
      }}
      onBlur={() => {
        setLeft(true)
        if (!unclear) setWords(undefined)
        onBlur?.()
      }}
    />
  )
}

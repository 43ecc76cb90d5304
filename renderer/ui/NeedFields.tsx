import './choices.css'
import { Radio, Textarea, TextInput } from '@mantine/core'
import type { ReactNode } from 'react'

type TextField = Readonly<{
  name: string
  value: string
  error: string | undefined
  onChange: (event: Readonly<{ currentTarget: Readonly<{ value: string }> }>) => void
  onBlur: () => void
}>

type NeedFieldsProps = Readonly<{
  title: TextField
  pupilEvidence: TextField
  priority: Readonly<{
    name: string
    value: number
    error: string | undefined
    onChange: (value: unknown) => void
  }>
  children?: ReactNode
}>

export const NEED_LABELS = {
  title: 'The need',
  pupilEvidence: 'What shows it in pupils',
  priority: 'Priority',
  status: 'Status',
}

export const PRIORITY_WORDS = { 1: 'First', 2: 'Next', 3: 'Can wait' } as const

/** What a need is made of, wherever it is written: at an audit item or on the school's page. */
export function NeedFields({ title, pupilEvidence, priority, children }: NeedFieldsProps) {
  return (
    <>
      <TextInput {...title} label={NEED_LABELS.title} autoComplete="off" autoFocus />
      <Textarea
        {...pupilEvidence}
        label={NEED_LABELS.pupilEvidence}
        description="Groups and figures, never a pupil’s name."
        autosize
        minRows={2}
        maxRows={8}
      />
      <Radio.Group
        label={NEED_LABELS.priority}
        name={priority.name}
        error={priority.error}
        value={String(priority.value)}
        onChange={(value) => priority.onChange(Number(value))}
      >
        <div className="fb-choices">
          {([1, 2, 3] as const).map((value) => (
            <Radio key={value} value={String(value)} label={`${value} ${PRIORITY_WORDS[value]}`} />
          ))}
        </div>
      </Radio.Group>
      {children}
    </>
  )
}

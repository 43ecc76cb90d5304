import { Button } from '@mantine/core'
import { type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { FormFoot } from '#renderer/data/FormFoot.tsx'
import type { RecordForm } from '#renderer/data/use-record-form.ts'
import { say } from '#renderer/ui/toasts.ts'
import type { KindName } from '#shared/model/kinds.ts'

type QuickAddProps<K extends KindName> = Readonly<{
  form: RecordForm<K>
  labels: Partial<Record<string, string>>
  button: string
  /** The line for the first entry stands open; further ones are asked for. */
  first: boolean
  children: ReactNode
}>

/** One line for a new entry: write it, press Enter, and its other fields appear above. */
export function QuickAdd<K extends KindName>({ form, labels, button, first, children }: QuickAddProps<K>) {
  const [asked, setAsked] = useState(false)
  const line = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (asked) line.current?.querySelector('input')?.focus()
  }, [asked])
  // Words that a crash left behind must not wait unseen.
  if (!first && !asked && !form.state.dirty) {
    return (
      <Button variant="subtle" size="compact-sm" className="plan-more" onClick={() => setAsked(true)}>
        {button}
      </Button>
    )
  }
  const close = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return
    const { values, state } = form
    void form.discard().then(() => setAsked(false))
    if (!state.dirty) return
    say('Not kept.', () => {
      form.set(values)
      setAsked(true)
    })
  }
  return (
    <form {...form.bind} className="plan-quick" onKeyDown={close}>
      <div className="plan-quick-line" ref={line}>
        {children}
        <Button type="submit" variant="default">
          {button}
        </Button>
      </div>
      {form.state.status !== 'clean' && <FormFoot form={form} labels={labels} />}
    </form>
  )
}

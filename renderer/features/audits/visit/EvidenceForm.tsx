import { Button, TextInput } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Conflict } from '#renderer/data/Conflict.tsx'
import { putAway } from '#renderer/data/put-away.ts'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { options } from '#renderer/ui/options.ts'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import { EVIDENCE_KINDS } from '#shared/model/enums.ts'
import { listed } from '#shared/model/figure-words.ts'
import { today } from '#shared/model/local-date.ts'
import { namesIn, withoutNames } from '#shared/model/people-named.ts'

type EvidenceFormProps = Readonly<{
  page: AuditPage
  itemId: string
  /** `null` is the line for the next. */
  line: RecordOf<'evidence'> | null
  /** Of the people at the school. */
  names: readonly string[]
  inputRef: RefObject<HTMLInputElement | null>
  onDone: () => void
  onEscape: () => void
}>

/** One line of evidence, with what it is and from whom. A name in it is pointed out before the line is kept. */
export function EvidenceForm(props: EvidenceFormProps) {
  const { page, itemId, line, names, inputRef, onDone, onEscape } = props
  const place = { auditId: page.audit.id, schoolId: page.school.id, itemId, title: '', date: today() }
  const form = useRecordForm('evidence', line, place)
  const takeOut = useRef<HTMLButtonElement>(null)
  const [keptAnyway, setKeptAnyway] = useState('')
  const { title, fromWhom, kind } = form.values
  const named = namesIn(kind === 'quote' ? `${title} ${fromWhom}` : fromWhom, names)
  const words = named.join()
  const pointOut = named.length > 0 && keptAnyway !== words
  // Words that a crash left behind in this audit belong to the item that is on screen: here they can be seen.
  useEffect(() => {
    if (form.values.itemId !== itemId) form.set({ itemId })
  })

  async function keep(): Promise<void> {
    const saved = await form.save()
    if (!saved) return
    if (line === null) form.startAnew({ ...place, kind, fromWhom })
    setKeptAnyway('')
    onDone()
  }
  function letGo(): void {
    if (line === null) onEscape()
    else void putAway(form, onEscape, () => {})
  }

  return (
    <form
      className="audit-evidence-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        if (pointOut) takeOut.current?.focus()
        else void keep()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        letGo()
      }}
    >
      <TextInput
        {...form.field('title')}
        error={form.state.dirty ? form.field('title').error : undefined}
        ref={inputRef}
        aria-label={line === null ? 'A line of evidence' : 'The line of evidence'}
        placeholder="What you saw or read"
        autoComplete="off"
        rightSection={line === null && <kbd>E</kbd>}
        aria-keyshortcuts={line === null ? 'E' : undefined}
      />
      <TextInput
        {...form.field('fromWhom')}
        aria-label="From whom, by role"
        placeholder="From whom"
        autoComplete="off"
      />
      <Choose {...form.choice('kind')} aria-label="Kind of evidence" choices={options(EVIDENCE_KINDS)} />
      <Button type="submit" variant="default">
        {line === null ? 'Add' : 'Save'}
      </Button>
      {line !== null && (
        <div className="audit-evidence-more">
          <TextInput {...form.field('whereKept')} label="Where it is kept" autoComplete="off" />
          <DateField label="Day" looks="past" {...form.choice('date')} />
          <Button variant="subtle" onClick={letGo}>
            Cancel
          </Button>
        </div>
      )}
      {pointOut && (
        <div className="audit-named" role="status">
          <span>
            This names {listed(named)}. {kind === 'quote' ? 'A quote is kept' : 'Evidence is kept'} without
            names.
          </span>
          <Button
            ref={takeOut}
            variant="default"
            size="compact-sm"
            onClick={() => {
              form.set({
                ...(kind === 'quote' ? { title: withoutNames(title, named) } : {}),
                fromWhom: withoutNames(fromWhom, named),
              })
              inputRef.current?.focus()
            }}
          >
            Take the name out
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => {
              setKeptAnyway(words)
              inputRef.current?.focus()
            }}
          >
            Keep anyway
          </Button>
        </div>
      )}
      <SaveState words={form.state.dirty ? form.words : ''} failed={form.state.status === 'failed'} />
      <Conflict
        form={form}
        labels={{
          title: 'Evidence',
          kind: 'Kind',
          fromWhom: 'From whom',
          whereKept: 'Where it is kept',
          date: 'Day',
        }}
      />
    </form>
  )
}

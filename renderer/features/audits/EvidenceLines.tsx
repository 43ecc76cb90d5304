import { Button, TextInput } from '@mantine/core'
import { type RefObject, useEffect } from 'react'
import { Conflict } from '#renderer/data/Conflict.tsx'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { shortDay } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import { RemoveButton } from '#renderer/ui/RemoveButton.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import { EVIDENCE_KINDS } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'

type EvidenceLinesProps = Readonly<{
  page: AuditPage
  itemId: string
  readOnly: boolean
  inputRef: RefObject<HTMLInputElement | null>
  /** Back to the keys of the visit. */
  onEscape: () => void
}>

/** What was seen or read for the item, a line each, and a line for the next. */
export function EvidenceLines({ page, itemId, readOnly, inputRef, onEscape }: EvidenceLinesProps) {
  const lines = page.evidence.filter((line) => line.body.itemId === itemId)
  const { remove, error } = useRemove('evidence')
  if (readOnly && lines.length === 0) return null
  return (
    <div className="audit-part">
      <h3>Evidence</h3>
      <div>
        {lines.length > 0 && (
          <ul className="audit-lines">
            {lines.map((line) => (
              <li key={line.id}>
                <span>
                  {line.body.title}
                  <span className="audit-quiet">
                    {' '}
                    {EVIDENCE_KINDS[line.body.kind]}
                    {line.body.date !== null && `, ${shortDay(line.body.date)}`}
                  </span>
                </span>
                {!readOnly && (
                  <RemoveButton
                    label={`Remove the evidence “${line.body.title}”`}
                    onClick={() => void remove(line)}
                  />
                )}
              </li>
            ))}
          </ul>
        )}
        <ErrorSentence error={error} />
        {!readOnly && <NewLine page={page} itemId={itemId} inputRef={inputRef} onEscape={onEscape} />}
      </div>
    </div>
  )
}

function NewLine({ page, itemId, inputRef, onEscape }: Omit<EvidenceLinesProps, 'readOnly'>) {
  const place = { auditId: page.audit.id, schoolId: page.school.id, itemId, title: '', date: today() }
  const form = useRecordForm('evidence', null, place)
  // Words that a crash left behind in this audit belong to the item that is on screen: here they can be seen.
  useEffect(() => {
    if (form.values.itemId !== itemId) form.set({ itemId })
  })
  async function add(): Promise<void> {
    const saved = await form.save()
    if (!saved) return
    form.startAnew({ ...place, kind: form.values.kind })
    inputRef.current?.focus()
  }
  return (
    <form
      className="audit-new-line"
      {...form.bind}
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        onEscape()
      }}
    >
      <TextInput
        {...form.field('title')}
        error={form.state.dirty ? form.field('title').error : undefined}
        ref={inputRef}
        className="audit-grow"
        aria-label="A line of evidence"
        placeholder="What you saw or read, and where it is kept"
        autoComplete="off"
        rightSection={<kbd>E</kbd>}
        aria-keyshortcuts="E"
      />
      <Choose {...form.choice('kind')} aria-label="Kind of evidence" choices={options(EVIDENCE_KINDS)} />
      <Button type="submit" variant="default">
        Add
      </Button>
      <SaveState words={form.state.dirty ? form.words : ''} failed={form.state.status === 'failed'} />
      <Conflict form={form} labels={{ title: 'Evidence', kind: 'Kind' }} />
    </form>
  )
}

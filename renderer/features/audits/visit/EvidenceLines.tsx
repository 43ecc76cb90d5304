import { Button } from '@mantine/core'
import { type RefObject, useRef, useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { shortDay } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { RemoveButton } from '#renderer/ui/RemoveButton.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import { EVIDENCE_KINDS } from '#shared/model/enums.ts'
import { EvidenceForm } from './EvidenceForm.tsx'

type EvidenceLinesProps = Readonly<{
  page: AuditPage
  itemId: string
  locked: boolean
  inputRef: RefObject<HTMLInputElement | null>
  /** Back to the keys of the screen. */
  onEscape: () => void
}>

/** What was seen or read for the item, a line each, and a line for the next. */
export function EvidenceLines({ page, itemId, locked, inputRef, onEscape }: EvidenceLinesProps) {
  const lines = page.evidence.filter((line) => line.body.itemId === itemId)
  const names = useNamesAt(page.school.id)
  const [changing, setChanging] = useState<string>()
  const changed = useRef<HTMLInputElement>(null)
  const { remove, error } = useRemove('evidence')
  if (locked && lines.length === 0) return null
  const close = () => {
    setChanging(undefined)
    onEscape()
  }
  return (
    <div className="audit-part">
      <h3>Evidence</h3>
      <div>
        {lines.length > 0 && (
          <ul className="audit-lines">
            {lines.map((line) =>
              line.id === changing ? (
                <li key={line.id}>
                  <EvidenceForm
                    page={page}
                    itemId={itemId}
                    line={line}
                    names={names}
                    inputRef={changed}
                    onDone={close}
                    onEscape={close}
                  />
                </li>
              ) : (
                <li key={line.id}>
                  <EvidenceWords line={line} />
                  {!locked && (
                    <>
                      <Button
                        variant="subtle"
                        size="compact-sm"
                        onClick={() => {
                          setChanging(line.id)
                          requestAnimationFrame(() => changed.current?.focus())
                        }}
                      >
                        Change<span className="fb-hidden"> the evidence “{line.body.title}”</span>
                      </Button>
                      <RemoveButton
                        label={`Remove the evidence “${line.body.title}”`}
                        onClick={() => void remove(line)}
                      />
                    </>
                  )}
                </li>
              ),
            )}
          </ul>
        )}
        <ErrorSentence error={error} />
        {!locked && (
          <EvidenceForm
            page={page}
            itemId={itemId}
            line={null}
            names={names}
            inputRef={inputRef}
            onDone={() => inputRef.current?.focus()}
            onEscape={onEscape}
          />
        )}
      </div>
    </div>
  )
}

function EvidenceWords({ line }: Readonly<{ line: RecordOf<'evidence'> }>) {
  const { title, kind, fromWhom, date, whereKept } = line.body
  const beside = [
    EVIDENCE_KINDS[kind],
    fromWhom && `from ${fromWhom}`,
    date !== null && shortDay(date),
    whereKept,
  ]
  return (
    <span>
      {title}
      <span className="audit-quiet"> {beside.filter(Boolean).join(', ')}</span>
    </span>
  )
}

/** Everybody who is known at the school, now or once: what a quote must not name. */
function useNamesAt(schoolId: string): readonly string[] {
  const people = useRead('people.list')
  return (people.data ?? [])
    .filter((person) => person.posts.some((post) => post.schoolId === schoolId))
    .map((person) => person.name)
}

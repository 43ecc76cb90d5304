import { Button } from '@mantine/core'
import { useRef, useState } from 'react'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { dayNear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import { missingFor } from '#shared/model/audit-missing.ts'
import {
  AUDIT_STATES,
  isOpen,
  reopenings,
  type AuditStatus as Status,
  stateAfter,
} from '#shared/model/audit-states.ts'
import { AUDIT_STATUS } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'
import type { ItemViews } from '#shared/model/moderation.ts'
import { MoveDialog } from './MoveDialog.tsx'

type AuditStatusProps = Readonly<{ audit: RecordOf<'audit'>; views: readonly ItemViews[] }>

/** How far the audit is, the step to the next state, and the trail of what was reopened. */
export function AuditStatus({ audit, views }: AuditStatusProps) {
  const readOnly = useReadOnly()
  const move = useWrite('audits.move')
  const [moving, setMoving] = useState(false)
  const here = useRef<HTMLLIElement>(null)
  const { status } = audit.body
  const next = stateAfter(status)

  async function goTo(to: Status): Promise<void> {
    const saved = await move.run({ id: audit.id, base: audit.base, to })
    if (!saved) return
    say(`The audit is now at “${AUDIT_STATUS[to]}”.`, () => {
      void move.run({ id: audit.id, base: [saved.version], to: status, reason: 'Moved on by mistake' })
    })
    here.current?.focus()
  }

  return (
    <section className="audit-status" aria-label="State of the audit">
      <div className="audit-status-line">
        <ol className="audit-states">
          {AUDIT_STATES.map((state) => (
            <li
              key={state}
              ref={state === status ? here : undefined}
              tabIndex={state === status ? -1 : undefined}
              aria-current={state === status ? 'step' : undefined}
              data-past={AUDIT_STATES.indexOf(state) < AUDIT_STATES.indexOf(status)}
            >
              <span>{AUDIT_STATUS[state]}</span>
            </li>
          ))}
        </ol>
        {!readOnly && (
          <div className="audit-status-moves">
            {next !== undefined && (
              <Button variant="default" size="compact-md" loading={move.busy} onClick={() => void goTo(next)}>
                Next: {AUDIT_STATUS[next]}
              </Button>
            )}
            <Button variant="subtle" size="compact-md" onClick={() => setMoving(true)}>
              {isOpen(status) ? 'Move to…' : 'Reopen…'}
            </Button>
          </div>
        )}
      </div>
      {!readOnly && next !== undefined && <Missing next={next} views={views} />}
      <Trail audit={audit} />
      <ErrorSentence error={move.error} />
      {moving && <MoveDialog audit={audit} views={views} onClose={() => setMoving(false)} />}
    </section>
  )
}

function Missing({ next, views }: Readonly<{ next: Status; views: readonly ItemViews[] }>) {
  const missing = missingFor(next, views)
  if (missing.length === 0) return null
  return (
    <p className="audit-quiet">
      Before “{AUDIT_STATUS[next]}”: {missing.join(' ')}
    </p>
  )
}

/** Every time the audit went back, the last one in sight. */
function Trail({ audit }: Readonly<{ audit: RecordOf<'audit'> }>) {
  const back = reopenings(audit.body.moves)
  const [last, ...earlier] = back.map(({ from, to, on, reason }) => {
    const word = isOpen(from) ? `Back to “${AUDIT_STATUS[to]}”` : 'Reopened'
    return `${word} on ${dayNear(on, today())}: ${reason}`
  })
  if (last === undefined) return null
  if (earlier.length === 0) return <p className="audit-quiet">{last}</p>
  return (
    <details className="audit-quiet">
      <summary>{last}</summary>
      <ul>
        {earlier.map((sentence, index) => (
          <li key={index}>{sentence}</li>
        ))}
      </ul>
    </details>
  )
}

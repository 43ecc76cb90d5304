import { Button } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { dayNear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import { levelsAgreed, missingFor } from '#shared/model/audit-missing.ts'
import {
  AUDIT_STATES,
  isOpen,
  refusedMove,
  reopenings,
  type AuditStatus as Status,
  stateAfter,
} from '#shared/model/audit-states.ts'
import { AUDIT_STATUS } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'
import type { ItemViews } from '#shared/model/moderation.ts'
import { MoveDialog } from './MoveDialog.tsx'
import { useMove } from './use-move.ts'

type AuditStatusProps = Readonly<{ audit: RecordOf<'audit'>; views: readonly ItemViews[] }>

/** How far the audit is, the step to the next state, and the trail of what was reopened. */
export function AuditStatus({ audit, views }: AuditStatusProps) {
  const readOnly = useReadOnly()
  const move = useMove(audit)
  const [moving, setMoving] = useState(false)
  const forward = useRef<HTMLButtonElement>(null)
  const others = useRef<HTMLButtonElement>(null)
  const moved = useRef<Status>(undefined)
  const { status } = audit.body
  const next = stateAfter(status)

  const refused = next === undefined ? undefined : refusedMove(next, levelsAgreed(views))
  // The button that was pressed is the next one now, or gone.
  useEffect(() => {
    if (moved.current !== status || move.busy) return
    moved.current = undefined
    const on = forward.current?.disabled === false ? forward : others
    on.current?.focus()
  })

  function goTo(to: Status): void {
    moved.current = to
    void move.run(to).then((done) => {
      if (!done) moved.current = undefined
    })
  }

  return (
    <section className="audit-status" aria-label="State of the audit">
      <div className="audit-status-line">
        <ol className="audit-states">
          {AUDIT_STATES.map((state) => (
            <li
              key={state}
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
              <Button
                ref={forward}
                variant="default"
                size="compact-md"
                loading={move.busy}
                disabled={refused !== undefined}
                onClick={() => goTo(next)}
              >
                Next: {AUDIT_STATUS[next]}
              </Button>
            )}
            <Button ref={others} variant="subtle" size="compact-md" onClick={() => setMoving(true)}>
              {isOpen(status) ? 'Move to…' : 'Reopen…'}
            </Button>
          </div>
        )}
      </div>
      {!readOnly && next !== undefined && <Missing next={next} refused={refused} views={views} />}
      <Trail audit={audit} />
      <ErrorSentence error={move.error} />
      {moving && <MoveDialog audit={audit} views={views} onClose={() => setMoving(false)} />}
    </section>
  )
}

type MissingProps = Readonly<{ next: Status; refused: string | undefined; views: readonly ItemViews[] }>

function Missing({ next, refused, views }: MissingProps) {
  const missing = [...(refused === undefined ? [] : [refused]), ...missingFor(next, views)]
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

import { Button } from '@mantine/core'
import { useState } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { dayNear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Status } from '#renderer/ui/Status.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { WeekPage } from '#shared/contract/week.ts'

type Due = WeekPage['steps'][number]

/** As many as fit under what needs the adviser on a small screen. */
const SHOWN = 6

/** Open promises that are due by Sunday, the longest overdue first; what is done needs one press. */
export function StepsDue({ steps, today }: Readonly<{ steps: readonly Due[]; today: string }>) {
  const [all, setAll] = useState(false)
  const save = useWrite('coaching.step.save')
  const done = async ({ step: { id, base, body } }: Due) => {
    const saved = await save.run({ id, base, body: { ...body, status: 'done', doneOn: today } })
    if (saved) say('Step done.', () => void save.run({ id, base: [saved.version], body }))
  }
  return (
    <>
      <ErrorSentence error={save.error} />
      <ul className="week-steps">
        {(all ? steps : steps.slice(0, SHOWN)).map((due) => (
          <li key={due.step.id}>
            <div className="week-step">
              <StepText due={due} />
              <p>
                <DueMark on={due.step.body.dueOn} today={today} />
                <span className="fb-quiet">
                  {[due.ownerName ?? 'You', due.schoolName].filter(Boolean).join(', ')}
                </span>
              </p>
            </div>
            <Button
              size="compact-sm"
              fz="xs"
              variant="default"
              // A second press would fall on the next step, which slides under the pointer.
              disabled={save.busy}
              onClick={() => void done(due)}
              aria-label={`Done: ${due.step.body.text}`}
            >
              Done
            </Button>
          </li>
        ))}
      </ul>
      {steps.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Show fewer steps' : `Show all ${steps.length} steps`}
        </Button>
      )}
    </>
  )
}

function StepText({ due }: Readonly<{ due: Due }>) {
  const { text, conversationId, schoolId } = due.step.body
  if (conversationId) return <a href={paths.conversation(conversationId)}>{text}</a>
  if (schoolId) return <a href={paths.school(schoolId)}>{text}</a>
  return <>{text}</>
}

function DueMark({ on, today }: Readonly<{ on: string | null; today: string }>) {
  if (on === null) return <Status tone="quiet">No date</Status>
  if (on < today) return <Status tone="overdue">Overdue, {dayNear(on, today)}</Status>
  return <Status tone="due">{on === today ? 'Due today' : `Due ${dayNear(on, today)}`}</Status>
}

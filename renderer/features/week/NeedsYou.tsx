import { Button } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { go, pageOf, paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { dayTime } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { NeedsYouEntry } from '#shared/contract/week.ts'
import { IgnoreDialog } from './IgnoreDialog.tsx'

/** As many as fit beside the week on a small screen. */
const SHOWN = 6

type NeedsYouProps = Readonly<{ entries: readonly NeedsYouEntry[]; today: string }>

/**
 * One ranked list of what waits for the adviser, each with the way to put it right: Enter does it, arrows move along,
 * I says why it may wait.
 */
export function NeedsYou({ entries, today }: NeedsYouProps) {
  const [all, setAll] = useState(false)
  const [ignoring, setIgnoring] = useState<NeedsYouEntry>()
  const readOnly = useReadOnly()
  const { fix, error } = useFix()
  if (entries.length === 0)
    return (
      <EmptyState>
        Nothing waits for you. When something does, it is listed here with the way to put it right.
      </EmptyState>
    )
  const shown = all ? entries : entries.slice(0, SHOWN)
  const onKeyDown = (event: KeyboardEvent<HTMLUListElement>) => {
    const buttons = [...event.currentTarget.querySelectorAll<HTMLButtonElement>('button[data-fix]')]
    const row = (event.target as Element).closest('li')
    const at = buttons.findIndex((button) => row?.contains(button))
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    const entry = shown[at]
    if (step !== undefined) buttons[at + step]?.focus()
    else if (event.key === 'i' && entry?.schoolId && !readOnly) setIgnoring(entry)
    else return
    event.preventDefault()
  }
  return (
    <>
      <ErrorSentence error={error} />
      <ul className="week-needs" onKeyDown={onKeyDown}>
        {shown.map((entry) => (
          <li key={`${entry.kind}-${entry.schoolId}-${entry.sentence}`}>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="fb-tone-needs-you">
              <path d="M6 0.8 L11.2 6 L6 11.2 L0.8 6 Z" fill="currentColor" />
            </svg>
            <span>
              {entry.schoolId && (
                <>
                  <a href={paths.school(entry.schoolId)}>{entry.schoolName}</a>:{' '}
                </>
              )}
              {entry.sentence}
            </span>
            <span className="week-fix">
              <Button
                size="compact-sm"
                fz="xs"
                variant="default"
                data-fix
                onClick={() => void fix(entry)}
                title={titleOf(entry)}
                aria-label={`${wordOf(entry)}: ${entry.schoolName ?? entry.sentence}`}
              >
                {wordOf(entry)}
              </Button>
              {entry.schoolId !== null && !readOnly && (
                <Button
                  size="compact-sm"
                  fz="xs"
                  variant="subtle"
                  onClick={() => setIgnoring(entry)}
                  aria-label={`Ignore because …: ${entry.schoolName}, ${entry.sentence}`}
                >
                  Ignore …
                </Button>
              )}
            </span>
          </li>
        ))}
      </ul>
      {entries.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Show fewer' : `Show all ${entries.length}`}
        </Button>
      )}
      {ignoring && <IgnoreDialog entry={ignoring} today={today} onClose={() => setIgnoring(undefined)} />}
    </>
  )
}

/** What is one press is done here, with the way back; for the rest one goes where it can be done. */
function useFix() {
  const start = useWrite('coaching.start')
  const open = useWrite('plans.open')
  const talk = useRemove('conversation')
  const plan = useRemove('plan')
  const fix = async ({ fix: { ...what }, schoolId, schoolName }: NeedsYouEntry): Promise<void> => {
    if (what.does === 'go') return go(pageOf(what.page.kind, what.page.id))
    if (what.does === 'load_register') return go(paths.register)
    if (what.does === 'look_at_changes') return go(paths.changes)
    if (schoolId === null) return
    if (what.does === 'plan_talk') {
      const saved = await start.run({ schoolId, startsAt: what.startsAt })
      if (saved)
        say(
          `Planned a conversation with ${schoolName} for ${dayTime(what.startsAt)}.`,
          () => void talk.remove({ id: saved.id, base: [saved.version] }),
        )
      return
    }
    const saved = await open.run({ schoolId, academicYear: what.academicYear })
    if (!saved) return
    say(
      `Began the ${what.academicYear} plan of ${schoolName}.`,
      () => void plan.remove({ id: saved.id, base: [saved.version] }).then((gone) => gone && go(paths.week)),
    )
    go(paths.plan(saved.id))
  }
  return { fix, error: start.error ?? open.error ?? talk.error ?? plan.error }
}

const GO: Partial<Record<NeedsYouEntry['kind'], string>> = {
  no_lead: 'Name one',
  baseline_missing: 'Open one',
  conflict: 'Choose',
}

function wordOf({ fix, kind }: NeedsYouEntry): string {
  if (fix.does === 'plan_talk') return 'Plan it'
  if (fix.does === 'start_plan') return 'Begin it'
  return fix.does === 'load_register' ? 'Load one' : (GO[kind] ?? 'Look')
}

function titleOf({ fix }: NeedsYouEntry): string | undefined {
  return fix.does === 'plan_talk' ? `Plans a conversation for ${dayTime(fix.startsAt)}` : undefined
}

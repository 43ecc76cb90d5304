import { Button } from '@mantine/core'
import { useState } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import type { WeekPage } from '#shared/contract/week.ts'

type Entry = WeekPage['needsYou'][number]

/** As many as fit beside the week on a small screen. */
const SHOWN = 6

const FIX: Readonly<Record<Entry['kind'], string>> = {
  no_lead: 'Name one',
  no_audit: 'Open one',
  no_plan: 'Begin one',
  nothing_planned: 'Plan one',
  no_register: 'Load one',
  conflict: 'Look',
}

/** One ranked list of what waits for the adviser, each with the way to put it right. */
export function NeedsYou({ entries }: Readonly<{ entries: readonly Entry[] }>) {
  const [all, setAll] = useState(false)
  if (entries.length === 0)
    return (
      <EmptyState>
        Nothing waits for you. When something does, it is listed here with the way to put it right.
      </EmptyState>
    )
  return (
    <>
      <ul className="week-needs">
        {(all ? entries : entries.slice(0, SHOWN)).map((entry) => (
          <li key={`${entry.kind}-${entry.schoolId}-${entry.sentence}`}>
            <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true" className="fb-tone-needs-you">
              <path d="M6 0.8 L11.2 6 L6 11.2 L0.8 6 Z" fill="currentColor" />
            </svg>
            <span>
              {entry.schoolName && <strong>{entry.schoolName}: </strong>}
              {entry.sentence}
            </span>
            <a href={whereTo(entry)} aria-label={`${FIX[entry.kind]}: ${entry.schoolName ?? entry.sentence}`}>
              {FIX[entry.kind]}
            </a>
          </li>
        ))}
      </ul>
      {entries.length > SHOWN && (
        <Button variant="subtle" size="compact-sm" onClick={() => setAll(!all)} aria-expanded={all}>
          {all ? 'Show fewer' : `Show all ${entries.length}`}
        </Button>
      )}
    </>
  )
}

function whereTo(entry: Entry): string {
  if (entry.kind === 'no_register') return paths.register
  return entry.schoolId ? paths.school(entry.schoolId) : paths.schools
}

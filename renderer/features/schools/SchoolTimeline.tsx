import { useState } from 'react'
import { pageOf } from '#renderer/app/paths.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { dayNear } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { options } from '#renderer/ui/options.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { SchoolPage, TimelineEntry } from '#shared/contract/schools.ts'
import { today } from '#shared/model/local-date.ts'

const KINDS = {
  conversation: 'Conversations',
  step: 'Steps',
  audit: 'Audits',
  plan: 'Plans',
  forum: 'Forums',
} as const
const FIRST = 12

/** What has been and what is coming, the newest first, across everything that hangs on the school. */
export function SchoolTimeline({ page }: Readonly<{ page: SchoolPage }>) {
  const entries = page.timeline
  const [kind, setKind] = useState<TimelineEntry['kind'] | null>(null)
  const [all, setAll] = useState(false)
  const wanted = entries.filter((entry) => kind === null || entry.kind === kind)
  const shown = all ? wanted : wanted.slice(0, FIRST)
  return (
    <Section
      title="Timeline"
      actions={
        entries.length > 0 && (
          <div className="schools-which">
            <Choose label="Show" choices={options(KINDS)} value={kind} onChange={setKind} none="Everything" />
          </div>
        )
      }
    >
      {wanted.length === 0 ? (
        <EmptyState>
          {kind === null
            ? 'Conversations, audits, plans and steps of this school stand here by date.'
            : `There are no ${KINDS[kind].toLowerCase()} of this school yet.`}
        </EmptyState>
      ) : (
        <ol className="schools-timeline">
          {shown.map((entry) => (
            <li key={`${entry.kind} ${entry.id} ${entry.on} ${entry.title}`}>
              <span className="schools-date">{dayNear(entry.on, today())}</span>
              <span>
                <Entry entry={entry} page={page} />
                {entry.detail !== '' && <span className="schools-detail">{entry.detail}</span>}
              </span>
            </li>
          ))}
        </ol>
      )}
      {shown.length < wanted.length && (
        <button type="button" className="schools-more" onClick={() => setAll(true)}>
          Show all {wanted.length}
        </button>
      )}
    </Section>
  )
}

/** A step leads to the conversation where it was promised, if it was promised in one. */
function Entry({ entry, page }: Readonly<{ entry: TimelineEntry; page: SchoolPage }>) {
  if (entry.kind !== 'step') return <a href={pageOf(entry.kind, entry.id)}>{entry.title}</a>
  const promisedIn = page.steps.find(({ body }) => body.conversationId === entry.id)
  return promisedIn ? <a href={pageOf('conversation', entry.id)}>{entry.title}</a> : entry.title
}

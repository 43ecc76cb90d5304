import { useState } from 'react'
import { openHistory } from '#renderer/app/history.ts'
import { pageOf } from '#renderer/app/paths.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { dayNear } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { SchoolPage, TimelineEntry } from '#shared/contract/schools.ts'
import { today } from '#shared/model/local-date.ts'
import { TIMELINE, TIMELINE_CODES, type TimelineCode } from '#shared/model/timeline.ts'

const FIRST = 12
const NEXT = 3

/** What has been, the newest first, and what is coming next, across everything that hangs on the school. */
export function SchoolTimeline({ page }: Readonly<{ page: SchoolPage }>) {
  const entries = page.timeline
  const [kind, setKind] = useState<TimelineCode | null>(null)
  const [all, setAll] = useState(false)
  const wanted = entries.filter((entry) => kind === null || entry.kind === kind)
  const coming = wanted.filter(({ on }) => on > today())
  const past = wanted.filter(({ on }) => on <= today())
  const [next, been] = all ? [coming, past] : [coming.slice(-NEXT), past.slice(0, FIRST)]
  const here = new Set(entries.map((entry) => entry.kind))
  return (
    <Section
      title="Timeline"
      actions={
        entries.length > 0 && (
          <div className="schools-which">
            <Choose
              label="Show"
              choices={TIMELINE_CODES.filter((code) => here.has(code)).map((code) => ({
                value: code,
                label: TIMELINE[code],
              }))}
              value={kind}
              onChange={setKind}
              none="Everything"
            />
          </div>
        )
      }
    >
      {wanted.length === 0 && (
        <EmptyState>Everything that happens with this school stands here by date.</EmptyState>
      )}
      <Entries title="To come" entries={next} />
      <Entries title="So far" entries={been} />
      {next.length + been.length < wanted.length && (
        <button type="button" className="schools-more" onClick={() => setAll(true)}>
          Show all {wanted.length}
        </button>
      )}
    </Section>
  )
}

function Entries({ title, entries }: Readonly<{ title: string; entries: readonly TimelineEntry[] }>) {
  if (entries.length === 0) return null
  return (
    <>
      <h3 className="schools-when">{title}</h3>
      <ol className="schools-timeline">
        {entries.map((entry) => (
          <li key={`${entry.kind} ${entry.id} ${entry.on} ${entry.title}`}>
            <span className="schools-date">{dayNear(entry.on, today())}</span>
            <span>
              <Entry entry={entry} />
              {entry.detail !== '' && <span className="schools-detail">{entry.detail}</span>}
            </span>
          </li>
        ))}
      </ol>
    </>
  )
}

/** Leads to the page where it can be read; what stands on this page anyway shows its own story instead. */
function Entry({ entry }: Readonly<{ entry: TimelineEntry }>) {
  if (entry.page) return <a href={pageOf(entry.page.kind, entry.page.id)}>{entry.title}</a>
  return (
    <button type="button" className="schools-entry" onClick={() => openHistory(entry.id)} title="History">
      {entry.title}
    </button>
  )
}

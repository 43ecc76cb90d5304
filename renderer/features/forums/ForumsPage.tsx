import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { dayYear } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Status, type StatusTone } from '#renderer/ui/Status.tsx'
import type { ForumRow } from '#shared/contract/forums.ts'
import { yearText } from '#shared/model/date-text.ts'
import { FORUM_STATUS, HALF_TERMS } from '#shared/model/enums.ts'
import { NewForum } from './NewForum.tsx'

const TERM_ORDER = Object.keys(HALF_TERMS)
const TONES: Readonly<Record<keyof typeof FORUM_STATUS, StatusTone>> = {
  planned: 'due',
  held: 'good',
  cancelled: 'quiet',
  merged: 'quiet',
}

const TERM: Column<ForumRow> = {
  key: 'term',
  head: 'Half-term',
  cell: ({ forum: { body } }) => (
    <span className="forum-line">{`${HALF_TERMS[body.halfTerm]}, ${yearText(body.academicYear)}`}</span>
  ),
  sort: (row) => termKey(row),
}
const CENTRE: readonly Column<ForumRow>[] = [
  { key: 'hub', head: 'Hub', cell: ({ forum }) => forum.body.hub, sort: ({ forum }) => forum.body.hub },
  { key: 'owner', head: 'Adviser', cell: (row) => row.owner, sort: (row) => row.owner },
]
const REST: readonly Column<ForumRow>[] = [
  { key: 'title', head: 'Forum', cell: ({ forum }) => forum.body.title },
  {
    key: 'date',
    head: 'Date',
    cell: ({ forum: { body } }) => (
      <span className="forum-line">{body.date === null ? 'to be fixed' : dayYear(body.date)}</span>
    ),
    sort: ({ forum }) => forum.body.date ?? '9999',
  },
  { key: 'venue', head: 'Venue', cell: ({ forum }) => forum.body.venue || 'to be fixed' },
  {
    key: 'agenda',
    head: 'Agenda',
    align: 'right',
    cell: ({ planned, forum, items }) => (
      <span className="forum-line">{items === 0 ? 'empty' : `${planned} of ${forum.body.minutes} min`}</span>
    ),
  },
  {
    key: 'status',
    head: 'Status',
    cell: ({ forum }) => <Status tone={TONES[forum.body.status]}>{FORUM_STATUS[forum.body.status]}</Status>,
  },
]

/** All forums, those of the latest half-term first. */
export function ForumsPage() {
  const forums = useRead('forums.list')
  const readOnly = useReadOnly()
  const [making, setMaking] = useState(false)
  useCommands([
    { id: 'forums.new', label: 'New forum', shortcut: 'n', when: !readOnly, run: () => setMaking(true) },
  ])
  if (!forums.data) return <ErrorSentence error={forums.error} />
  const rows = [...forums.data].sort((one, other) => termKey(other).localeCompare(termKey(one)))
  const make = <Button onClick={() => setMaking(true)}>New forum</Button>
  return (
    <Page title="Forums" actions={readOnly || rows.length === 0 ? undefined : make}>
      {making && <NewForum onClose={() => setMaking(false)} />}
      {rows.length === 0 ? (
        <EmptyState action={readOnly ? undefined : make}>
          {readOnly
            ? 'Forums appear here when an adviser’s bundle that holds some has been imported.'
            : 'Your hub’s forums go here, one a half-term, each with an agenda drawn from what your schools need.'}
        </EmptyState>
      ) : (
        <DataTable
          caption="Forums by half-term, the latest first"
          columns={
            readOnly ? [TERM, ...CENTRE, ...REST.filter(({ key }) => key !== 'venue')] : [TERM, ...REST]
          }
          rows={rows}
          rowKey={({ forum }) => forum.id}
          href={({ forum }) => paths.forum(forum.id)}
        />
      )}
    </Page>
  )
}

function termKey({ forum: { body } }: ForumRow): string {
  return `${body.academicYear} ${TERM_ORDER.indexOf(body.halfTerm)}`
}

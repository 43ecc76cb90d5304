import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { clock, dayNear } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Status, type StatusTone } from '#renderer/ui/Status.tsx'
import type { ConversationRow } from '#shared/contract/coaching.ts'
import { CONVERSATION_MODES, CONVERSATION_STATUS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { today } from '#shared/model/local-date.ts'
import { PlanConversation } from './PlanConversation.tsx'

const PAGE = 50

const COLUMNS: readonly Column<ConversationRow>[] = [
  {
    key: 'when',
    head: 'When',
    cell: ({ conversation: { body } }) => (
      <span className="coaching-line">{`${dayNear(body.startsAt.slice(0, 10), today())} ${clock(body.startsAt)}`}</span>
    ),
  },
  { key: 'school', head: 'School', cell: (row) => row.schoolName },
  { key: 'with', head: 'With', cell: (row) => row.personName ?? 'nobody named' },
  {
    key: 'how',
    head: 'How',
    cell: ({ conversation }) => (
      <span className="coaching-line">{CONVERSATION_MODES[conversation.body.mode]}</span>
    ),
  },
  {
    key: 'minutes',
    head: 'Minutes',
    align: 'right',
    cell: ({ conversation }) => conversation.body.minutes ?? '–',
  },
  { key: 'steps', head: 'Steps', align: 'right', cell: (row) => row.steps },
  { key: 'state', head: 'Status', cell: ({ conversation }) => <State body={conversation.body} /> },
]
const HUB: Column<ConversationRow> = { key: 'hub', head: 'Hub', cell: (row) => row.hub }

/** All conversations, the newest first, a page at a time. */
export function CoachingPage() {
  const readOnly = useReadOnly()
  const [schoolId, setSchool] = useState<string | null>(null)
  const [offset, setOffset] = useState(0)
  const [planning, setPlanning] = useState(false)
  const schools = useRead('schools.list', { text: '' })
  const read = useRead(
    'coaching.list',
    { ...(schoolId === null ? {} : { schoolId }), offset, limit: PAGE },
    { keepLast: true },
  )
  useCommands([
    {
      id: 'coaching.plan',
      label: 'Plan a conversation',
      shortcut: 'n',
      when: !readOnly,
      run: () => setPlanning(true),
    },
  ])
  if (!read.data) return <ErrorSentence error={read.error} />
  const { rows, total } = read.data
  const plan = <Button onClick={() => setPlanning(true)}>Plan a conversation</Button>
  const isEmpty = total === 0 && schoolId === null
  return (
    <Page title="Coaching" actions={readOnly || isEmpty ? undefined : plan}>
      {planning && (
        <PlanConversation
          schools={schools.data ?? []}
          schoolId={schoolId}
          onClose={() => setPlanning(false)}
        />
      )}
      {isEmpty ? (
        <EmptyState action={readOnly ? undefined : plan}>
          {readOnly
            ? 'Conversations appear here when an adviser’s bundle that holds some has been imported. Only their shared part is ever sent.'
            : 'Coaching conversations with your CPD leads go here, planned and held.'}
        </EmptyState>
      ) : (
        <>
          <div className="coaching-filter">
            <Choose
              label="School"
              none="All schools"
              choices={(schools.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
              value={schoolId}
              onChange={(id) => {
                setSchool(id)
                setOffset(0)
              }}
            />
            <p className="fb-quiet fb-figures" role="status">
              {total > PAGE
                ? `${offset + 1}–${offset + rows.length} of ${counted(total, 'conversation')}`
                : counted(total, 'conversation')}
            </p>
            {total > PAGE && (
              <div className="fb-actions">
                <Button
                  variant="default"
                  size="compact-md"
                  disabled={offset === 0}
                  onClick={() => setOffset(Math.max(0, offset - PAGE))}
                >
                  Newer
                </Button>
                <Button
                  variant="default"
                  size="compact-md"
                  disabled={offset + PAGE >= total}
                  onClick={() => setOffset(offset + PAGE)}
                >
                  Older
                </Button>
              </div>
            )}
          </div>
          {total === 0 ? (
            <EmptyState>No conversation with this school yet.</EmptyState>
          ) : (
            <DataTable
              caption="Conversations, the newest first"
              columns={
                readOnly
                  ? [...COLUMNS.slice(0, 2), HUB, ...COLUMNS.slice(2).filter(({ key }) => key !== 'how')]
                  : COLUMNS
              }
              rows={rows}
              rowKey={({ conversation }) => conversation.id}
              href={({ conversation }) => paths.conversation(conversation.id)}
            />
          )}
        </>
      )}
    </Page>
  )
}

function State({ body }: Readonly<{ body: ConversationRow['conversation']['body'] }>) {
  const isPast = body.startsAt.slice(0, 10) < today()
  const tone: StatusTone =
    body.status === 'held' ? 'good' : body.status !== 'planned' ? 'quiet' : isPast ? 'overdue' : 'due'
  return (
    <Status tone={tone}>
      {body.status === 'planned' && isPast ? 'Planned, not closed' : CONVERSATION_STATUS[body.status]}
    </Status>
  )
}

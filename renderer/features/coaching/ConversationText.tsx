import { HistoryLink } from '#renderer/app/HistoryLink.tsx'
import { paths } from '#renderer/app/paths.ts'
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { dayTime, dayYear } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Facts } from '#renderer/ui/Facts.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import type { ConversationPage } from '#shared/contract/coaching.ts'
import { CONVERSATION_MODES, CONVERSATION_STATUS, STEP_STATUS, TOPICS } from '#shared/model/enums.ts'
import { CONVERSATION_LABELS, STEP_LABELS } from './labels.ts'
import { nameOf } from './people.ts'

/** The shared part of a conversation, as the central team reads it. What was said stayed with the adviser. */
export function ConversationText({ page }: Readonly<{ page: ConversationPage }>) {
  const { conversation, school, people, steps, goals } = page
  const { body } = conversation
  const isAhead = body.status === 'planned'
  const columns: readonly Column<RecordOf<'step'>>[] = [
    { key: 'text', head: STEP_LABELS.text, cell: (step) => step.body.text },
    {
      key: 'who',
      head: STEP_LABELS.ownerPersonId,
      cell: (step) => nameOf(people, step.body.ownerPersonId) || 'The adviser',
    },
    {
      key: 'due',
      head: STEP_LABELS.dueOn,
      cell: (step) => (step.body.dueOn ? dayYear(step.body.dueOn) : 'no date'),
    },
    { key: 'status', head: STEP_LABELS.status, cell: (step) => STEP_STATUS[step.body.status] },
  ]
  return (
    <Page
      title={`${school.name}, ${dayTime(body.startsAt)}`}
      back={{ label: school.name, href: paths.school(school.id) }}
      lead="The shared part. Private notes never leave the adviser’s laptop."
    >
      <Facts
        facts={[
          ['Date', dayYear(body.startsAt.slice(0, 10))],
          [CONVERSATION_LABELS.status, CONVERSATION_STATUS[body.status]],
          [CONVERSATION_LABELS.minutes, body.minutes],
          [CONVERSATION_LABELS.mode, CONVERSATION_MODES[body.mode]],
          [CONVERSATION_LABELS.personId, nameOf(people, body.personId)],
          [CONVERSATION_LABELS.topics, body.topics.map((topic) => TOPICS[topic]).join(', ')],
          [
            CONVERSATION_LABELS.goalIds,
            goals
              .filter(({ id }) => body.goalIds.includes(id))
              .map(({ title }) => title)
              .join(', '),
          ],
          [CONVERSATION_LABELS.confidence, body.confidence === null ? null : `${body.confidence} of 10`],
          [CONVERSATION_LABELS.nextOn, body.nextOn && dayYear(body.nextOn)],
        ]}
      />
      <Section title={CONVERSATION_LABELS.sharedSummary}>
        {body.sharedSummary === '' ? (
          <EmptyState>
            {isAhead ? 'A summary comes once the conversation was held.' : 'No summary was shared.'}
          </EmptyState>
        ) : (
          <p className="fb-notes coaching-text">{body.sharedSummary}</p>
        )}
      </Section>
      <Section title="Steps agreed">
        {steps.length === 0 ? (
          <EmptyState>
            {isAhead ? 'Steps are agreed when the conversation is held.' : 'No steps were agreed.'}
          </EmptyState>
        ) : (
          <DataTable caption="Steps agreed" columns={columns} rows={steps} rowKey={(step) => step.id} />
        )}
      </Section>
      <HistoryLink kind="conversation" id={page.conversation.id} />
    </Page>
  )
}

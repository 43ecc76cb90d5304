import { HistoryLink } from '#renderer/app/HistoryLink.tsx'
import { paths } from '#renderer/app/paths.ts'
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { dayYear } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Facts } from '#renderer/ui/Facts.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { ForumPage } from '#shared/contract/forums.ts'
import { endOf, timeAgenda } from '#shared/model/agenda.ts'
import { yearText } from '#shared/model/date-text.ts'
import { AGENDA_KINDS, FORUM_STATUS, HALF_TERMS } from '#shared/model/enums.ts'
import { FORUM_LABELS, ITEM_LABELS } from './labels.ts'
import { totalWords } from './total-words.ts'
import { drawnFromWords, Why } from './Why.tsx'

type Timed = ReturnType<typeof timedItems>['items'][number]

const COLUMNS: readonly Column<Timed>[] = [
  { key: 'time', head: 'Time', cell: ({ startsAt }) => startsAt, width: '64px' },
  { key: 'title', head: ITEM_LABELS.title, cell: ({ item }) => item.body.title },
  { key: 'kind', head: ITEM_LABELS.kind, cell: ({ item }) => AGENDA_KINDS[item.body.kind] },
  { key: 'lead', head: ITEM_LABELS.lead, cell: ({ item }) => item.body.lead },
  { key: 'minutes', head: ITEM_LABELS.minutes, align: 'right', cell: ({ item }) => item.minutes },
]

/** A forum as the central team reads it. */
export function ForumText({ page }: Readonly<{ page: ForumPage }>) {
  const { body } = page.forum
  const timed = timedItems(page)
  return (
    <Page
      title={body.title}
      back={{ label: 'Forums', href: paths.forums }}
      lead={`${body.hub}, ${HALF_TERMS[body.halfTerm]} ${yearText(body.academicYear)}`}
    >
      <Facts
        facts={[
          [FORUM_LABELS.date, body.date === null ? 'to be fixed' : dayYear(body.date)],
          ['Time', `${body.start}–${endOf(body.start, body.minutes)}`],
          [FORUM_LABELS.venue, body.venue],
          [FORUM_LABELS.expertName, body.expertName],
          [FORUM_LABELS.status, FORUM_STATUS[body.status]],
        ]}
      />
      <Section title="Agenda" note={totalWords(timed)}>
        {timed.items.length === 0 ? (
          <EmptyState>Nothing is on the agenda yet.</EmptyState>
        ) : (
          <DataTable caption="Agenda" columns={COLUMNS} rows={timed.items} rowKey={({ item }) => item.id} />
        )}
      </Section>
      <Section title="What it is drawn from" note={drawnFromWords(page.needs)}>
        <Why needs={page.needs} />
      </Section>
      <HistoryLink kind="forum" id={page.forum.id} />
    </Page>
  )
}

function timedItems({ forum, agenda }: ForumPage) {
  return timeAgenda(
    forum.body.start,
    forum.body.minutes,
    agenda.map((item) => ({ ...item, minutes: item.body.minutes })),
  )
}

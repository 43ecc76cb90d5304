import { Button } from '@mantine/core'
import { HistoryLink } from '#renderer/app/HistoryLink.tsx'
import { go, paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { dayYear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Facts } from '#renderer/ui/Facts.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { HALF_TERMS } from '#shared/model/enums.ts'
import { CalendarEditor } from './CalendarEditor.tsx'
import { confirmedWords } from './words.ts'

const BACK = { label: 'Term dates', href: paths.calendars }

/** One calendar that somebody wrote down, of an authority or of a school that differs. */
export function CalendarPage({ id }: Readonly<{ id: string }>) {
  const readOnly = useReadOnly()
  const page = useRead('calendars.get', { id })
  const { remove, error } = useRemove('calendar')
  if (!page.data)
    return page.waiting ? null : (
      <Page title="Calendar" back={BACK}>
        <ErrorSentence error={page.error} />
      </Page>
    )
  const { record, name, owner } = page.data
  const { academicYear, halfTerms, source } = record.body
  const isOwn = owner.schoolId !== null
  const takeAway = async () => {
    if (await remove(record)) go(paths.calendars)
  }
  return (
    <Page
      title={`${name}, ${academicYear}`}
      back={BACK}
      lead={
        isOwn
          ? 'This school differs from its authority.'
          : 'For every school of the authority that does not differ.'
      }
      actions={
        !readOnly && (
          <Button variant="default" onClick={() => void takeAway()}>
            {isOwn ? 'Follow the authority again' : 'Take these dates away'}
          </Button>
        )
      }
    >
      <ErrorSentence error={error} />
      {readOnly ? (
        <Facts
          facts={[
            ...halfTerms.map(
              ({ code, firstDay, lastDay }) =>
                [HALF_TERMS[code], `${dayYear(firstDay)} to ${dayYear(lastDay)}`] as const,
            ),
            ['Source', source],
            ['How sure', confirmedWords(record.body)],
          ]}
        />
      ) : (
        <CalendarEditor
          key={record.base.join()}
          editing={{ owner, name, academicYear, calendar: record.body, record }}
          onDone={() => go(paths.calendars)}
        />
      )}
      <HistoryLink kind="calendar" id={id} />
    </Page>
  )
}

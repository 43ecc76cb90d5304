import { Button } from '@mantine/core'
import { go, paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { dayNear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Status, type StatusTone } from '#renderer/ui/Status.tsx'
import { useToday } from '#renderer/ui/use-today.ts'
import type { CadenceState } from '#shared/model/calendar/cadence.ts'
import { yearText } from '#shared/model/date-text.ts'
import { academicYearOf } from '#shared/model/local-date.ts'

const TONES: Readonly<Record<CadenceState, StatusTone>> = {
  on_track: 'good',
  due: 'due',
  overdue: 'overdue',
  not_expected: 'quiet',
  no_calendar: 'needs-you',
}

/** How the talks stand in term days, by which dates that is counted, and the way to say that this school differs. */
export function SchoolCadence({ schoolId }: Readonly<{ schoolId: string }>) {
  const today = useToday()
  const readOnly = useReadOnly()
  const { data } = useRead('calendars.forSchool', { id: schoolId, today })
  const differ = useWrite('calendars.differ')
  if (!data) return null
  const academicYear = academicYearOf(today)
  const year = data.years.find(({ calendar }) => calendar.academicYear === academicYear)
  const begin = async () => {
    const own = await differ.run({ schoolId, academicYear })
    if (own) go(paths.calendar(own.id))
  }
  return (
    <>
      {data.due && data.due.state !== 'no_calendar' && (
        <span>
          <Status tone={TONES[data.due.state]}>{data.due.sentence}</Status>
          {!data.due.planned && data.due.nextOn !== null && (
            <span className="fb-quiet"> A good day: {dayNear(data.due.nextOn, today)}</span>
          )}
        </span>
      )}
      <span className="fb-quiet">
        {year === undefined ? (
          <>
            No <a href={paths.calendars}>term dates</a> for {yearText(academicYear)}
          </>
        ) : (
          <>
            By{' '}
            <a href={year.record ? paths.calendar(year.record.id) : paths.calendars}>
              {year.from === 'school' ? 'its own term dates' : `the term dates of ${data.laName}`}
            </a>
            {year.confirmed ? '' : ', not confirmed by anyone yet'}
          </>
        )}{' '}
        {!readOnly && year !== undefined && year.from !== 'school' && (
          <Button size="compact-xs" variant="subtle" disabled={differ.busy} onClick={() => void begin()}>
            This school differs
          </Button>
        )}
      </span>
      <ErrorSentence error={differ.error} />
    </>
  )
}

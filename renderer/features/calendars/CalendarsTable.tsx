import { Button } from '@mantine/core'
import { paths } from '#renderer/app/paths.ts'
import { shortDay } from '#renderer/ui/dates.ts'
import { Status } from '#renderer/ui/Status.tsx'
import type { CalendarRow } from '#shared/contract/calendars.ts'
import { HALF_TERM_CODES } from '#shared/model/calendar/calendar.ts'
import { HALF_TERMS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { confirmedWords, ORIGIN } from './words.ts'

type CalendarsTableProps = Readonly<{
  year: string
  rows: readonly CalendarRow[]
  readOnly: boolean
  busy: boolean
  onConfirm: (row: CalendarRow) => void
  onChange: (row: CalendarRow) => void
}>

/** The dates in words: whose, who follows them, how sure they are, and what can be done. */
export function CalendarsTable({ year, rows, readOnly, busy, onConfirm, onChange }: CalendarsTableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reachable by the keyboard
    <section className="fb-table-frame" tabIndex={0} aria-label={`Term dates of ${year} in a table`}>
      <table className="fb-table calendars-table">
        <caption className="fb-hidden">Term dates of {year}, one calendar a row</caption>
        <thead>
          <tr>
            <th scope="col">Calendar</th>
            {HALF_TERM_CODES.map((code) => (
              <th scope="col" key={code}>
                {HALF_TERMS[code]}
              </th>
            ))}
            <th scope="col">INSET and closed</th>
            <th scope="col" className="fb-right">
              Days
            </th>
            <th scope="col">
              <span className="fb-hidden">What can be done</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => {
            const { calendar, owner, name, schools, record, from, confirmed, problems } = row
            return (
              <tr key={owner.laCode ?? owner.schoolId}>
                <td className="calendars-who">
                  {record === null ? <strong>{name}</strong> : <a href={paths.calendar(record.id)}>{name}</a>}
                  <div className="fb-quiet">
                    {owner.schoolId === null && (
                      <span title={schools.map((school) => school.name).join(', ')}>
                        {counted(schools.length, 'school')},{' '}
                      </span>
                    )}
                    {ORIGIN[from]}
                  </div>
                  <Status tone={confirmed ? 'good' : 'due'}>{confirmedWords(calendar)}</Status>
                  {problems.map(({ text, level }) => (
                    <div key={text}>
                      {level === 'error' ? (
                        <Status tone="needs-you">{text}</Status>
                      ) : (
                        <span className="fb-quiet">{text}</span>
                      )}
                    </div>
                  ))}
                  <details>
                    <summary>Where these dates come from</summary>
                    {calendar.source || 'Nobody said.'}
                  </details>
                </td>
                {calendar.halfTerms.map(({ code, firstDay, lastDay }) => (
                  <td key={code} className="calendars-dates">
                    {shortDay(firstDay)}
                    <br />
                    to {shortDay(lastDay)}
                  </td>
                ))}
                <td>
                  {[
                    calendar.insetDays.length > 0 && `INSET ${calendar.insetDays.map(shortDay).join(', ')}`,
                    calendar.closedDays.length > 0 &&
                      `closed ${calendar.closedDays.map(shortDay).join(', ')}`,
                  ]
                    .filter(Boolean)
                    .join('; ') || 'none known'}
                </td>
                <td className="fb-right fb-figures">{row.termDays}</td>
                <td className="calendars-deeds">
                  {!readOnly && (
                    <>
                      {!confirmed && (
                        <Button
                          size="xs"
                          variant="default"
                          disabled={busy || problems.some(({ level }) => level === 'error')}
                          aria-label={`Confirm the dates of ${name}`}
                          onClick={() => onConfirm(row)}
                        >
                          Confirm
                        </Button>
                      )}
                      <Button
                        size="xs"
                        variant="subtle"
                        aria-label={`Change the dates of ${name}`}
                        onClick={() => onChange(row)}
                      >
                        Change
                      </Button>
                    </>
                  )}
                </td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </section>
  )
}

import { dayYear } from '#renderer/ui/dates.ts'
import { Status } from '#renderer/ui/Status.tsx'
import type { Proposal } from '#shared/contract/calendars.ts'
import { HALF_TERMS } from '#shared/model/enums.ts'

/** What was read out of a file or text, what is odd in it, and every line that was not used with why. */
export function ProposalView({ proposal }: Readonly<{ proposal: Proposal }>) {
  const { calendars, incomplete, notUnderstood, assumed } = proposal
  return (
    <section aria-label="What was read" aria-live="polite">
      {calendars.length === 0 && <p>No whole school year was found.</p>}
      {calendars.map(({ calendar, problems, termDays }) => (
        <div key={calendar.academicYear}>
          <h3>
            {calendar.academicYear}, {termDays} term days
          </h3>
          <ul className="calendars-proposal">
            {calendar.halfTerms.map(({ code, firstDay, lastDay }) => (
              <li key={code}>
                {HALF_TERMS[code]}: {dayYear(firstDay)} to {dayYear(lastDay)}
              </li>
            ))}
            {calendar.insetDays.length > 0 && (
              <li>INSET days: {calendar.insetDays.map(dayYear).join(', ')}</li>
            )}
            {calendar.closedDays.length > 0 && <li>Closed: {calendar.closedDays.map(dayYear).join(', ')}</li>}
          </ul>
          {problems.map(({ level, text }) => (
            <div key={text}>
              <Status tone={level === 'error' ? 'needs-you' : 'quiet'}>{text}</Status>
            </div>
          ))}
        </div>
      ))}
      {incomplete.map(({ academicYear, sentence }) => (
        <p key={academicYear}>
          <Status tone="needs-you">{sentence}</Status>
        </p>
      ))}
      {assumed.length > 0 && (
        <>
          <h3>Worked out, and not said in so many words</h3>
          <ul>
            {assumed.map((text) => (
              <li key={text}>{text}</li>
            ))}
          </ul>
        </>
      )}
      {notUnderstood.length > 0 && (
        <>
          <h3>Not understood</h3>
          <ul>
            {notUnderstood.map(({ line, text, reason }) => (
              <li key={`${line}${text}${reason}`}>
                {line !== null && <>Line {line}: </>}“{text}” <span className="fb-quiet">{reason}</span>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

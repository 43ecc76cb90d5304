import './week.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { shortDay } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { useToday } from '#renderer/ui/use-today.ts'
import { yearText } from '#shared/model/date-text.ts'
import { academicYearOf, addDays, mondayOf } from '#shared/model/local-date.ts'
import { appointmentsOf } from './appointments.ts'
import { Days, Today } from './Days.tsx'
import { Drafts } from './Drafts.tsx'
import { Ignored } from './Ignored.tsx'
import { NeedsYou } from './NeedsYou.tsx'
import { StepsDue } from './StepsDue.tsx'

/** Home: what an adviser wants to know on a Monday at 07:45, and a look at the weeks around it. */
export function WeekPage() {
  const today = useToday()
  const [away, setAway] = useState(0)
  const { data, error } = useRead('week.get', { today })
  const other = useRead('week.get', { today: addDays(today, away * 7) }, { keepLast: true })
  useCommands([
    { id: 'week-before', label: 'Look at the week before', shortcut: 'p', run: () => setAway(away - 1) },
    { id: 'week-after', label: 'Look at the week after', shortcut: 'n', run: () => setAway(away + 1) },
    { id: 'week-this', label: 'Back to this week', shortcut: 't', when: away !== 0, run: () => setAway(0) },
  ])
  const monday = mondayOf(addDays(today, away * 7))
  const term = (away === 0 ? data : other.data)?.term
  const termWords = term ? `${term.text}${term.confirmed ? '' : ' (dates not confirmed)'} · ` : ''
  const lead = `${termWords}${shortDay(monday)} to ${shortDay(addDays(monday, 6))} · school year ${yearText(academicYearOf(monday))}`
  const actions = (
    <>
      {away !== 0 && (
        <Button variant="subtle" onClick={() => setAway(0)}>
          This week
        </Button>
      )}
      <Button variant="default" onClick={() => setAway(away - 1)}>
        Week before
      </Button>
      <Button variant="default" onClick={() => setAway(away + 1)}>
        Week after
      </Button>
    </>
  )
  return (
    <Page title={titleOf(away)} lead={<span aria-live="polite">{lead}</span>} actions={actions}>
      <ErrorSentence error={error ?? other.error} />
      {data && other.data && (
        <div className="week-columns">
          <div>
            {away === 0 && (
              <Section title="Today">
                <Today date={today} appointments={appointmentsOf(data)} />
              </Section>
            )}
            <Section title="Day by day">
              <Days without={away === 0 ? today : undefined} appointments={appointmentsOf(other.data)} />
            </Section>
          </div>
          <div>
            <Section title="Needs you" note={data.needsYou.length > 0 ? data.needsYou.length : undefined}>
              <NeedsYou entries={data.needsYou} today={today} />
              <Ignored today={today} />
            </Section>
            {data.drafts.length > 0 && (
              <Section title="Not finished" note={data.drafts.length}>
                <Drafts drafts={data.drafts} />
              </Section>
            )}
            <Section title="Steps due" note={data.stepsDue > 0 ? data.stepsDue : undefined}>
              {data.steps.length > 0 ? (
                <StepsDue steps={data.steps} today={today} />
              ) : (
                <EmptyState>
                  What you and your schools promised appears here when it falls due. Steps are agreed in{' '}
                  <a href={paths.coaching}>conversations</a>.
                </EmptyState>
              )}
            </Section>
          </div>
        </div>
      )}
    </Page>
  )
}

function titleOf(away: number): string {
  if (away === 0) return 'This week'
  if (away === 1) return 'Next week'
  if (away === -1) return 'Last week'
  return away > 0 ? `In ${away} weeks` : `${-away} weeks ago`
}

import type { ReactNode } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { dayNear, dayTime } from '#renderer/ui/dates.ts'
import { Section } from '#renderer/ui/Section.tsx'
import { Status } from '#renderer/ui/Status.tsx'
import type { SchoolPage } from '#shared/contract/schools.ts'
import { AUDIT_ROUNDS, PLAN_STATUS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { FLAG_WEIGHT, FLAGS } from '#shared/model/flags.ts'
import { itemsOf } from '#shared/model/framework/framework.ts'
import { academicYearOf, today } from '#shared/model/local-date.ts'
import { profileOf } from '#shared/model/scoring.ts'
import { SchoolCadence } from './SchoolCadence.tsx'
import { FLAG_TONE } from './SchoolFlags.tsx'

const STEPS_SHOWN = 3

/** Where things stand: the next talk, what was promised, this year's plan and where the audit found least. */
export function SchoolNow({ page }: Readonly<{ page: SchoolPage }>) {
  return (
    <Section title="Now">
      <dl className="schools-now">
        {page.flags.length > 0 && (
          <Line name="Flags">
            <Flags page={page} />
          </Line>
        )}
        <Line name="Next talk">
          <NextTalk page={page} />
          <SchoolCadence schoolId={page.school.id} />
        </Line>
        <Line name="Open steps">
          <OpenSteps page={page} />
        </Line>
        <Line name="Plan">
          <ThisYearsPlan page={page} />
        </Line>
        <Line name="Audit">
          <LatestAudit page={page} />
        </Line>
      </dl>
    </Section>
  )
}

function Line({ name, children }: Readonly<{ name: string; children: ReactNode }>) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  )
}

/** Each with its reason; what was told to wait says why. */
function Flags({ page }: Readonly<{ page: SchoolPage }>) {
  return (
    <ul className="schools-flag-list">
      {page.flags.map(({ flag, sentence, ignored }) => (
        <li key={flag}>
          <Status tone={ignored ? 'quiet' : FLAG_TONE[FLAG_WEIGHT[flag]]}>{FLAGS[flag]}</Status>{' '}
          <span className="fb-quiet">{ignored ? `ignored because ${ignored.body.reason}` : sentence}</span>
        </li>
      ))}
    </ul>
  )
}

function NextTalk({ page }: Readonly<{ page: SchoolPage }>) {
  const planned = page.conversations.filter(({ body }) => body.status === 'planned')
  const next = planned.at(-1)
  if (!next) {
    const last = page.conversations.find(({ body }) => body.status === 'held')
    return <>{last ? `none planned; last held ${dayNear(last.body.startsAt, today())}` : 'none planned'}</>
  }
  const overdue = next.body.startsAt.slice(0, 10) < today()
  return (
    <>
      <a href={paths.conversation(next.id)}>{dayTime(next.body.startsAt)}</a>
      {overdue && <Status tone="overdue">not written up yet</Status>}
    </>
  )
}

function OpenSteps({ page }: Readonly<{ page: SchoolPage }>) {
  const { steps } = page
  if (steps.length === 0) return <>none</>
  return (
    <ul className="schools-steps">
      {steps.slice(0, STEPS_SHOWN).map(({ id, body }) => (
        <li key={id}>
          {body.conversationId === null ? (
            body.text
          ) : (
            <a href={paths.conversation(body.conversationId)}>{body.text}</a>
          )}
          {body.dueOn !== null &&
            (body.dueOn < today() ? (
              <Status tone="overdue">was due {dayNear(body.dueOn, today())}</Status>
            ) : (
              <span className="fb-quiet">by {dayNear(body.dueOn, today())}</span>
            ))}
        </li>
      ))}
      {steps.length > STEPS_SHOWN && (
        <li className="fb-quiet">and {counted(steps.length - STEPS_SHOWN, 'more', 'more')}</li>
      )}
    </ul>
  )
}

function ThisYearsPlan({ page }: Readonly<{ page: SchoolPage }>) {
  const year = academicYearOf(today())
  const plan = page.plans.find(({ body }) => body.academicYear === year)
  if (!plan) return <>none for {year} yet</>
  return (
    <>
      <a href={paths.plan(plan.id)}>{plan.body.title}</a>{' '}
      <span className="fb-quiet">{PLAN_STATUS[plan.body.status].toLowerCase()}</span>
    </>
  )
}

function LatestAudit({ page }: Readonly<{ page: SchoolPage }>) {
  const audit = page.audits[0]
  const detail = useRead('audits.get', { id: audit?.id ?? '' }, { when: audit !== undefined })
  if (!audit) return <>none yet</>
  const framework = detail.data?.framework
  const link = (
    <a href={paths.audit(audit.id)}>
      {AUDIT_ROUNDS[audit.body.round]}, opened {dayNear(audit.body.openedOn, today())}
    </a>
  )
  if (!framework || !detail.data) return link
  const agreed = detail.data.ratings.filter(
    ({ body }) => body.source === 'agreed' && (body.level !== null || body.state !== 'rated'),
  )
  const weakest = profileOf(
    framework,
    agreed.map(({ body }) => body),
  )
    .filter((area) => area.score !== null)
    .sort((a, b) => (a.score ?? 0) - (b.score ?? 0))
    .slice(0, 2)
  return (
    <>
      {link}
      <span className="fb-quiet">
        {agreed.length} of {itemsOf(framework).length} agreed
      </span>
      {weakest.length > 1 && <span>Most to gain: {weakest.map((area) => area.name).join('; ')}</span>}
    </>
  )
}

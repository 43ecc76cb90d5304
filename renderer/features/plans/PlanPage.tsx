import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { HistoryLink } from '#renderer/app/HistoryLink.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { dayYear } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Facts } from '#renderer/ui/Facts.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { PlanPage as PlanData } from '#shared/contract/plans.ts'
import { PLAN_STATUS } from '#shared/model/enums.ts'
import { NewGoal } from './GoalForm.tsx'
import { GoalSection } from './GoalSection.tsx'
import { GoalText } from './GoalText.tsx'
import { PLAN_LABELS } from './labels.ts'
import { Overview } from './Overview.tsx'
import { PlanForm } from './PlanForm.tsx'

/** The need that a link asks to plan for: `#/plans/…?need=…`. */
function needToPlanFor(): string | null {
  return new URLSearchParams(window.location.hash.split('?')[1]).get('need')
}

/** A school's CPD plan of one year: each goal a thread from the need to what staff take part in. */
export function PlanPage({ id }: Readonly<{ id: string }>) {
  const read = useRead('plans.get', { id })
  const readOnly = useReadOnly()
  const [wanted, setWanted] = useState(needToPlanFor)
  const [adding, setAdding] = useState(wanted !== null)
  useCommands([
    { id: 'plan.goal', label: 'Add a goal', shortcut: 'a', when: !readOnly, run: () => setAdding(true) },
  ])
  if (!read.data) return <ErrorSentence error={read.error} />
  const { plan, school, goals, needs } = read.data
  const isFirst = goals.length === 0
  const needId = goals.some(({ goal }) => goal.body.needId === wanted) ? null : wanted
  const done = () => {
    setAdding(false)
    setWanted(null)
  }
  return (
    <Page
      title={plan.body.title}
      back={{ label: school.name, href: paths.school(school.id) }}
      lead={
        readOnly ? undefined : 'Describe groups of pupils and staff. Names of pupils never belong in a plan.'
      }
      actions={
        readOnly || isFirst || adding ? undefined : (
          <Button onClick={() => setAdding(true)}>Add a goal</Button>
        )
      }
    >
      {readOnly ? <PlanText plan={plan} /> : <PlanForm plan={plan} />}
      {adding && !isFirst && (
        <Section title="New goal">
          <NewGoal
            planId={id}
            schoolId={school.id}
            needs={needs}
            needId={needId}
            onDone={done}
            onReopen={() => setAdding(true)}
            canWait
          />
        </Section>
      )}
      {!isFirst && (
        <Section title="The golden thread">
          <Overview goals={goals} wasSent={readOnly} />
        </Section>
      )}
      {goals.map((tree, index) =>
        readOnly ? (
          <GoalText key={tree.goal.id} tree={tree} number={index + 1} />
        ) : (
          <GoalSection key={tree.goal.id} tree={tree} number={index + 1} needs={needs} />
        ),
      )}
      {isFirst && (
        <Section title="Goals">
          <EmptyState>
            {readOnly
              ? 'This plan has no goal yet.'
              : 'A plan is made of goals. Each serves a need of the school, says what pupils will gain and how you will know, and what staff take part in to get there.'}
          </EmptyState>
          {!readOnly && (
            <NewGoal
              planId={id}
              schoolId={school.id}
              needs={needs}
              needId={needId}
              onDone={done}
              onReopen={() => setAdding(true)}
              canWait={false}
            />
          )}
        </Section>
      )}
      <HistoryLink kind="plan" id={plan.id} />
    </Page>
  )
}

type PlanTextProps = Readonly<{ plan: PlanData['plan'] }>

function PlanText({ plan: { body } }: PlanTextProps) {
  return (
    <Facts
      facts={[
        [PLAN_LABELS.linkedSipPriority, body.linkedSipPriority],
        [PLAN_LABELS.agreedWithHeadOn, body.agreedWithHeadOn && dayYear(body.agreedWithHeadOn)],
        [PLAN_LABELS.status, PLAN_STATUS[body.status]],
      ]}
    />
  )
}

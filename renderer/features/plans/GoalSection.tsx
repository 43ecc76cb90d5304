import { Button } from '@mantine/core'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { GoalTree, PlanPage } from '#shared/contract/plans.ts'
import { ActivityForm, NewActivity } from './ActivityForm.tsx'
import { GoalForm, NeedOfGoal } from './GoalForm.tsx'
import { looseEndsOf } from './loose-ends.ts'
import { MeasureForm, NewMeasure } from './MeasureForm.tsx'
import { NewOutcome, OutcomeForm } from './OutcomeForm.tsx'
import { RagStatus } from './RagStatus.tsx'
import { Thread, ThreadStation } from './Thread.tsx'

type GoalSectionProps = Readonly<{ tree: GoalTree; number: number; needs: PlanPage['needs'] }>

/** One goal of a plan with everything that hangs on it, as a thread from the need to what staff take part in. */
export function GoalSection({ tree, number, needs }: GoalSectionProps) {
  const { goal, outcomes, activities } = tree
  const ends = looseEndsOf(tree)
  const form = useRecordForm('goal', goal)
  const { remove, error } = useRemove('goal')
  return (
    <Section
      title={`Goal ${number}: ${goal.body.title}`}
      note={<RagStatus rag={goal.body.rag} />}
      actions={
        <Button variant="subtle" size="compact-sm" onClick={() => void remove(goal)}>
          Remove this goal
        </Button>
      }
    >
      <ErrorSentence error={error} />
      <Thread>
        <ThreadStation name="Need" missing={ends.need}>
          <NeedOfGoal form={form} needs={needs} />
        </ThreadStation>
        <ThreadStation name="Goal" missing={ends.goal}>
          <GoalForm form={form} />
        </ThreadStation>
        <ThreadStation name="Pupil outcome" missing={[...ends.outcome, ...ends.measure]}>
          {outcomes.map(({ outcome, measures }) => (
            <div className="plan-entry" key={outcome.id}>
              <OutcomeForm outcome={outcome} />
              <div className="plan-measures">
                {measures.map((measure) => (
                  <MeasureForm key={measure.id} measure={measure} />
                ))}
                <NewMeasure
                  outcomeId={outcome.id}
                  schoolId={outcome.body.schoolId}
                  first={measures.length === 0}
                />
              </div>
            </div>
          ))}
          <NewOutcome goalId={goal.id} schoolId={goal.body.schoolId} first={outcomes.length === 0} />
        </ThreadStation>
        <ThreadStation name="Activities" missing={ends.activity}>
          {activities.map((activity) => (
            <ActivityForm key={activity.id} activity={activity} />
          ))}
          <NewActivity goalId={goal.id} schoolId={goal.body.schoolId} first={activities.length === 0} />
        </ThreadStation>
      </Thread>
    </Section>
  )
}

import { dayYear } from '#renderer/ui/dates.ts'
import { Facts } from '#renderer/ui/Facts.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { GoalTree } from '#shared/contract/plans.ts'
import {
  ACTIVITY_STATUS,
  ACTIVITY_TYPES,
  HALF_TERMS,
  LEADER_KINDS,
  MEASURE_TYPES,
  OUTCOME_DOMAINS,
  TARGET_GROUPS,
} from '#shared/model/enums.ts'
import { isSmallGroup } from '#shared/model/suppression.ts'
import { figure } from './figures.ts'
import { ACTIVITY_LABELS, MEASURE_LABELS, OUTCOME_LABELS } from './labels.ts'
import { looseEndsOf, mayBeWithheld } from './loose-ends.ts'
import { RagStatus } from './RagStatus.tsx'
import { Thread, ThreadStation } from './Thread.tsx'

/** A goal as the central team reads it: the same thread, and nothing to write in. */
export function GoalText({ tree, number }: Readonly<{ tree: GoalTree; number: number }>) {
  const { goal, need, outcomes, activities } = tree
  const ends = looseEndsOf(tree, true)
  return (
    <Section title={`Goal ${number}: ${goal.body.title}`} note={<RagStatus rag={goal.body.rag} />}>
      <Thread>
        <ThreadStation name="Need" missing={ends.need}>
          <p>{need?.body.title}</p>
        </ThreadStation>
        <ThreadStation name="Goal" missing={ends.goal}>
          <p className="fb-notes plan-text">{goal.body.practiceChange}</p>
        </ThreadStation>
        <ThreadStation name="Pupil outcome" missing={[...ends.outcome, ...ends.measure]}>
          {mayBeWithheld(tree) && (
            <p className="fb-quiet">
              None was sent: there is none yet, or its group has fewer than 5 pupils.
            </p>
          )}
          {outcomes.map(({ outcome, measures }) => (
            <div className="plan-entry" key={outcome.id}>
              <p>{outcome.body.statement}</p>
              <Facts
                facts={[
                  [OUTCOME_LABELS.domain, OUTCOME_DOMAINS[outcome.body.domain]],
                  [OUTCOME_LABELS.targetGroup, TARGET_GROUPS[outcome.body.targetGroup]],
                  [OUTCOME_LABELS.targetGroupNote, outcome.body.targetGroupNote],
                  [OUTCOME_LABELS.groupSize, groupSize(outcome.body.groupSize)],
                ]}
              />
              {measures.map(({ id, body }) => (
                <Facts
                  key={id}
                  facts={[
                    [MEASURE_LABELS.name, body.name],
                    [MEASURE_LABELS.type, MEASURE_TYPES[body.type]],
                    [MEASURE_LABELS.baseline, withDay(figure(body.baseline, body.type), body.baselineOn)],
                    [MEASURE_LABELS.target, withDay(figure(body.target, body.type), body.targetOn)],
                  ]}
                />
              ))}
            </div>
          ))}
        </ThreadStation>
        <ThreadStation name="Activities" missing={ends.activity}>
          {activities.map(({ id, body }) => (
            <div className="plan-entry" key={id}>
              <p>{body.title}</p>
              <Facts
                facts={[
                  [ACTIVITY_LABELS.type, ACTIVITY_TYPES[body.type]],
                  [ACTIVITY_LABELS.start, body.start && dayYear(body.start)],
                  [ACTIVITY_LABELS.halfTerm, body.halfTerm && HALF_TERMS[body.halfTerm]],
                  [ACTIVITY_LABELS.hours, body.hours],
                  [
                    ACTIVITY_LABELS.leaderKind,
                    body.leaderKind &&
                      [LEADER_KINDS[body.leaderKind], body.provider].filter(Boolean).join(', '),
                  ],
                  [ACTIVITY_LABELS.status, ACTIVITY_STATUS[body.status]],
                ]}
              />
            </div>
          ))}
        </ThreadStation>
      </Thread>
    </Section>
  )
}

function groupSize(size: number | null): string {
  if (size === null) return ''
  return isSmallGroup(size) ? 'fewer than 5' : String(size)
}

function withDay(words: string, date: string | null): string {
  return date === null ? words : `${words} on ${dayYear(date)}`
}

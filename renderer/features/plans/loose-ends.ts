import type { GoalTree } from '#shared/contract/plans.ts'

/** The stations of the golden thread, in the order in which one leads to the next. */
export type Station = 'need' | 'goal' | 'outcome' | 'measure' | 'activity'

type LooseEnds = Readonly<Record<Station, readonly string[]>>

/**
 * What the thread of a goal still lacks, station by station, each as words that follow "Missing:". The central team
 * may lack an outcome because its group is too small to be sent (`wasSent`): that is no loose end.
 */
export function looseEndsOf(tree: GoalTree, wasSent = false): LooseEnds {
  const { goal, need, outcomes, activities } = tree
  const isWithheld = wasSent && mayBeWithheld(tree)
  return {
    need: need === null ? ['the need that it serves'] : [],
    goal: goal.body.practiceChange.trim() === '' ? ['what staff will do differently'] : [],
    outcome: isWithheld ? [] : ofOutcomes(outcomes),
    measure: isWithheld ? [] : ofMeasures(outcomes),
    activity: ofActivities(activities),
  }
}

/** Without any outcome the central team cannot know whether there is none, or one of a small group. */
export function mayBeWithheld({ outcomes }: GoalTree): boolean {
  return outcomes.length === 0
}

export function countLooseEnds(ends: LooseEnds): number {
  return Object.values(ends).reduce((total, words) => total + words.length, 0)
}

function ofOutcomes(outcomes: GoalTree['outcomes']): string[] {
  if (outcomes.length === 0) return ['the pupil outcome']
  return outcomes.some(({ outcome }) => outcome.body.groupSize === null) ? ['the size of the group'] : []
}

function ofMeasures(outcomes: GoalTree['outcomes']): string[] {
  const measures = outcomes.flatMap((entry) => entry.measures)
  if (measures.length === 0) return ['how it will be measured']
  return [
    outcomes.some((entry) => entry.measures.length === 0) && 'a measure for each outcome',
    measures.some(({ body }) => body.baseline === null) && 'the baseline',
    measures.some(({ body }) => body.baseline !== null && body.baselineOn === null) &&
      'the day of the baseline',
    measures.some(({ body }) => body.target === null) && 'the target',
    measures.some(({ body }) => body.target !== null && body.targetOn === null) && 'the day of the target',
  ].filter((words) => words !== false)
}

function ofActivities(activities: GoalTree['activities']): string[] {
  if (activities.length === 0) return ['what staff will take part in']
  return [
    activities.some(({ body }) => body.start === null && body.halfTerm === null) && 'when it takes place',
    activities.some(({ body }) => body.leaderKind === null) && 'who leads it',
  ].filter((words) => words !== false)
}

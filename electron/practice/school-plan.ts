import { yearText } from '#shared/model/date-text.ts'
import { addDays } from '#shared/model/local-date.ts'
import { isSmallGroup } from '#shared/model/suppression.ts'
import type { Writer } from '#store/db.ts'
import type { Chance } from './chance.ts'
import { type Found, focusesOf } from './school-audit.ts'
import type { SchoolStory } from './school-facts.ts'
import { chanceFor, halfTerm, type SchoolYear, tell } from './story.ts'
import { SEQUENCE } from './words/activities.ts'
import type { Focus } from './words/focuses.ts'
import { fill, type Slots } from './words/slots.ts'
import type { Theme } from './words/themes.ts'

/** A need of a school, and what its conversations can speak of. */
export type Thread = Readonly<{
  need: string
  goal: string | null
  theme: Theme
  focus: Focus
  slots: Slots
  /** Figures of a group this small may not be said aloud. */
  small: boolean
}>

/** The needs of an audit and the year's plan for the first of them. */
export function tellPlan(
  writer: Writer,
  school: SchoolStory,
  year: SchoolYear,
  found: Found,
): readonly Thread[] {
  const { story } = school
  const chance = chanceFor(story, `plan ${school.index} ${year.label}`)
  const focuses = chance.deck(focusesOf(school))
  const count = year.index === 0 ? chance.int(2, 4) : chance.int(2, 3)
  const goals = Math.min(count, chance.pick([1, 2, 2, 3]))
  const over = halfTerm(year, 'SUM2').last < story.today
  const agreed = addDays(halfTerm(year, 'AUT2').first, 3)
  const begun = agreed <= story.today

  const planBody = {
    schoolId: school.id,
    academicYear: year.label,
    title: `CPD plan ${yearText(year.label)}`,
    linkedSipPriority: chance.pick([
      'Priority 1: quality of teaching',
      'Priority 2: the curriculum in every subject',
      'Priority 1: no pupil left behind',
      'Priority 3: leadership at all levels',
    ]),
  }
  const draft = tell(story, writer, 'plan', found.date, { ...planBody, status: 'draft' })
  if (begun)
    tell(
      story,
      writer,
      'plan',
      agreed,
      { ...planBody, status: over ? 'closed' : 'live', agreedWithHeadOn: agreed },
      draft,
    )

  return found.weak.slice(0, count).map((theme, place) => {
    const focus = focuses()
    const size = groupSize(chance, focus)
    const small = isSmallGroup(size)
    const slots = slotsFor(chance, focus, size)
    const planned = place < goals
    const need = tell(story, writer, 'need', found.date, {
      schoolId: school.id,
      auditId: found.audit,
      itemId: theme.itemId,
      title: theme.need,
      pupilEvidence: evidenceOf(focus, slots, small),
      priority: Math.min(3, place + 1) as 1 | 2 | 3,
      status: planned ? (over ? 'met' : 'planned') : 'open',
    })
    const goal = planned
      ? tellGoal(writer, school, year, chance, {
          planId: draft.id,
          needId: need.id,
          theme,
          focus,
          slots,
          size,
          small,
        })
      : null
    return { need: need.id, goal, theme, focus, slots, small }
  })
}

type GoalStory = Readonly<{
  planId: string
  needId: string
  theme: Theme
  focus: Focus
  slots: Slots
  size: number
  small: boolean
}>

function tellGoal(
  writer: Writer,
  school: SchoolStory,
  year: SchoolYear,
  chance: Chance,
  told: GoalStory,
): string {
  const { story } = school
  const { planId, needId, theme, focus, slots, size, small } = told
  const written = addDays(halfTerm(year, 'AUT2').first, -2)
  const body = {
    planId,
    schoolId: school.id,
    needId,
    title: focus.goal,
    rationale: `${theme.finding} ${evidenceOf(focus, slots, small)}`,
    practiceChange: focus.practice,
    staffGroup: fill('{team}', slots),
    staffCount: chance.int(4, school.secondary ? 18 : 9),
    stoppedToMakeRoom: theme.makesRoom,
  }
  const first = tell(story, writer, 'goal', written, { ...body, rag: 'not_started' })
  const review = addDays(halfTerm(year, 'SPR2').first, 4)
  const end = halfTerm(year, 'SUM2').last
  if (end < story.today)
    tell(
      story,
      writer,
      'goal',
      end,
      { ...body, rag: 'done', ragNote: 'Reviewed in July; the routine stays, the meetings end.' },
      first,
    )
  else if (review < story.today) {
    const rag = chance.pick(['green', 'green', 'amber', 'amber', 'red'] as const)
    tell(story, writer, 'goal', review, { ...body, rag, ragNote: RAG_NOTES[rag] }, first)
  }

  const outcome = tell(story, writer, 'outcome', written, {
    goalId: first.id,
    schoolId: school.id,
    statement: focus.outcome,
    domain: focus.domain,
    subject: focus.subject,
    yearGroups: [...focus.years],
    targetGroup: focus.target,
    targetGroupNote: fill('{group}', slots),
    groupSize: size,
    isDisadvantagedGroup: focus.target === 'pupil_premium',
  })
  tell(story, writer, 'measure', written, {
    outcomeId: outcome.id,
    schoolId: school.id,
    name: focus.measure.name,
    type: focus.measure.type,
    unit: focus.measure.unit,
    better: focus.measure.better ?? 'higher',
    tool: focus.measure.tool,
    collectedBy: chance.pick(['CPD lead', 'Subject lead', 'Class teachers, moderated', 'SENDCo']),
    baseline: Number(slots.start),
    baselineOn: written < story.today ? written : null,
    target: target(focus, Number(slots.start)),
    targetOn: addDays(halfTerm(year, 'SUM2').first, 11),
  })
  for (const step of chance
    .some(SEQUENCE, chance.int(3, 5))
    .sort((a, b) => SEQUENCE.indexOf(a) - SEQUENCE.indexOf(b))) {
    const start = addDays(halfTerm(year, step.halfTerm).first, (step.week - 1) * 7 + chance.int(0, 3))
    tell(story, writer, 'activity', written, {
      goalId: first.id,
      schoolId: school.id,
      title: fill(step.title, slots),
      type: step.type,
      start,
      halfTerm: step.halfTerm,
      hours: step.hours,
      leaderKind: step.leaderKind,
      provider: step.leaderKind === 'research_school' ? focus.expert : '',
      evidenceSource: step.type === 'journal_club' ? focus.expert : '',
      status:
        start < story.today ? chance.pick(['done', 'done', 'done', 'done', 'moved', 'cancelled']) : 'planned',
    })
  }
  return first.id
}

const RAG_NOTES = {
  green: 'Seen in most rooms; the mid-point check is in the calendar.',
  amber: 'Practice is changing in single rooms; two sessions were lost to illness.',
  red: 'Time was lost to staffing; the sequence starts again after the break.',
} as const

/** Some groups hold fewer than five pupils, as they do in real plans: their figures must stay in the school. */
function groupSize(chance: Chance, focus: Focus): number {
  if (focus.target === 'sen_support' || focus.target === 'eal') return chance.pick([3, 4, 7, 9, 14])
  return focus.target === 'class_set' || focus.target === 'year_group'
    ? chance.int(46, 58)
    : chance.int(11, 34)
}

function slotsFor(chance: Chance, focus: Focus, size: number): Slots {
  const { low, high, type, unit, name } = focus.measure
  const start =
    type === 'rubric_level' || high - low < 2
      ? Math.round((low + ((high - low) * chance.int(0, 10)) / 10) * 10) / 10
      : chance.int(Math.ceil(low), Math.floor(high))
  return {
    topic: focus.topic,
    team: focus.team,
    group: focus.group,
    expert: focus.expert,
    measure: name.charAt(0).toLowerCase() + name.slice(1),
    start,
    baseline: unit.startsWith('%') ? `${start}${unit}` : `${start} ${unit}`,
    size,
    n: Math.max(1, Math.round(size * (chance.int(45, 70) / 100))),
  }
}

function target(focus: Focus, start: number): number {
  const wanted = focus.measure.better === 'lower' ? start - focus.measure.gain : start + focus.measure.gain
  return Math.round(wanted * 10) / 10
}

function evidenceOf(focus: Focus, slots: Slots, small: boolean): string {
  const told = focus.pupils.map((sentence) => fill(sentence, slots))
  return small ? `${told[1]} The group is small, so its figures stay in the school.` : told.join(' ')
}

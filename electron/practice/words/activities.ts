import type { Body } from '#shared/model/kinds.ts'
import type { HalfTermCode } from '../school-year.ts'

type Activity = Body<'activity'>

/** The sequence of one goal: input, practice, support, check. `week` counts from the half-term's first Monday. */
export const SEQUENCE: readonly Readonly<{
  title: string
  type: Activity['type']
  leaderKind: Activity['leaderKind']
  halfTerm: HalfTermCode
  week: number
  hours: number
}>[] = [
  {
    title: 'Opening session on {topic}',
    type: 'inset',
    leaderKind: 'internal_leader',
    halfTerm: 'AUT2',
    week: 1,
    hours: 3,
  },
  {
    title: 'Reading group: what is known about {topic}',
    type: 'journal_club',
    leaderKind: 'internal_expert',
    halfTerm: 'AUT2',
    week: 4,
    hours: 1,
  },
  {
    title: 'Team time: planning with {team}',
    type: 'team_time',
    leaderKind: 'internal_expert',
    halfTerm: 'SPR1',
    week: 1,
    hours: 1.5,
  },
  {
    title: 'Lesson study, first round',
    type: 'lesson_study',
    leaderKind: 'internal_expert',
    halfTerm: 'SPR1',
    week: 4,
    hours: 4,
  },
  {
    title: 'Short visits between classrooms',
    type: 'peer_visit',
    leaderKind: 'internal_leader',
    halfTerm: 'SPR2',
    week: 2,
    hours: 2,
  },
  {
    title: 'Coaching for four volunteers',
    type: 'coaching',
    leaderKind: 'internal_expert',
    halfTerm: 'SPR2',
    week: 3,
    hours: 6,
  },
  {
    title: 'Twilight: looking at pupils’ work from {group}',
    type: 'twilight',
    leaderKind: 'internal_leader',
    halfTerm: 'SUM1',
    week: 2,
    hours: 1.5,
  },
  {
    title: 'Visit to a school that is a year ahead',
    type: 'visit',
    leaderKind: 'local_school',
    halfTerm: 'SPR2',
    week: 4,
    hours: 3,
  },
  {
    title: 'Course: {expert}',
    type: 'course',
    leaderKind: 'research_school',
    halfTerm: 'SPR1',
    week: 3,
    hours: 6,
  },
]

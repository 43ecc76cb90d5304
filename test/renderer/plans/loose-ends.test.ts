import { expect, it } from 'vitest'
import { countLooseEnds, looseEndsOf } from '#renderer/features/plans/loose-ends.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import type { GoalTree } from '#shared/contract/plans.ts'
import { type Input, KINDS, type KindName } from '#shared/model/kinds.ts'

const ID = '018f0000-0000-7000-8000-000000000001'

function record<K extends KindName>(kind: K, body: Input<K>): RecordOf<K> {
  return { id: ID, base: [], conflicted: false, body: KINDS[kind].body.parse(body) as RecordOf<K>['body'] }
}

const goal = (more: Partial<Input<'goal'>> = {}) =>
  record('goal', {
    planId: ID,
    schoolId: ID,
    title: 'Teach talk',
    practiceChange: 'Pairs talk first',
    ...more,
  })
const need = record('need', { schoolId: ID, title: 'Talk' })
const outcome = (more: Partial<Input<'outcome'>> = {}) =>
  record('outcome', { goalId: ID, schoolId: ID, statement: 'Explain a method', groupSize: 30, ...more })
const measure = (more: Partial<Input<'measure'>> = {}) =>
  record('measure', {
    outcomeId: ID,
    schoolId: ID,
    name: 'Paper',
    baseline: 35,
    baselineOn: '2026-10-01',
    target: 50,
    targetOn: '2027-06-18',
    ...more,
  })
const activity = (more: Partial<Input<'activity'>> = {}) =>
  record('activity', {
    goalId: ID,
    schoolId: ID,
    title: 'Session',
    start: '2026-11-05',
    leaderKind: 'adviser',
    ...more,
  })

const whole: GoalTree = {
  goal: goal(),
  need,
  outcomes: [{ outcome: outcome(), measures: [measure()] }],
  activities: [activity()],
}

it('finds nothing loose where all holds', () => {
  expect(looseEndsOf(whole)).toEqual({ need: [], goal: [], outcome: [], measure: [], activity: [] })
  expect(countLooseEnds(looseEndsOf(whole))).toBe(0)
})

it('names every station that is not there yet', () => {
  const ends = looseEndsOf({ goal: goal({ practiceChange: ' ' }), need: null, outcomes: [], activities: [] })
  expect(ends).toEqual({
    need: ['the need that it serves'],
    goal: ['what staff will do differently'],
    outcome: ['the pupil outcome'],
    measure: ['how it will be measured'],
    activity: ['what staff will take part in'],
  })
  expect(countLooseEnds(ends)).toBe(5)
})

it('names what is missing within a station, each once', () => {
  const ends = looseEndsOf({
    ...whole,
    outcomes: [
      {
        outcome: outcome({ groupSize: null }),
        measures: [measure({ baseline: null }), measure({ baseline: null })],
      },
      { outcome: outcome(), measures: [] },
    ],
    activities: [activity({ start: null }), activity({ leaderKind: null })],
  })
  expect(ends.outcome).toEqual(['the size of the group'])
  expect(ends.measure).toEqual(['a measure for each outcome', 'the baseline'])
  expect(ends.activity).toEqual(['when it takes place', 'who leads it'])
})

it('takes a figure of nought for a figure, and a half-term for a date', () => {
  const ends = looseEndsOf({
    ...whole,
    outcomes: [{ outcome: outcome({ groupSize: 0 }), measures: [measure({ baseline: 0, target: 0 })] }],
    activities: [activity({ start: null, halfTerm: 'AUT2' })],
  })
  expect(countLooseEnds(ends)).toBe(0)
})

it('asks for the days of the figures', () => {
  const ends = looseEndsOf({
    ...whole,
    outcomes: [{ outcome: outcome(), measures: [measure({ baselineOn: null, targetOn: null })] }],
  })
  expect(ends.measure).toEqual(['the day of the baseline', 'the day of the target'])
})

it('does not call an outcome missing that may have stayed with the adviser', () => {
  const ends = looseEndsOf({ ...whole, outcomes: [] }, true)
  expect([ends.outcome, ends.measure]).toEqual([[], []])
})

it('asks for no day of a figure that is not there', () => {
  const bare = measure({ baseline: null, baselineOn: null, target: null, targetOn: null })
  const ends = looseEndsOf({ ...whole, outcomes: [{ outcome: outcome(), measures: [bare] }] })
  expect(ends.measure).toEqual(['the baseline', 'the target'])
})

import { dateText } from '../date-text.ts'
import { addDays } from '../local-date.ts'
import type { Calendars } from './calendar.ts'
import { termDaysBetween, yearsWithout } from './days.ts'

/** "Fortnightly" is ten term days, not fourteen days: no holiday makes a school late. */
export const FORTNIGHT = 10
/** Above this many term days since the last conversation a school is overdue; from 11 it is due. */
export const OVERDUE_AFTER = 15

export const CADENCE_STATES = {
  on_track: 'On track',
  due: 'Due',
  overdue: 'Overdue',
  not_expected: 'Not expected',
  no_calendar: 'No calendar',
} as const
export type CadenceState = keyof typeof CADENCE_STATES

/** What cadence needs to know of a school: when coaching was agreed, when the last talk was held, when it left. */
export type Coaching = Readonly<{ agreedOn: string | null; lastHeldOn: string | null; leftOn: string | null }>

export type Cadence = Readonly<{ state: CadenceState; termDays: number | null; sentence: string }>

/**
 * Term days since a date, `on` included and the date itself not: from a Monday to the Monday two whole weeks on it is
 * 10. Never negative. `null` where a calendar is missing.
 */
export function daysSince(calendars: Calendars, date: string, on: string): number | null {
  return termDaysBetween(calendars, addDays(date, 1), on)
}

/**
 * Whether a school's next talk is due: up to 10 term days since the last held one on track, 11 to 15 due, more
 * overdue. Before the first talk the days since the agreement count. A school that has left is expected to do nothing.
 */
export function cadenceOf(calendars: Calendars, coaching: Coaching, on: string): Cadence {
  const { agreedOn, lastHeldOn, leftOn } = coaching
  if (leftOn !== null && leftOn < on)
    return notExpected(`No calls expected: left on ${dateText(leftOn, true)}`)
  const since = lastHeldOn ?? agreedOn
  if (since === null) return notExpected('No calls expected: no coaching agreement yet')
  const termDays = daysSince(calendars, since, on)
  if (termDays === null) {
    const years = yearsWithout(calendars, addDays(since, 1), on).join(' and ')
    return {
      state: 'no_calendar',
      termDays,
      sentence: `No calendar for ${years}: add one to count term days`,
    }
  }
  const state = stateOf(termDays)
  const sentence = lastHeldOn === null ? beforeFirst(termDays) : afterLast(state, termDays, lastHeldOn === on)
  return { state, termDays, sentence }
}

function stateOf(termDays: number): 'on_track' | 'due' | 'overdue' {
  if (termDays <= FORTNIGHT) return 'on_track'
  return termDays <= OVERDUE_AFTER ? 'due' : 'overdue'
}

function afterLast(state: 'on_track' | 'due' | 'overdue', termDays: number, today: boolean): string {
  if (today) return 'Last call today'
  if (termDays === 0) return 'No term day since the last call'
  if (state === 'on_track') return `Last call ${inTermDays(termDays)} ago`
  if (state === 'due') return `Call due: ${inTermDays(termDays)} since the last`
  return `No call for ${inTermDays(termDays)}`
}

function beforeFirst(termDays: number): string {
  return `No call yet: ${inTermDays(termDays)} since the agreement`
}

function notExpected(sentence: string): Cadence {
  return { state: 'not_expected', termDays: null, sentence }
}

function inTermDays(count: number): string {
  return count === 1 ? '1 term day' : `${count} term days`
}

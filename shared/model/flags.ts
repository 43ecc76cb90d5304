import { dateText } from './date-text.ts'
import type { PARTNER_STATUS } from './enums.ts'
import { academicYearOf, addDays, daysBetween } from './local-date.ts'

/** What stands out about a school, in the order in which it presses. Codes are stored; labels are what people see. */
export const FLAGS = {
  no_lead: 'No CPD lead',
  overdue: 'Call overdue',
  support_needed: 'Support needed',
  no_contact: 'No contact',
  baseline_missing: 'No audit yet',
  plan_missing: 'No plan',
  nothing_planned: 'No next talk',
  academisation: 'Becoming an academy',
  lead_changed: 'New CPD lead',
  new_head: 'New head',
  inspected: 'Inspected',
  inspection_due: 'Inspection likely',
} as const
export type FlagCode = keyof typeof FLAGS
export const FLAG_CODES = Object.keys(FLAGS) as [FlagCode, ...FlagCode[]]

/** `ask` wants a hand, `watch` wants a look, `know` is only good to know. Each has a shape of its own on screens. */
export const FLAG_WEIGHT: Readonly<Record<FlagCode, 'ask' | 'watch' | 'know'>> = {
  no_lead: 'ask',
  overdue: 'ask',
  support_needed: 'ask',
  no_contact: 'ask',
  baseline_missing: 'watch',
  plan_missing: 'watch',
  nothing_planned: 'watch',
  academisation: 'watch',
  lead_changed: 'know',
  new_head: 'know',
  inspected: 'know',
  inspection_due: 'know',
}

export type Flag = Readonly<{ flag: FlagCode; sentence: string }>

/** All that the rules look at. Whoever has more facts (the calendar, inspections) adds a field and a rule here. */
export type SchoolFacts = Readonly<{
  partnerStatus: keyof typeof PARTNER_STATUS
  joinedOn: string | null
  /** CPD leads and heads who are in post today, since when, and whether somebody held the role before them. */
  leads: number
  leadSince: string | null
  leadsBefore: number
  headSince: string | null
  headsBefore: number
  /** The last day on which a conversation was held or an audit visit made. */
  lastContactOn: string | null
  nextConversationAt: string | null
  audits: number
  /** Plans of the school year of `today`, and how many of its goals are off track. */
  plansThisYear: number
  redGoals: number
  /** How sure the CPD lead felt after the last talk, 0 to 10. */
  confidence: number | null
  inspectedOn: string | null
  registerStatus: string | null
  closeReason: string | null
  /** What the school's own calendar says of the cadence, where one is known. */
  overdue: string | null
}>

/** No school holiday is longer than six and a half weeks, so this many days without a word are not a holiday. */
const SILENT_DAYS = 60
const NEW_DAYS = 120
const INSPECTED_DAYS = 90
/** State schools are inspected about every four school years. */
const INSPECTION_YEARS = 4
const LOW_CONFIDENCE = 3

type Rule = (facts: SchoolFacts, today: string) => string | null

const RULES: Readonly<Record<FlagCode, Rule>> = {
  no_lead: ({ leads }) => (leads === 0 ? 'No CPD lead is named.' : null),
  overdue: ({ overdue }) => overdue,
  support_needed: ({ redGoals, confidence }) => {
    const reasons = [
      ...(redGoals > 0 ? [redGoals === 1 ? 'one goal is off track' : `${redGoals} goals are off track`] : []),
      ...(confidence !== null && confidence <= LOW_CONFIDENCE
        ? [`confidence was ${confidence} of 10 after the last talk`]
        : []),
    ]
    return reasons.length === 0 ? null : `${capital(reasons.join(', and '))}.`
  },
  no_contact: ({ lastContactOn, joinedOn, nextConversationAt, overdue }, today) => {
    if (overdue !== null) return null
    const since = lastContactOn ?? joinedOn
    if (since === null) return null
    const days = daysBetween(since, today)
    if (days <= SILENT_DAYS) return null
    const next = nextConversationAt?.slice(0, 10)
    if (next !== undefined && next >= today && daysBetween(today, next) <= 7) return null
    return lastContactOn === null
      ? `No talk or visit yet; joined on ${dateText(since, true)}.`
      : `No talk or visit since ${dateText(since, true)}, ${days} days ago.`
  },
  baseline_missing: ({ audits }) => (audits === 0 ? 'No audit has been opened.' : null),
  // Without an audit there is nothing to plan from, and the audit is asked for already.
  plan_missing: ({ audits, plansThisYear }, today) =>
    audits > 0 && plansThisYear === 0 ? `No CPD plan for ${academicYearOf(today)}.` : null,
  nothing_planned: ({ leads, nextConversationAt }, today) =>
    leads > 0 && (nextConversationAt === null || nextConversationAt.slice(0, 10) < today)
      ? 'No next conversation is planned.'
      : null,
  academisation: ({ registerStatus, closeReason }) => {
    if (closeReason !== null && /academ/i.test(closeReason))
      return `The register says it closes to become an academy (“${closeReason}”).`
    return registerStatus?.includes('proposed to close')
      ? `The register says “${registerStatus}”: ask whether it becomes an academy.`
      : null
  },
  lead_changed: ({ leadSince, leadsBefore }, today) =>
    leadsBefore > 0 && isWithin(leadSince, today, NEW_DAYS)
      ? `A new CPD lead since ${dateText(leadSince as string, true)}.`
      : null,
  new_head: ({ headSince, headsBefore }, today) =>
    headsBefore > 0 && isWithin(headSince, today, NEW_DAYS)
      ? `A new head since ${dateText(headSince as string, true)}.`
      : null,
  inspected: ({ inspectedOn }, today) =>
    isWithin(inspectedOn, today, INSPECTED_DAYS)
      ? `Inspected on ${dateText(inspectedOn as string, true)}.`
      : null,
  inspection_due: ({ inspectedOn }, today) =>
    inspectedOn !== null && yearsLater(inspectedOn, INSPECTION_YEARS) <= today
      ? `Last inspected on ${dateText(inspectedOn, true)}, more than ${INSPECTION_YEARS} years ago.`
      : null,
}

/** The flags of a school, the most pressing first. Nothing is asked of a school that is not active. */
export function flagsOf(facts: SchoolFacts, today: string): Flag[] {
  if (facts.partnerStatus !== 'active') return []
  return FLAG_CODES.flatMap((flag) => {
    const sentence = RULES[flag](facts, today)
    return sentence === null ? [] : [{ flag, sentence }]
  })
}

function isWithin(date: string | null, today: string, days: number): boolean {
  return date !== null && date <= today && addDays(date, days) >= today
}

function yearsLater(date: string, years: number): string {
  return `${Number(date.slice(0, 4)) + years}${date.slice(4)}`
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

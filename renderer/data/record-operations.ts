import type { KindName } from '#shared/model/kinds.ts'
import { callStore } from './client.ts'

/** Where the contract keeps what can be done with a record of each kind. */
const WHERE = {
  school: 'schools',
  calendar: 'calendars',
  context: 'context',
  inspection: 'inspections',
  person: 'people.person',
  role: 'people.role',
  participation: 'people.participation',
  framework: 'frameworks',
  crosswalk: 'frameworks.crosswalks',
  audit: 'audits',
  rating: 'audits.rating',
  survey: 'surveys',
  pairing: 'across.pairings',
  evidence: 'audits.evidence',
  need: 'needs',
  plan: 'plans',
  goal: 'plans.goal',
  outcome: 'plans.outcome',
  measure: 'plans.measure',
  activity: 'plans.activity',
  conversation: 'coaching',
  note: 'coaching.note',
  step: 'coaching.step',
  forum: 'forums',
  agenda_item: 'forums.item',
  view: 'views',
  ignored: 'week.ignored',
} as const satisfies Record<KindName, string>

export type RecordVerb = 'save' | 'remove' | 'restore'

export function callRecord(kind: KindName, verb: RecordVerb, input: unknown): Promise<unknown> {
  return callStore(`${WHERE[kind]}.${verb}`, input)
}

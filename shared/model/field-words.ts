import { dateText } from './date-text.ts'
import * as enums from './enums.ts'
import { FLAGS } from './flags.ts'

type Labels = Readonly<Record<string, string>>

/** Fields whose names do not say by themselves what people call them. */
const NAMES: Labels = {
  urn: 'URN',
  laCode: 'LA code',
  laName: 'Local authority',
  laestab: 'DfE number',
  typeName: 'Type',
  ageLow: 'Age from',
  ageHigh: 'Age to',
  registerAsAt: 'Register as at',
  partnerStatus: 'Status',
  bestContactNote: 'Best way to reach them',
  startsAt: 'Day and time',
  sharedSummary: 'Shared summary',
  ppPct: 'PP %',
  fsmPct: 'FSM %',
  ealPct: 'EAL %',
  ehcpPct: 'EHC plans %',
  senSupportPct: 'SEN support %',
  rag: 'Status',
  ragNote: 'Note on the state',
  linkedSipPriority: 'School improvement priority',
  sharing: 'Who may see it',
  ownerPersonId: 'Owner',
}

/** The labels of stored codes, by field, or by kind and field where a name means different things. */
const CHOICES: Readonly<Record<string, Labels>> = {
  partnerStatus: enums.PARTNER_STATUS,
  'school.leaveReason': enums.LEAVE_REASONS,
  'role.role': enums.ROLES,
  'audit.round': enums.AUDIT_ROUNDS,
  'audit.status': enums.AUDIT_STATUS,
  'rating.source': enums.RATING_SOURCES,
  'rating.state': enums.RATING_STATES,
  'evidence.kind': enums.EVIDENCE_KINDS,
  'framework.state': enums.FRAMEWORK_STATES,
  'framework.origin': enums.FRAMEWORK_ORIGINS,
  'crosswalk.origin': enums.FRAMEWORK_ORIGINS,
  'need.status': enums.NEED_STATUS,
  'plan.status': enums.PLAN_STATUS,
  rag: enums.RAG,
  domain: enums.OUTCOME_DOMAINS,
  targetGroup: enums.TARGET_GROUPS,
  'measure.type': enums.MEASURE_TYPES,
  purpose: enums.ACTIVITY_PURPOSES,
  'activity.type': enums.ACTIVITY_TYPES,
  'activity.status': enums.ACTIVITY_STATUS,
  leaderKind: enums.LEADER_KINDS,
  halfTerm: enums.HALF_TERMS,
  mode: enums.CONVERSATION_MODES,
  'conversation.status': enums.CONVERSATION_STATUS,
  topics: enums.TOPICS,
  'step.source': enums.STEP_SOURCES,
  'step.status': enums.STEP_STATUS,
  'forum.status': enums.FORUM_STATUS,
  'agenda_item.kind': enums.AGENDA_KINDS,
  'ignored.flag': FLAGS,
  sharing: {
    private: 'Nobody but you',
    school: 'The school',
    programme: 'The central team',
    aggregate: 'The central team, as counts only',
  },
}

/** "practiceChange" as people read it: "Practice change". */
export function fieldName(field: string): string {
  const known = NAMES[field]
  if (known !== undefined) return known
  const words = field
    .replace(/Ids?$/, (end) => (end === 'Ids' ? 's' : ''))
    .replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** A stored value as a text that people can compare; empty where there is none. */
export function valueWords(kind: string, field: string, value: unknown, names: Labels = {}): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map((one) => valueWords(kind, field, one, names)).join(', ')
  if (typeof value === 'boolean') return value ? 'Yes' : 'No'
  if (typeof value === 'object')
    return Object.entries(value)
      .map(([name, part]) => `${fieldName(name)}: ${valueWords(kind, name, part, names)}`)
      .join('; ')
  const text = String(value)
  const label = (CHOICES[`${kind}.${field}`] ?? CHOICES[field])?.[text]
  if (label !== undefined) return label
  if (/^[0-9a-f]{8}-[0-9a-f]{4}-/.test(text)) return names[text] ?? 'another record'
  if (/^\d{4}-\d{2}-\d{2}$/.test(text)) return dateText(text, true)
  if (/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}$/.test(text))
    return `${dateText(text.slice(0, 10), true)}, ${text.slice(11)}`
  return text
}

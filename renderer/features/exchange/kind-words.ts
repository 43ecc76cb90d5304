import { counted } from '#shared/model/figure-words.ts'
import { isKind, type KindName } from '#shared/model/kinds.ts'

/** One and many of each kind, for sentences with a count. */
const WORDS: Readonly<Record<KindName, readonly [one: string, many: string]>> = {
  school: ['school', 'schools'],
  calendar: ['calendar', 'calendars'],
  context: ['year of context', 'years of context'],
  inspection: ['inspection', 'inspections'],
  person: ['person', 'people'],
  role: ['role', 'roles'],
  participation: ['participation', 'participations'],
  framework: ['framework', 'frameworks'],
  crosswalk: ['crosswalk', 'crosswalks'],
  audit: ['audit', 'audits'],
  rating: ['level', 'levels'],
  survey: ['survey result', 'survey results'],
  pairing: ['pair of schools', 'pairs of schools'],
  evidence: ['line of evidence', 'lines of evidence'],
  need: ['need', 'needs'],
  plan: ['plan', 'plans'],
  goal: ['goal', 'goals'],
  outcome: ['pupil outcome', 'pupil outcomes'],
  measure: ['measure', 'measures'],
  activity: ['activity', 'activities'],
  conversation: ['conversation', 'conversations'],
  note: ['private note', 'private notes'],
  step: ['step', 'steps'],
  forum: ['forum', 'forums'],
  agenda_item: ['agenda item', 'agenda items'],
  view: ['view of a list', 'views of a list'],
  ignored: ['thing you ignore', 'things you ignore'],
}

/** "3 private notes"; kinds that a newer version of the app wrote are records. */
export function countedKind(kind: string, count: number): string {
  const [one, many] = isKind(kind) ? WORDS[kind] : ['record', 'records']
  return counted(count, one, many)
}

/** What the table of a preview puts together: few enough columns for one look. */
export const GROUPS: readonly Readonly<{ head: string; kinds: readonly KindName[] }>[] = [
  {
    head: 'School and people',
    kinds: ['school', 'calendar', 'context', 'inspection', 'person', 'role', 'participation'],
  },
  { head: 'Audits', kinds: ['audit', 'rating', 'survey', 'evidence', 'pairing', 'framework', 'crosswalk'] },
  { head: 'Needs', kinds: ['need'] },
  { head: 'Plans', kinds: ['plan', 'goal', 'outcome', 'measure', 'activity'] },
  { head: 'Coaching', kinds: ['conversation', 'step'] },
  { head: 'Forums', kinds: ['forum', 'agenda_item'] },
]

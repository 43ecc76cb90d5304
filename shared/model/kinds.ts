import { activity } from './activity.ts'
import { agendaItem } from './agenda-item.ts'
import { audit } from './audit.ts'
import { calendar } from './calendar/record.ts'
import { context } from './context.ts'
import { conversation } from './conversation.ts'
import { evidence } from './evidence.ts'
import { forum } from './forum.ts'
import { crosswalk } from './framework/crosswalk.ts'
import { frameworkRecord } from './framework/record.ts'
import { goal } from './goal.ts'
import { ignored } from './ignored.ts'
import { inspection } from './inspection.ts'
import type { BodyOf, InputOf, Kind } from './kind.ts'
import { measure } from './measure.ts'
import { need } from './need.ts'
import { note } from './note.ts'
import { outcome } from './outcome.ts'
import { pairing } from './pairing.ts'
import { participation } from './participation.ts'
import { person } from './person.ts'
import { plan } from './plan.ts'
import { rating } from './rating.ts'
import { role } from './role.ts'
import { school } from './school.ts'
import { step } from './step.ts'
import { survey } from './survey.ts'
import { view } from './view.ts'

/** Every kind of record, each after the kinds that it refers to: current tables are filled in this order. */
export const KINDS = {
  school,
  calendar,
  context,
  inspection,
  person,
  role,
  participation,
  framework: frameworkRecord,
  crosswalk,
  audit,
  rating,
  survey,
  evidence,
  pairing,
  need,
  plan,
  goal,
  outcome,
  measure,
  activity,
  conversation,
  note,
  step,
  forum,
  agenda_item: agendaItem,
  view,
  ignored,
} as const

export type KindName = keyof typeof KINDS
export type Body<K extends KindName> = BodyOf<(typeof KINDS)[K]>
/** What a caller may leave out, because the kind has a default for it. */
export type Input<K extends KindName> = InputOf<(typeof KINDS)[K]>

export const KIND_NAMES = Object.keys(KINDS) as [KindName, ...KindName[]]

export function isKind(name: string): name is KindName {
  return Object.hasOwn(KINDS, name)
}

/** The kind, seen as any kind: for code that handles all of them alike. */
export function kindOf(name: KindName): Kind {
  return KINDS[name] as unknown as Kind
}

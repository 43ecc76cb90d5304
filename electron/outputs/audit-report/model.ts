import type { Framework } from '#shared/model/framework/framework.ts'
import type { Body } from '#shared/model/kinds.ts'
import type { ItemViews } from '#shared/model/moderation.ts'
import type { Level } from '#shared/model/rating.ts'
import type { AreaExplained } from '#shared/model/scoring.ts'

/**
 * All that an audit's report is made of. Whoever fills it leaves out what may not go to the school: nothing behind
 * this type is looked at again.
 */
export type AuditReport = Readonly<{
  school: Readonly<{ name: string; urn: string; town: string }>
  audit: Readonly<{
    id: string
    round: Body<'audit'>['round']
    openedOn: string
    visitOn: string | null
    sharedOn: string | null
    summary: string
  }>
  /** The levels may still change: the audit has not been shared yet. */
  draft: boolean
  /** Who writes to the school. */
  adviser: string
  hub: string
  madeOn: string
  framework: Framework
  views: readonly ItemViews[]
  areas: readonly AreaExplained[]
  earlier: EarlierRound | null
  /** The mean of the hub's schools, where there are enough of them that it tells of none. */
  benchmark: readonly Readonly<{ areaId: string; share: number; schools: number }>[]
  surveys: readonly Pick<
    Body<'survey'>,
    'group' | 'invited' | 'answered' | 'results' | 'heldFrom' | 'heldTo'
  >[]
  evidence: readonly Pick<Body<'evidence'>, 'itemId' | 'kind' | 'title' | 'date' | 'whereKept' | 'fromWhom'>[]
  /** The most pressing first. */
  needs: readonly Pick<Body<'need'>, 'itemId' | 'title' | 'pupilEvidence' | 'priority' | 'status'>[]
  /** How many records of this audit stay with the adviser because they are marked private. */
  withheld: number
}>

/** The round that this one is compared with. */
export type EarlierRound = Readonly<{
  round: Body<'audit'>['round']
  openedOn: string
  /** On which framework, where it is another one or another version. */
  framework: string | null
  /** The share of each area in the same order, where enough of its weight compares. */
  areas: readonly (AreaExplained | undefined)[]
  items: readonly Readonly<{ itemId: string; before: Level | null; comparable: boolean }>[]
}>

/** What a person may leave out. Everything else always stands in the report. */
export type ReportParts = Readonly<{
  items: boolean
  evidence: boolean
  survey: boolean
  comparison: boolean
}>

export const ALL_PARTS: ReportParts = { items: true, evidence: true, survey: true, comparison: true }

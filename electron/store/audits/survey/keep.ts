import type { SurveyVerdict } from '#shared/contract/surveys.ts'
import { AppError } from '#shared/errors.ts'
import { SURVEY_GROUPS } from '#shared/model/enums.ts'
import { itemsOf } from '#shared/model/framework/framework.ts'
import type { Body } from '#shared/model/kinds.ts'
import { type GroupTotals, isSmallGroup, type Kept, keepSafe } from '#shared/model/suppression.ts'
import {
  answersIn,
  mayOverlap,
  SURVEY_SOURCES,
  type SurveyCounts,
  type SurveySource,
} from '#shared/model/survey.ts'
import { nothingKept } from '#shared/model/survey-words.ts'
import type { Reader, Writer } from '../../db.ts'
import { findFramework } from '../../frameworks/reads.ts'
import { headsOf } from '../../records/heads.ts'
import { baseOf } from '../../records/history.ts'
import { findRecord, listRecords } from '../../records/read.ts'
import { naturalId, remove, save } from '../../records/save.ts'
import { mustBeOpen } from '../open.ts'
import { type Deed, noteBatch, type SurveyChange } from './batch.ts'
import { everKept } from './stored.ts'

export type Totals = GroupTotals & Readonly<{ invited: number | null }>
type Origin = Readonly<{ heldFrom: string | null; heldTo: string | null; source: SurveySource }>

/** What may be kept of these totals, beside all that was ever kept of this audit. */
export function judge(
  reader: Reader,
  auditId: string,
  totals: readonly Totals[],
  source: SurveySource,
): { kept: Kept<Totals>; verdict: SurveyVerdict } {
  const earlier = everKept(reader, auditId)
  const nested = source === 'typed' || earlier.some(mayOverlap)
  const kept = keepSafe(totals, { nested, earlier })
  return {
    kept,
    verdict: {
      kept: kept.kept.map(({ group, answered, results }) => ({
        group,
        answered,
        results: results.map(({ itemId, counts }) => ({ itemId, counts })),
      })),
      hidden: kept.hidden.map((one) => ({ ...one })),
      thinned: kept.thinned.map(({ group, itemIds }) => ({ group, itemIds: [...itemIds] })),
      caution: cautionOf(kept.kept, earlier),
    },
  }
}

/**
 * Puts these totals in place of what is here, all groups in one transaction: nothing of 1–4 people is written at any
 * time. Groups that are not kept now go.
 */
export function keep(
  writer: Writer,
  deed: Deed,
  totals: readonly Totals[],
  { source, ...held }: Origin,
): { batch: string | null; verdict: SurveyVerdict } {
  const { auditId } = deed
  const audit = mustBeOpen(writer, auditId)
  mustBeItems(writer, audit.body, totals)
  const { kept, verdict } = judge(writer, auditId, totals, source)
  if (kept.kept.length === 0) throw new AppError('bad-input', nothingKept(kept))
  const changes: SurveyChange[] = []
  const staying = new Set<string>()
  for (const { group, invited, answered, results } of kept.kept) {
    const id = naturalId('survey', { auditId, group }) as string
    const stands = findRecord(writer, 'survey', id)
    const body = {
      // Whether it may leave this laptop is not the importer's to say.
      ...(stands === undefined ? {} : { sharing: stands.body.sharing }),
      auditId,
      schoolId: audit.body.schoolId,
      group,
      invited,
      answered,
      results: results.map(({ itemId, counts }) => ({ itemId, counts: [...counts] as typeof counts })),
      ...held,
      source: SURVEY_SOURCES[source],
    }
    staying.add(id)
    note(writer, changes, id, () => save(writer, 'survey', { id, base: baseOf(writer, id), body }).version)
  }
  removeOthers(writer, auditId, staying, changes)
  return { batch: noteBatch(writer, deed, changes), verdict }
}

/** Takes an audit's results away; they can be brought back as a whole. */
export function takeAway(writer: Writer, auditId: string): { batch: string | null } {
  mustBeOpen(writer, auditId)
  const changes: SurveyChange[] = []
  removeOthers(writer, auditId, new Set(), changes)
  return { batch: noteBatch(writer, { auditId, deed: 'removed', title: 'Results removed' }, changes) }
}

function removeOthers(
  writer: Writer,
  auditId: string,
  staying: ReadonlySet<string>,
  changes: SurveyChange[],
): void {
  for (const { id } of listRecords(writer, 'survey', 'WHERE audit_id = ? AND deleted = 0', auditId))
    if (!staying.has(id))
      note(writer, changes, id, () => remove(writer, 'survey', id, baseOf(writer, id)).version)
}

function note(writer: Writer, changes: SurveyChange[], record: string, work: () => string): void {
  const [head] = headsOf(writer, record)
  const after = work()
  if (head?.id !== after) changes.push({ record, before: head?.id ?? null, after })
}

function mustBeItems(
  reader: Reader,
  { frameworkId, frameworkVersion }: Readonly<{ frameworkId: string; frameworkVersion: string }>,
  totals: readonly Totals[],
): void {
  const framework = findFramework(reader, frameworkId, frameworkVersion)
  if (framework === undefined) return
  const known = new Set(itemsOf(framework).map(({ id }) => id))
  const strange = totals.flatMap(({ results }) => results).find(({ itemId }) => !known.has(itemId))
  if (strange !== undefined)
    throw new AppError('bad-input', `The audit’s framework has no item ${strange.itemId}.`)
}

/** Totals that differ from earlier ones by 1–4 people tell what these people answered to whoever saw both. */
function cautionOf(kept: readonly Totals[], earlier: readonly Body<'survey'>[]): string {
  const close = kept.find((totals) => earlier.some((before) => isClose(before, totals)))
  return close === undefined
    ? ''
    : `${SURVEY_GROUPS[close.group]}: these results differ by fewer than five people from results that were kept before. Whoever has seen both could work out what these people answered.`
}

function isClose(before: GroupTotals, now: GroupTotals): boolean {
  if (before.group !== now.group) return false
  if (isSmallGroup(Math.abs(before.answered - now.answered))) return true
  return now.results.some(({ itemId, counts }) => {
    const then = before.results.find((result) => result.itemId === itemId)?.counts
    return then !== undefined && movedBetween(then, counts).some(isSmallGroup)
  })
}

/** By how many answers the row grew or shrank, and how many came, went or moved within it at least. */
function movedBetween(then: SurveyCounts, now: SurveyCounts): number[] {
  const changes = now.map((many, index) => many - (then[index] ?? 0))
  return [
    Math.abs(answersIn(now) - answersIn(then)),
    Math.max(
      answersIn(changes.filter((change) => change > 0)),
      -answersIn(changes.filter((change) => change < 0)),
    ),
  ]
}

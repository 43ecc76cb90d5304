import type { SurveyVerdict } from '#shared/contract/surveys.ts'
import { AppError } from '#shared/errors.ts'
import { SURVEY_GROUPS } from '#shared/model/enums.ts'
import { itemsOf } from '#shared/model/framework/framework.ts'
import { type GroupTotals, isSmallGroup, type Kept, keepSafe } from '#shared/model/suppression.ts'
import { suppressionWords } from '#shared/model/survey-words.ts'
import type { Reader, Writer } from '../../db.ts'
import { findFramework } from '../../frameworks/reads.ts'
import { headsOf } from '../../records/heads.ts'
import { baseOf } from '../../records/history.ts'
import { listRecords } from '../../records/read.ts'
import { naturalId, remove, save } from '../../records/save.ts'
import { mustBeOpen } from '../open.ts'
import { type Deed, noteBatch, type SurveyChange } from './batch.ts'

export type Totals = GroupTotals & Readonly<{ invited: number | null }>
type Held = Readonly<{ heldFrom: string | null; heldTo: string | null }>

/** What may be kept of these totals, beside what is here now. */
export function judge(
  reader: Reader,
  auditId: string,
  totals: readonly Totals[],
  { nested }: Readonly<{ nested: boolean }>,
): { kept: Kept<Totals>; verdict: SurveyVerdict } {
  const kept = keepSafe(totals, { nested })
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
      caution: cautionOf(reader, auditId, kept.kept),
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
  held: Held,
  { nested }: Readonly<{ nested: boolean }>,
): { batch: string | null; verdict: SurveyVerdict } {
  const { auditId } = deed
  const audit = mustBeOpen(writer, auditId)
  mustBeItems(writer, audit.body, totals)
  const { kept, verdict } = judge(writer, auditId, totals, { nested })
  if (kept.kept.length === 0)
    throw new AppError('bad-input', suppressionWords(kept)[0] ?? 'There are no answers to keep.')
  const source = deed.title.slice(0, 400)
  const changes: SurveyChange[] = []
  const staying = new Set<string>()
  for (const { group, invited, answered, results } of kept.kept) {
    const body = {
      auditId,
      schoolId: audit.body.schoolId,
      group,
      invited,
      answered,
      results: results.map(({ itemId, counts }) => ({ itemId, counts: [...counts] as typeof counts })),
      ...held,
      source,
    }
    const id = naturalId('survey', body) as string
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

/** Totals that differ from those that are here by 1–4 people tell what these people answered to whoever saw both. */
function cautionOf(reader: Reader, auditId: string, kept: readonly Totals[]): string {
  const here = listRecords(reader, 'survey', 'WHERE audit_id = ? AND deleted = 0', auditId)
  const close = kept.find(({ group, answered }) => {
    const before = here.find(({ body }) => body.group === group)?.body.answered
    return before !== undefined && isSmallGroup(Math.abs(before - answered))
  })
  return close === undefined
    ? ''
    : `${SURVEY_GROUPS[close.group]}: the results that are here now differ by fewer than five people. Whoever has seen both could work out what these people answered.`
}

import type { AuditReport, EarlierRound } from '#outputs/audit-report/model.ts'
import { AppError } from '#shared/errors.ts'
import { isOpen } from '#shared/model/audit-states.ts'
import { carriedOver } from '#shared/model/framework/crosswalk.ts'
import { type Framework, itemsOf } from '#shared/model/framework/framework.ts'
import type { Body, KindName } from '#shared/model/kinds.ts'
import { today as todayOf } from '#shared/model/local-date.ts'
import { type ItemViews, viewsOf } from '#shared/model/moderation.ts'
import { type AgreedLevel, type AreaExplained, explainArea } from '#shared/model/scoring.ts'
import type { Reader } from '../db.ts'
import { comparisonBetween, findFramework } from '../frameworks/reads.ts'
import { ownerOf } from '../origin.ts'
import { getRecord, listRecords } from '../records/read.ts'
import { readWorkspace } from '../store.ts'
import { benchmarkFor } from './benchmark.ts'
import { safeSurveys } from './survey/stored.ts'

type Audit = ReturnType<typeof getRecord<'audit'>>

/**
 * Everything that an audit's report says, in one read. What is marked private stays behind here, before any figure is
 * worked out; so do a quote's circumstances and whoever came along on the visit.
 */
export function readAuditReport(
  reader: Reader,
  { id, today = todayOf() }: Readonly<{ id: string; today?: string | undefined }>,
): AuditReport {
  const audit = getRecord(reader, 'audit', id)
  const school = getRecord(reader, 'school', audit.body.schoolId)
  if (!mayGoToSchool(audit) || !mayGoToSchool(school))
    throw new AppError('bad-input', 'This audit is marked private, so no report can be made of it.')
  const { frameworkId, frameworkVersion } = audit.body
  const framework = findFramework(reader, frameworkId, frameworkVersion)
  if (framework === undefined)
    throw new AppError('not-found', 'This audit’s framework is not in this workspace. Import its file first.')
  const surveys = safeSurveys(reader, id)
    .filter(mayGoToSchool)
    .map(({ body }) => body)
    .sort(inGroupOrder)
  const views = viewsOf(framework, shown(reader, 'rating', id), surveys)
  const { round, openedOn, visitOn, sharedOn, summary, status } = audit.body
  const workspace = readWorkspace(reader)
  return {
    school: { name: school.body.name, urn: school.body.urn, town: school.body.town },
    audit: { id, round, openedOn, visitOn, sharedOn, summary },
    draft: isOpen(status),
    adviser: ownerOf(reader, audit.base[0] ?? '') || workspace.name,
    hub: school.body.hub,
    madeOn: today,
    framework,
    views,
    areas: areasOf(framework, agreedOf(views)),
    earlier: earlierRound(reader, audit, framework),
    benchmark: benchmarkFor(reader, { id: school.id, hub: school.body.hub }, framework).areas,
    surveys: surveys.map(({ group, invited, answered, results, heldFrom, heldTo }) => ({
      group,
      invited,
      answered,
      results,
      heldFrom,
      heldTo,
    })),
    evidence: shown(reader, 'evidence', id).map(withoutCircumstances),
    needs: shown(reader, 'need', id)
      .filter(({ status }) => status !== 'dropped')
      .sort((a, b) => a.priority - b.priority || a.title.localeCompare(b.title, 'en-GB'))
      .map(({ itemId, title, pupilEvidence, priority, status }) => ({
        itemId,
        title,
        pupilEvidence,
        priority,
        status,
      })),
    withheld: withheldIn(reader, id),
  }
}

type OfAudit = Extract<KindName, 'rating' | 'survey' | 'evidence' | 'need'>
const OF_AUDIT: readonly OfAudit[] = ['rating', 'survey', 'evidence', 'need']

/** `aggregate` leaves as counts only, and this is a document: just these two go to a school. */
function mayGoToSchool({ body }: Readonly<{ body: Readonly<{ sharing: string }> }>): boolean {
  return body.sharing === 'school' || body.sharing === 'programme'
}

function shown<K extends OfAudit>(reader: Reader, kind: K, auditId: string): Body<K>[] {
  return listRecords(reader, kind, 'WHERE audit_id = ? AND deleted = 0 ORDER BY id', auditId)
    .filter(mayGoToSchool)
    .map(({ body }) => body as Body<K>)
}

function withheldIn(reader: Reader, auditId: string): number {
  return OF_AUDIT.flatMap((kind) =>
    listRecords(reader, kind, 'WHERE audit_id = ? AND deleted = 0', auditId),
  ).filter((record) => !mayGoToSchool(record)).length
}

function inGroupOrder(a: Body<'survey'>, b: Body<'survey'>): number {
  if (a.group === b.group) return 0
  return a.group === 'all' || (b.group !== 'all' && a.group < b.group) ? -1 : 1
}

/** Of a quote only its words: the day, the place and the role could tell whose it is. */
function withoutCircumstances(line: Body<'evidence'>): AuditReport['evidence'][number] {
  const { itemId, kind, title, date, whereKept, fromWhom } = line
  if (kind === 'quote') return { itemId, kind, title, date: null, whereKept: '', fromWhom: '' }
  return { itemId, kind, title, date, whereKept, fromWhom }
}

function agreedOf(views: readonly ItemViews[]): AgreedLevel[] {
  return views.flatMap(({ itemId, agreed }) =>
    agreed === undefined ? [] : [{ itemId, level: agreed.level, state: agreed.state }],
  )
}

function areasOf(framework: Framework, agreed: readonly AgreedLevel[]): AreaExplained[] {
  return framework.areas.flatMap(({ id }) => explainArea(framework, agreed, id) ?? [])
}

/** The round to compare with: the school's baseline, else the newest before this one that compares. */
function earlierRound(reader: Reader, audit: Audit, framework: Framework): EarlierRound | null {
  const rounds = listRecords(
    reader,
    'audit',
    'WHERE school_id = ? AND (opened_on, id) < (?, ?) AND deleted = 0 ORDER BY opened_on DESC, id DESC',
    audit.body.schoolId,
    audit.body.openedOn,
    audit.id,
  )
    .filter(mayGoToSchool)
    .flatMap((one) => compared(reader, one, audit, framework) ?? [])
  return rounds.findLast(({ round }) => round === 'baseline') ?? rounds[0] ?? null
}

function compared(reader: Reader, one: Audit, audit: Audit, framework: Framework): EarlierRound | null {
  const keyOf = ({ body }: Audit) => ({ id: body.frameworkId, version: body.frameworkVersion })
  const old = findFramework(reader, one.body.frameworkId, one.body.frameworkVersion)
  const pairs = comparisonBetween(reader, keyOf(one), keyOf(audit))
  if (old === undefined || pairs.size === 0) return null
  const agreed = new Map(
    agreedOf(viewsOf(old, shown(reader, 'rating', one.id), [])).map((a) => [a.itemId, a]),
  )
  if (agreed.size === 0) return null
  const carried = carriedOver(pairs, [...agreed.values()])
  const same = old.id === framework.id && old.version === framework.version
  return {
    round: one.body.round,
    openedOn: one.body.openedOn,
    framework: same ? null : `${old.name}, version ${old.version}`,
    // Of an area of which an item does not compare the score would be of something else.
    areas: framework.areas.map(({ id, items }) =>
      items.every((item) => pairs.has(item.id)) ? explainArea(framework, carried, id) : undefined,
    ),
    items: itemsOf(framework).map(({ id }) => ({
      itemId: id,
      before: agreed.get(pairs.get(id) ?? '')?.level ?? null,
      comparable: pairs.has(id),
    })),
  }
}

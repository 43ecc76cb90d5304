import type { ExportPreview } from '#shared/contract/exchange.ts'
import { isKind, KIND_NAMES, kindOf } from '#shared/model/kinds.ts'
import { isSmallGroup } from '#shared/model/suppression.ts'
import type { Reader } from '../db.ts'
import { schoolOf } from '../records/school-of.ts'
import type { VersionTable } from '../tables.ts'
import { tellsOfFew, unsafeSurveys } from './unsafe-surveys.ts'

export type Reason = ExportPreview['withheld'][number]['reason']

/** A record that leaves. A deleted one leaves as the word that it is gone, without its text. */
export type Leaving = Readonly<{
  kind: string
  school: string | null
  deleted: boolean
  /** The heads that travel with their bodies. */
  full: readonly string[]
  heads: readonly Readonly<{ instance: string; seq: number }>[]
}>

export type Recall = Readonly<{ kind: string; record: string; versions: readonly string[] }>

/** What may leave a workspace now, what stays and why, and what is called back. The one place that decides it. */
export type Selection = Readonly<{
  leaving: ReadonlyMap<string, Leaving>
  withheld: readonly Readonly<{ reason: Reason; kind: string; count: number }>[]
  /** Why each record that is not deleted stays. */
  staying: ReadonlyMap<string, Reason>
  recalls: readonly Recall[]
}>

type Head = Pick<VersionTable, 'id' | 'kind' | 'record' | 'instance' | 'seq' | 'deleted' | 'body'>
type Verdict = Leaving | Readonly<{ kind: string; stays: Reason; deleted: boolean }>
type Fields = Readonly<Record<string, unknown>>

/**
 * A record leaves when all its heads are of class `programme`, it tells nothing of a small group, and all that it
 * refers to leaves too: a measure of a small group or a step of a private conversation stays with it.
 */
export function selectLeaving(reader: Reader): Selection {
  const verdicts = new Map<string, Verdict>()
  const surveys = unsafeSurveys(reader)
  // Kinds stand in the order of their references, so what a record refers to has been judged before it.
  for (const kind of kindsHere(reader))
    for (const heads of headsOfKind(reader, kind)) {
      const record = (heads[0] as Head).record
      const verdict = judge(kind, record, heads, verdicts)
      verdicts.set(
        record,
        surveys.has(record) && !('stays' in verdict)
          ? { kind, stays: 'small_group', deleted: false }
          : verdict,
      )
    }
  const leaving = new Map<string, Leaving>()
  const staying = new Map<string, Reason>()
  const withheld = new Map<string, { reason: Reason; kind: string; count: number }>()
  for (const [record, verdict] of verdicts) {
    if (!('stays' in verdict)) leaving.set(record, verdict)
    else if (!verdict.deleted) {
      const { stays: reason, kind } = verdict
      staying.set(record, reason)
      const entry = withheld.get(`${reason} ${kind}`) ?? { reason, kind, count: 0 }
      entry.count++
      withheld.set(`${reason} ${kind}`, entry)
    }
  }
  return { leaving, withheld: [...withheld.values()], staying, recalls: recallsOf(reader, leaving) }
}

function kindsHere(reader: Reader): string[] {
  const known = new Set<string>(KIND_NAMES)
  const others = reader
    .sql<[], { kind: string }>('SELECT DISTINCT kind FROM version ORDER BY kind')
    .all()
    .filter(({ kind }) => !known.has(kind))
  return [...KIND_NAMES, ...others.map(({ kind }) => kind)]
}

function* headsOfKind(reader: Reader, kind: string): Generator<readonly Head[], void> {
  let group: Head[] = []
  for (const head of reader
    .sql<[string], Head>(
      `SELECT id, kind, record, instance, seq, deleted, body FROM version AS head WHERE kind = ?
       AND NOT EXISTS (SELECT 1 FROM version_parent JOIN version AS child ON child.id = version_parent.child WHERE parent = head.id AND child.record = head.record) ORDER BY record, id`,
    )
    .all(kind)) {
    if (group.length > 0 && group[0]?.record !== head.record) {
      yield group
      group = []
    }
    group.push(head)
  }
  if (group.length > 0) yield group
}

function judge(
  kind: string,
  record: string,
  heads: readonly Head[],
  verdicts: ReadonlyMap<string, Verdict>,
): Verdict {
  const deleted = heads.every((head) => head.deleted === 1)
  const living: Fields[] = []
  for (const head of heads) {
    if (head.body === null) return { kind, stays: 'private', deleted }
    const body = JSON.parse(head.body) as Fields
    const stays = ownReason(kind, body) ?? inheritedReason(kind, body, head.deleted === 1, verdicts)
    if (stays !== undefined) return { kind, stays, deleted }
    if (head.deleted === 0) living.push(body)
  }
  const [body] = living
  return {
    kind,
    school: body === undefined ? null : schoolOf(kind, record, body),
    deleted,
    full: heads.filter((head) => head.deleted === 0).map((head) => head.id),
    heads: heads.map(({ instance, seq }) => ({ instance, seq })),
  }
}

function ownReason(kind: string, body: Fields): Reason | undefined {
  // A kind of a newer app, without a class that is known here, is not ours to send.
  const sharing =
    isKind(kind) && kindOf(kind).sharing === 'private' ? 'private' : (body.sharing ?? defaultOf(kind))
  if (sharing === 'school' || sharing === 'aggregate') return sharing
  if (sharing !== 'programme') return 'private'
  if (kind === 'outcome' && isSmallGroup(typeof body.groupSize === 'number' ? body.groupSize : null))
    return 'small_group'
  if (kind === 'survey' && tellsOfFew(body)) return 'small_group'
  return undefined
}

function defaultOf(kind: string): string {
  return isKind(kind) ? kindOf(kind).sharing : 'private'
}

/** That something it belongs to is gone holds back what is left of it, but not the word that it went as well. */
function inheritedReason(
  kind: string,
  body: Fields,
  deleted: boolean,
  verdicts: ReadonlyMap<string, Verdict>,
): Reason | undefined {
  if (!isKind(kind)) return undefined
  for (const field of Object.keys(kindOf(kind).references)) {
    const wanted = body[field]
    if (typeof wanted !== 'string') continue
    const parent = verdicts.get(wanted)
    if (parent !== undefined && 'stays' in parent) return parent.stays
    if (!deleted && (parent === undefined || parent.deleted)) return 'deleted'
  }
  return undefined
}

/**
 * Versions whose bodies were sent and may no longer be held: of records that stay now, and those that were called
 * back before and do not leave again. A full bundle repeats them all, so the newest one says everything.
 */
function recallsOf(reader: Reader, leaving: ReadonlyMap<string, Leaving>): Recall[] {
  const recalls = new Map<string, { kind: string; record: string; versions: string[] }>()
  for (const { version, record, kind, withdrawn } of reader
    .sql<[], { version: string; record: string; kind: string; withdrawn: 0 | 1 }>(
      `SELECT sent.version, sent.record, version.kind, sent.withdrawn FROM sent
       JOIN version ON version.id = sent.version ORDER BY sent.record, sent.version`,
    )
    .iterate()) {
    const now = leaving.get(record)
    if (now !== undefined && (withdrawn === 0 || now.full.includes(version))) continue
    const recall = recalls.get(record) ?? { kind, record, versions: [] }
    recall.versions.push(version)
    recalls.set(record, recall)
  }
  return [...recalls.values()]
}

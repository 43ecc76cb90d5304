import { v5 as uuidv5 } from 'uuid'
import type * as z from 'zod'
import { AppError } from '#shared/errors.ts'
import { type Input, type KindName, kindOf } from '#shared/model/kinds.ts'
import type { Reader, Writer } from '../db.ts'
import type { VersionTable } from '../tables.ts'
import { missingReference, putCurrent } from './current.ts'
import { headsOf } from './heads.ts'
import { historyOf } from './history.ts'
import { insertVersion } from './insert-version.ts'
import { canonicalJson, versionId } from './version.ts'

/** Our namespace for ids that are derived from a natural key. Changing it would make twins of every record. */
const NAMESPACE = '6f0c0c5e-6a5b-5c53-9d0e-3f4d8d0b7a11'

export type Save<K extends KindName> = Readonly<{
  /** Absent for a new record. */
  id?: string | undefined
  /** The versions that the person was looking at; none for a new record. */
  base: readonly string[]
  body: Input<K>
}>

export type Saved = Readonly<{ id: string; version: string; savedAt: string }>

/**
 * Adds a version to a record and shows it in the current table, in the caller's transaction.
 * If the record moved on since `base`, nothing is written and `changed-elsewhere` carries both texts.
 * Saving the same words again adds nothing, so a retry is harmless.
 */
export function save<K extends KindName>(writer: Writer, kind: K, { id, base, body }: Save<K>): Saved {
  const written = withSharing(kind, parseBody(kind, body))
  const record = id ?? naturalId(kind, written) ?? writer.newId()
  const heads = headsOf(writer, record)
  const parsed = kind === 'school' ? withFormerUrns(record, heads, written) : written
  const same = heads.length === 1 ? alreadySaved(kind, heads[0] as VersionTable, parsed) : undefined
  if (same !== undefined) return { id: record, version: same.id, savedAt: same.saved_at }
  mustBeAt(kind, record, heads, base, parsed)
  mustNotBeFrozen(writer, kind, record, parsed)
  return append(writer, kind, record, heads, { deleted: false, body: withUnknownFields(kind, heads, parsed) })
}

/** Deletes by adding a version: the bin shows it and history keeps it. Deleting twice adds nothing. */
export function remove(writer: Writer, kind: KindName, id: string, base: readonly string[]): Saved {
  const heads = headsOf(writer, id)
  const [head] = heads
  if (head === undefined || head.body === null)
    throw new AppError('not-found', `This is ${kindOf(kind).noun} that is no longer here.`)
  if (heads.length === 1 && head.deleted === 1) return { id, version: head.id, savedAt: head.saved_at }
  const body = JSON.parse(head.body) as Record<string, unknown>
  mustBeAt(kind, id, heads, base, body)
  return append(writer, kind, id, heads, { deleted: true, body })
}

/** Brings a deleted record back as it was: the undo of `remove`. */
export function restore(writer: Writer, kind: KindName, id: string): Saved {
  const heads = headsOf(writer, id)
  const [head] = heads
  if (head === undefined || head.body === null || heads.length > 1)
    throw new AppError('not-found', `This is ${kindOf(kind).noun} that cannot be brought back.`)
  if (head.deleted === 0) return { id, version: head.id, savedAt: head.saved_at }
  return append(writer, kind, id, heads, {
    deleted: false,
    body: JSON.parse(head.body) as Record<string, unknown>,
  })
}

/** The id that a body's natural key gives, so that two computers that make the same thing make one record. */
export function naturalId(kind: KindName, body: Readonly<Record<string, unknown>>): string | undefined {
  const { naturalKey } = kindOf(kind)
  return naturalKey === undefined ? undefined : uuidv5(`${kind}/${naturalKey(body)}`, NAMESPACE)
}

/** A kind's own rule can only hold a record back, never let one out that was held back. */
function withSharing(kind: KindName, body: Record<string, unknown>): Record<string, unknown> {
  const sharing = kindOf(kind).sharingOf?.(body) ?? 'programme'
  return sharing === 'programme' ? body : { ...body, sharing }
}

/** A school that gets another URN keeps the one that its id is derived from: by that a centre knows whose id it is. */
function withFormerUrns(
  record: string,
  heads: readonly VersionTable[],
  body: Record<string, unknown>,
): Record<string, unknown> {
  const urnsOf = (of: Record<string, unknown>): unknown[] => [
    of.urn,
    ...(Array.isArray(of.formerUrns) ? of.formerUrns : []),
  ]
  if (urnsOf(body).some((urn) => naturalId('school', { urn }) === record)) return body
  const before = heads
    .flatMap((head) => urnsOf(JSON.parse(head.body ?? '{}')))
    .filter((urn) => naturalId('school', { urn }) === record)
  if (before.length === 0) return body
  const [, ...former] = urnsOf(body)
  return { ...body, formerUrns: [...new Set([...former, ...before])] }
}

export function parseBody(kind: KindName, body: unknown): Record<string, unknown> {
  const result = kindOf(kind).body.safeParse(body)
  if (result.success) return result.data
  throw new AppError('bad-input', inWords(result.error))
}

function inWords(error: z.ZodError): string {
  const [issue] = error.issues
  const field = issue?.path.join('.') ?? ''
  return issue === undefined || field === '' ? 'This cannot be saved as it is.' : `${field}: ${issue.message}`
}

function mustBeAt(
  kind: KindName,
  record: string,
  heads: readonly VersionTable[],
  base: readonly string[],
  yours: unknown,
): void {
  const seen = new Set(base)
  if (heads.length === seen.size && heads.every((head) => seen.has(head.id))) return
  throw new AppError(
    'changed-elsewhere',
    `This is ${kindOf(kind).noun} that was changed elsewhere while you wrote.`,
    {
      kind,
      record,
      yours,
      theirs: heads.map((head) => ({
        version: head.id,
        savedAt: head.saved_at,
        deleted: head.deleted === 1,
        body: head.body === null ? null : JSON.parse(head.body),
      })),
    },
  )
}

/**
 * What may not change any more may still be held back, or given out again. A bin in between thaws nothing: other
 * records may have stood on it all the while.
 */
function mustNotBeFrozen(reader: Reader, kind: KindName, record: string, body: object): void {
  const { frozen, body: schema } = kindOf(kind)
  if (frozen === undefined) return
  const words = (of: object) => canonicalJson({ ...of, sharing: '' })
  for (const { body: once } of historyOf(reader, record)) {
    if (once === null) continue
    const before = schema.parse(once)
    const sentence = frozen(before)
    if (sentence !== undefined && words(before) !== words(body)) throw new AppError('read-only', sentence)
  }
}

function alreadySaved(
  kind: KindName,
  head: VersionTable,
  body: Readonly<Record<string, unknown>>,
): VersionTable | undefined {
  if (head.deleted === 1 || head.body === null) return undefined
  return canonicalJson(kindOf(kind).body.parse(JSON.parse(head.body))) === canonicalJson(body)
    ? head
    : undefined
}

/** Fields that a newer app wrote and this one does not know stay in the record when it is saved here. */
function withUnknownFields(
  kind: KindName,
  heads: readonly VersionTable[],
  body: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  const known = kindOf(kind).body.shape
  const kept: Record<string, unknown> = {}
  for (const head of heads) {
    const before = JSON.parse(head.body ?? '{}') as Record<string, unknown>
    for (const [field, value] of Object.entries(before)) if (!Object.hasOwn(known, field)) kept[field] = value
  }
  return { ...kept, ...body }
}

function append(
  writer: Writer,
  kind: KindName,
  record: string,
  heads: readonly VersionTable[],
  change: Readonly<{ deleted: boolean; body: Record<string, unknown> }>,
): Saved {
  const missing = missingReference(writer, kind, change.body)
  if (missing !== undefined)
    throw new AppError('not-found', `This refers to ${kindOf(missing.kind).noun} that is no longer here.`)
  const content = {
    kind,
    record,
    parents: heads.map((head) => head.id).sort(),
    instance: writer.instance,
    seq: nextSeq(writer),
    savedAt: writer.now(),
    nonce: writer.random(16),
    deleted: change.deleted,
    body: change.body,
  }
  const version = { ...content, id: versionId(content) }
  insertVersion(writer, version)
  putCurrent(writer, kind, record, {
    version: version.id,
    deleted: change.deleted,
    conflicted: false,
    body: change.body,
  })
  return { id: record, version: version.id, savedAt: version.savedAt }
}

function nextSeq(writer: Writer): number {
  const row = writer
    .sql<[string], { last: number | null }>('SELECT max(seq) AS last FROM version WHERE instance = ?')
    .get(writer.instance)
  return (row?.last ?? 0) + 1
}

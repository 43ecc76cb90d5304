import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'

/**
 * One state of one record, for good. `id` is the SHA-256 of everything else in canonical JSON (RFC 8785).
 * The nonce keeps a guessed text from being proved by its hash, and so never leaves with a skeleton.
 */
export type Version = Readonly<{
  id: string
  kind: string
  record: string
  /** Ids of the versions that the writer was looking at, sorted. */
  parents: readonly string[]
  /** The copy of a workspace that wrote it, and its count of writes. */
  instance: string
  seq: number
  /** Printed only; decides nothing. */
  savedAt: string
  nonce: string
  deleted: boolean
  body: Readonly<Record<string, unknown>>
}>

/** A version of which only the descent is known: what was written never left, or was erased. */
export type Skeleton = Omit<Version, 'nonce' | 'body'> & Readonly<{ nonce: null; body: null }>

export type VersionOrSkeleton = Version | Skeleton

export function isFull(version: VersionOrSkeleton): version is Version {
  return version.body !== null
}

/** The id that the content of a version must have. */
export function versionId(version: Omit<Version, 'id'>): string {
  const { kind, record, parents, instance, seq, savedAt, nonce, deleted, body } = version
  return sha256(canonicalJson({ kind, record, parents, instance, seq, savedAt, nonce, deleted, body }))
}

export function canonicalJson(value: unknown): string {
  const json = canonicalize(value)
  if (json === undefined) throw new Error('This value has no JSON form.')
  return json
}

export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex')
}

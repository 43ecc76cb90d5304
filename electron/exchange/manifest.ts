import * as z from 'zod'
import { WITHHELD_REASONS } from '#shared/contract/exchange.ts'
import { parseJson } from './json.ts'
import { LIMITS } from './limits.ts'
import { Refusal } from './rules.ts'

export const FORMAT = 'cpdx'
export const VERSION = { major: 1, minor: 0 } as const

const name = z.string().max(500)
const count = z.number().int().min(0)
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const fields = {
  format: z.literal(FORMAT),
  version: z.object({ major: z.number().int(), minor: z.number().int() }),
  bundle: z.uuid(),
  kind: z.string().max(50),
  owner: name,
  hub: name,
  /** The adviser's workspace, the same for all its copies. */
  workspace: z.uuid(),
  /** The copy that made the bundle, and all copies that it descends from (itself last) with the highest sent seq. */
  instance: z.string().min(1).max(100),
  instances: z
    .array(z.object({ id: z.string().min(1).max(100), seq: count }))
    .min(1)
    .max(1000),
  /** Counts the bundles of the workspace. */
  seq: count,
  /** SHA-256 of the file before it. */
  previous: sha256.nullable(),
  lastReceipt: z.uuid().nullable(),
  counts: z.object({
    records: count,
    bodies: count,
    skeletons: count,
    withdrawals: count,
    kinds: z.record(z.string(), count),
    schools: z.record(z.string(), count),
  }),
  withheld: z.array(z.object({ reason: z.enum(WITHHELD_REASONS), kind: z.string(), count })).max(1000),
  appVersion: z.string().max(50),
  /** Display only. */
  created: z.string().max(50),
  files: z.array(z.object({ name: z.string().max(100), size: count, sha256 })).max(LIMITS.entries),
  /** Room for what is not there yet. A value that we cannot verify is refused, never ignored. */
  signature: z.null(),
  encryption: z.null(),
}

/** The first page of a bundle. Fields of a newer minor version are let through. */
export const manifestSchema = z.looseObject(fields)
export type Manifest = z.infer<z.ZodObject<typeof fields>>
export type Counts = Manifest['counts']

const gate = z.looseObject({
  format: z.literal(FORMAT),
  version: z.looseObject({ major: z.number().int().min(1), minor: z.number().int().min(0) }),
})

/** Reads the first page: what it is and which version before anything else, since a newer one may look different. */
export function readManifest(bytes: Buffer): Manifest {
  const value = parseJson(bytes)
  const gated = gate.safeParse(value)
  if (!gated.success) throw new Refusal('manifest')
  if (gated.data.version.major > VERSION.major) throw new Refusal('newer-version')
  const { signature, encryption, kind } = gated.data
  if ((signature ?? null) !== null || (encryption ?? null) !== null) throw new Refusal('signature')
  const result = manifestSchema.safeParse(value)
  if (!result.success) throw new Refusal('manifest', result.error.issues[0]?.path.join('.'))
  if (kind !== 'full') throw new Refusal('bundle-kind')
  if (!result.data.instances.some(({ id }) => id === result.data.instance))
    throw new Refusal('manifest', 'instances')
  return result.data
}

export function isNewerMinor(manifest: Manifest): boolean {
  return manifest.version.minor > VERSION.minor
}

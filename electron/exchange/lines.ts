import { setImmediate } from 'node:timers/promises'
import type { VersionOrSkeleton } from '#store/records/version.ts'
import { parseJson } from './json.ts'
import { LIMITS } from './limits.ts'
import { Refusal } from './rules.ts'

/** A record's owner calls versions back that an earlier bundle carried. */
export type Withdrawal = Readonly<{ withdraw: string; record: string; versions: readonly string[] }>

type Content =
  | Readonly<{ version: VersionOrSkeleton }>
  | Readonly<{ version?: never; withdrawal: Withdrawal }>
export type Line = Readonly<{ no: number; bytes: Buffer }> & Content

/** Reads `records.ndjson`, some lines at a time. Between two portions other work of this process is served. */
export async function* readLines(
  chunks: AsyncIterable<Buffer>,
  newerMinor: boolean,
): AsyncGenerator<Line[], void> {
  let rest: Buffer = Buffer.alloc(0)
  let no = 0
  for await (const chunk of chunks) {
    const bytes = rest.length === 0 ? chunk : Buffer.concat([rest, chunk])
    const lines: Line[] = []
    let from = 0
    for (let end = bytes.indexOf(10); end !== -1; end = bytes.indexOf(10, from)) {
      if (end - from > LIMITS.lineBytes) throw new Refusal('line-size')
      lines.push(readLine(bytes.subarray(from, end), ++no, newerMinor))
      from = end + 1
    }
    rest = bytes.subarray(from)
    if (rest.length > LIMITS.lineBytes) throw new Refusal('line-size')
    if (lines.length > 0) yield lines
    await setImmediate()
  }
  if (rest.length > 0) throw new Refusal('line-end')
}

function readLine(bytes: Buffer, no: number, newerMinor: boolean): Line {
  try {
    return { no, bytes, ...parseLine(parseJson(bytes), newerMinor) }
  } catch (error) {
    throw error instanceof Refusal ? new Refusal(error.rule, `line ${no}`) : error
  }
}

export function parseLine(value: unknown, newerMinor: boolean): Content {
  if (!isObject(value)) throw new Refusal('line')
  if (Object.hasOwn(value, 'withdraw')) return { withdrawal: toWithdrawal(value, newerMinor) }
  return { version: toVersion(value, newerMinor) }
}

const HASH = /^[0-9a-f]{64}$/
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/
const KIND = /^[a-z][a-z0-9_]{0,49}$/
const NONCE = /^[0-9a-f]{1,128}$/

function toVersion(value: Record<string, unknown>, newerMinor: boolean): VersionOrSkeleton {
  const { id, kind, record, parents, instance, seq, savedAt, nonce, deleted, body, ...more } = value
  const skeleton = nonce === undefined && body === undefined
  const shaped =
    matches(id, HASH) &&
    matches(kind, KIND) &&
    matches(record, UUID) &&
    isHashes(parents) &&
    isText(instance, 100) &&
    Number.isSafeInteger(seq) &&
    (seq as number) >= 0 &&
    isText(savedAt, 50) &&
    typeof deleted === 'boolean' &&
    (skeleton || (matches(nonce, NONCE) && isObject(body))) &&
    (newerMinor || isEmpty(more))
  if (!shaped) throw new Refusal('line')
  return {
    id,
    kind,
    record,
    parents,
    instance,
    seq,
    savedAt,
    nonce: skeleton ? null : nonce,
    deleted,
    body: skeleton ? null : body,
  } as VersionOrSkeleton
}

function toWithdrawal(value: Record<string, unknown>, newerMinor: boolean): Withdrawal {
  const { withdraw, record, versions, ...more } = value
  const shaped =
    matches(withdraw, KIND) && matches(record, UUID) && isHashes(versions) && (newerMinor || isEmpty(more))
  if (!shaped) throw new Refusal('line')
  return value as Withdrawal
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isEmpty(value: object): boolean {
  for (const _ in value) return false
  return true
}

function matches(value: unknown, pattern: RegExp): value is string {
  return typeof value === 'string' && pattern.test(value)
}

function isText(value: unknown, length: number): boolean {
  return typeof value === 'string' && value !== '' && value.length <= length
}

/** Sorted, each once: a parent that stands twice would be one edge with two meanings. */
function isHashes(value: unknown): boolean {
  if (!Array.isArray(value) || value.length > 10_000) return false
  return value.every(
    (item, index) => matches(item, HASH) && (index === 0 || (value[index - 1] as string) < item),
  )
}

import { crc32, deflateRawSync } from 'node:zlib'
import { sha256 } from '#store/records/version.ts'

/** One part of a zip that may lie about anything. What is not said is true. */
export type EvilEntry = Readonly<{
  name: string | Buffer
  data: Buffer
  localName?: string
  /** What the headers say. */
  size?: number
  packedSize?: number
  crc?: number
  flags?: number
  method?: number
  attributes?: number
  madeOn?: number
  extra?: Buffer
  /** Where the directory says that it begins. */
  offset?: number
  /** Bytes between this part and the next. */
  gap?: Buffer
  packed?: Buffer
}>

export type EvilZip = Readonly<{
  entries: readonly EvilEntry[]
  before?: Buffer
  after?: Buffer
  comment?: Buffer
  /** How many parts the end says that there are. */
  count?: number
}>

/** A zip written by hand, with every lie that it is asked for. */
export function evilZip({ entries, before, after, comment, count }: EvilZip): Buffer {
  const parts: Buffer[] = before === undefined ? [] : [before]
  const directory: Buffer[] = []
  let position = before?.length ?? 0
  const put = (bytes: Buffer) => {
    parts.push(bytes)
    position += bytes.length
  }
  for (const entry of entries) {
    const offset = entry.offset ?? position
    const method = entry.method ?? 8
    const packed = entry.packed ?? (method === 8 ? deflateRawSync(entry.data) : entry.data)
    const shared = Buffer.alloc(26)
    shared.writeUInt16LE(20, 0)
    shared.writeUInt16LE(entry.flags ?? 0, 2)
    shared.writeUInt16LE(method, 4)
    shared.writeUInt16LE(0x21, 8)
    shared.writeUInt32LE(entry.crc ?? crc32(entry.data), 10)
    shared.writeUInt32LE(entry.packedSize ?? packed.length, 14)
    shared.writeUInt32LE(entry.size ?? entry.data.length, 18)
    const extra = entry.extra ?? Buffer.alloc(0)
    shared.writeUInt16LE(extra.length, 24)
    const name = Buffer.from(entry.name)
    const localName = Buffer.from(entry.localName ?? entry.name)
    const named = (bytes: Buffer) => {
      const copy = Buffer.from(shared)
      copy.writeUInt16LE(bytes.length, 22)
      return copy
    }
    put(Buffer.concat([Buffer.from('PK\x03\x04', 'latin1'), named(localName), localName, extra, packed]))
    if (entry.gap !== undefined) put(entry.gap)
    const tail = Buffer.alloc(14)
    tail.writeUInt32LE(entry.attributes ?? 0, 6)
    tail.writeUInt32LE(offset, 10)
    const made = Buffer.from([20, entry.madeOn ?? 0])
    directory.push(Buffer.concat([Buffer.from('PK\x01\x02', 'latin1'), made, named(name), tail, name, extra]))
  }
  const at = position
  const bytes = Buffer.concat(directory)
  put(bytes)
  const end = Buffer.alloc(22)
  end.write('PK\x05\x06', 0, 'latin1')
  end.writeUInt16LE(count ?? entries.length, 8)
  end.writeUInt16LE(count ?? entries.length, 10)
  end.writeUInt32LE(bytes.length, 12)
  end.writeUInt32LE(at, 16)
  end.writeUInt16LE(comment?.length ?? 0, 20)
  return Buffer.concat([...parts, end, comment ?? Buffer.alloc(0), after ?? Buffer.alloc(0)])
}

type Json = Record<string, unknown>
type Line = string | Buffer | Json

/** The parts of a bundle whose manifest tells the truth about its lines, to be spoilt by the caller. */
export function bundleEntries(
  lines: readonly Line[],
  manifest: (honest: Json) => Json = (honest) => honest,
): EvilEntry[] {
  const bytes = lines.map((line) => (Buffer.isBuffer(line) ? line : Buffer.from(asText(line))))
  const records = Buffer.concat(bytes.flatMap((line) => [line, Buffer.from('\n')]))
  const readMe = Buffer.from('Not encrypted.\n')
  const honest: Json = {
    format: 'cpdx',
    version: { major: 1, minor: 0 },
    bundle: '0198c0de-0000-7000-8000-00000000000b',
    kind: 'full',
    owner: 'Ada Adviser',
    hub: 'Blackpool',
    workspace: '0198c0de-0000-7000-8000-00000000000a',
    instance: 'laptop',
    instances: [{ id: 'laptop', seq: 9 }],
    seq: 1,
    previous: null,
    lastReceipt: null,
    counts: countsOf(lines),
    withheld: [],
    appVersion: '0.1.0',
    created: '2026-11-01T10:00:00.000Z',
    files: [
      { name: 'records.ndjson', size: records.length, sha256: sha256(records) },
      { name: 'READ-ME.txt', size: readMe.length, sha256: sha256(readMe) },
    ],
    signature: null,
    encryption: null,
  }
  return [
    { name: 'manifest.json', data: Buffer.from(JSON.stringify(manifest(honest))) },
    { name: 'manifest.sig', data: Buffer.alloc(0), method: 0 },
    { name: 'records.ndjson', data: records },
    { name: 'READ-ME.txt', data: readMe },
  ]
}

function asText(line: string | Json): string {
  return typeof line === 'string' ? line : JSON.stringify(line)
}

function countsOf(lines: readonly Line[]): Json {
  const kinds = new Map<string, Set<string>>()
  const schools = new Map<string, number>()
  let [bodies, skeletons, withdrawals] = [0, 0, 0]
  for (const line of lines) {
    const value = readable(line)
    if (value.withdraw !== undefined) withdrawals++
    else {
      const { kind, record, body } = value as { kind: string; record: string; body?: Json }
      const seen = kinds.get(kind) ?? new Set()
      kinds.set(kind, seen.add(record))
      if (body === undefined) skeletons++
      else {
        bodies++
        const school = kind === 'school' ? record : body.schoolId
        if (typeof school === 'string') schools.set(school, (schools.get(school) ?? 0) + 1)
      }
    }
  }
  return {
    records: [...kinds.values()].reduce((total, seen) => total + seen.size, 0),
    bodies,
    skeletons,
    withdrawals,
    kinds: Object.fromEntries([...kinds].map(([kind, seen]) => [kind, seen.size])),
    schools: Object.fromEntries(schools),
  }
}

function readable(line: Line): Json {
  try {
    return typeof line === 'string' || Buffer.isBuffer(line) ? JSON.parse(line.toString()) : line
  } catch {
    return {}
  }
}

import { AppError } from '#shared/errors.ts'
import { schoolOf } from '#store/records/school-of.ts'
import { isFull } from '#store/records/version.ts'
import { checkVersion } from './check-version.ts'
import type { Line } from './lines.ts'
import type { Manifest } from './manifest.ts'
import { readBundle } from './read.ts'
import { Refusal, type Refused, refused } from './rules.ts'
import { createTally, sameCounts } from './tally.ts'

export type Verified = Readonly<{
  ok: true
  records: number
  /** Lines whose record would be set aside at the import. */
  faulty: number
  manifest: Manifest
}>

export type Watch = Readonly<{
  signal?: AbortSignal | undefined
  progress?: (done: number, total: number) => void
}>

/** Checks a bundle from the first byte to the last record, without a workspace: `fieldbook verify`. */
export async function verifyBundle(path: string, watch: Watch = {}): Promise<Verified | Refused> {
  try {
    let faulty = 0
    const manifest = await eachLine(path, watch, (line) => {
      if (line.version !== undefined && checkVersion(line.version) !== undefined) faulty++
    })
    return { ok: true, records: manifest.counts.records, faulty, manifest }
  } catch (error) {
    if (error instanceof Refusal) return refused(error)
    throw unreadable(error) ?? error
  }
}

/** A file that is not there or not to be read, in words. */
export function unreadable(error: unknown): AppError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOENT') return new AppError('file-missing', 'That file is no longer there. Choose it again.')
  if (code === 'EISDIR' || code === 'EACCES' || code === 'EPERM')
    return new AppError('wrong-file', 'That file cannot be read. Choose a bundle whose name ends in .cpdx.')
  return undefined
}

/**
 * Hands every line of a bundle to `take`, then compares the counts with the manifest's. The one way through a
 * bundle, for verifying and for staging. Throws a `Refusal`.
 */
export async function eachLine(
  path: string,
  { signal, progress }: Watch,
  take: (line: Line) => void,
  portion: (lines: () => void) => void = (lines) => lines(),
): Promise<Manifest> {
  const bundle = await readBundle(path, signal)
  try {
    const { manifest } = bundle
    const tally = createTally()
    const total = manifest.counts.bodies + manifest.counts.skeletons + manifest.counts.withdrawals
    const seen = new Set<string>()
    let done = 0
    for await (const lines of bundle.lines()) {
      signal?.throwIfAborted()
      portion(() => {
        for (const line of lines) {
          count(tally, line, seen)
          take(line)
        }
      })
      done += lines.length
      progress?.(done, total)
    }
    if (!sameCounts(tally.counts(), manifest.counts)) throw new Refusal('counts')
    return manifest
  } finally {
    await bundle.close()
  }
}

function count(tally: ReturnType<typeof createTally>, line: Line, seen: Set<string>): void {
  const { version } = line
  if (version === undefined) {
    tally.withdrawal()
    return
  }
  // Binary, since a million ids as hex would be most of the memory that a check needs.
  const id = Buffer.from(version.id, 'hex').toString('latin1')
  if (seen.has(id)) throw new Refusal('line-twice', `line ${line.no}`)
  seen.add(id)
  const { kind, record } = version
  const school = isFull(version) ? schoolOf(kind, record, version.body) : null
  tally.version({ kind, record, body: version.body !== null, school })
}

import { createHash } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { basename, dirname, join } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { canonicalJson } from '#store/records/version.ts'
import { LIMITS } from './limits.ts'
import { FORMAT, type Manifest, VERSION } from './manifest.ts'
import { type Counted, createTally } from './tally.ts'
import { verifyBundle } from './verify.ts'
import { zipWriter } from './zip-write.ts'

/** One line to write, as text without its line end, and what of it is counted. */
export type PackLine = Readonly<{ text: string; counted: Counted | 'withdrawal' }>

export type Header = Omit<
  Manifest,
  'format' | 'version' | 'kind' | 'counts' | 'files' | 'signature' | 'encryption' | 'lastReceipt'
>

export type Packed = Readonly<{ bytes: number; sha256: string; manifest: Manifest }>

/** A bundle that breaks its own rules must never be handed out: a bug, or a workspace beyond the limits. */
export class PackError extends Error {}

/**
 * Writes a full bundle to `target`, all or nothing: a hidden neighbour is written, synced, read back with the
 * importer's own code, and only then gets the name. Cancelling or failing leaves nothing behind.
 */
export async function writeBundle(
  target: string,
  header: Header,
  lines: Iterable<PackLine>,
  {
    signal,
    suffix,
    progress,
  }: Readonly<{ suffix: string; signal?: AbortSignal | undefined; progress?: (lines: number) => void }>,
): Promise<Packed> {
  const temporary = join(dirname(target), `.${basename(target)}.${suffix}.part`)
  try {
    const manifest = await writeFile(temporary, header, lines, signal, progress)
    const found = await verifyBundle(temporary, { signal })
    if (!found.ok)
      throw new PackError(`The new bundle does not pass its own check: ${found.rule}. ${found.reason}`)
    if (found.faulty > 0)
      throw new PackError(`The new bundle holds ${found.faulty} records that cannot be read back.`)
    const { bytes, sha256 } = await hashFile(temporary)
    signal?.throwIfAborted()
    await rename(temporary, target)
    await syncFolder(dirname(target))
    return { bytes, sha256, manifest }
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
}

async function writeFile(
  path: string,
  header: Header,
  lines: Iterable<PackLine>,
  signal: AbortSignal | undefined,
  progress: ((lines: number) => void) | undefined,
): Promise<Manifest> {
  const file = await open(path, 'wx')
  try {
    const zip = zipWriter(file, signal)
    const tally = createTally()
    const readMe = await zip.add('READ-ME.txt', [Buffer.from(READ_ME)])
    const records = await zip.add('records.ndjson', joinLines(lines, tally, progress))
    const manifest: Manifest = {
      format: FORMAT,
      version: VERSION,
      kind: 'full',
      ...header,
      lastReceipt: null,
      counts: tally.counts(),
      files: [readMe, records],
      signature: null,
      encryption: null,
    }
    await zip.add('manifest.json', [Buffer.from(canonicalJson(manifest))])
    await zip.add('manifest.sig', [])
    const bytes = await zip.end()
    if (bytes > LIMITS.fileBytes) throw new PackError('The bundle is larger than a bundle may be.')
    await file.sync()
    return manifest
  } finally {
    await file.close()
  }
}

/** Joins lines into portions of some 64 kB, and lets other work run between two of them. */
async function* joinLines(
  lines: Iterable<PackLine>,
  tally: ReturnType<typeof createTally>,
  progress: ((lines: number) => void) | undefined,
): AsyncGenerator<Buffer, void> {
  let waiting: string[] = []
  let length = 0
  let done = 0
  for (const { text, counted } of lines) {
    if (counted === 'withdrawal') tally.withdrawal()
    else tally.version(counted)
    waiting.push(text, '\n')
    length += text.length
    done++
    if (length < 65_536) continue
    yield Buffer.from(waiting.join(''))
    waiting = []
    length = 0
    progress?.(done)
    await setImmediate()
  }
  if (waiting.length > 0) yield Buffer.from(waiting.join(''))
  progress?.(done)
}

export async function hashFile(path: string): Promise<Readonly<{ bytes: number; sha256: string }>> {
  const hash = createHash('sha256')
  let bytes = 0
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer)
    bytes += (chunk as Buffer).length
  }
  return { bytes, sha256: hash.digest('hex') }
}

/** Without it a power cut can take the new name back. Windows has no such call for folders. */
async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

const READ_ME = `This file is a bundle of CPD Fieldbook, from an adviser to the central team.

IT IS NOT ENCRYPTED. Whoever has the file can read it. Send it only as your
programme has agreed, and delete copies that are no longer needed.

To receive it, open CPD Fieldbook as the central team and choose "Receive".
Changing anything in it makes it unreadable for CPD Fieldbook.

manifest.json   who made it, what is in it, and the hash of every part
manifest.sig    empty: this bundle is not signed
records.ndjson  the records, one a line. Private notes are not among them
`

import { createHash } from 'node:crypto'
import { type FileHandle, open } from 'node:fs/promises'
import { type Line, readLines } from './lines.ts'
import { isNewerMinor, type Manifest, readManifest } from './manifest.ts'
import { Refusal } from './rules.ts'
import { type Entry, openZip, readEntry } from './zip-read.ts'

/** A bundle whose outside is sound: limits, names, first page, version, and the hash of every part. */
export type OpenBundle = Readonly<{
  manifest: Manifest
  /** Its lines, some at a time; throws a `Refusal` at the first that is not one. */
  lines(): AsyncGenerator<Line[], void>
  close(): Promise<void>
}>

/** Opens a bundle. Throws a `Refusal`; nothing of the records is parsed before every hash is right. */
export async function readBundle(path: string, signal?: AbortSignal): Promise<OpenBundle> {
  const file = await open(path, 'r')
  try {
    const entries = await openZip(file)
    const manifest = readManifest(await readWhole(file, entryOf(entries, 'manifest.json')))
    // Nobody signs yet, so the part is there and empty. What cannot be verified is refused.
    if (entryOf(entries, 'manifest.sig').size !== 0) throw new Refusal('signature')
    await checkFiles(file, entries, manifest, signal)
    return {
      manifest,
      lines: () => readLines(readEntry(file, entryOf(entries, 'records.ndjson')), isNewerMinor(manifest)),
      close: () => file.close(),
    }
  } catch (error) {
    await file.close()
    throw error
  }
}

function entryOf(entries: ReadonlyMap<string, Entry>, name: string): Entry {
  const entry = entries.get(name)
  if (entry === undefined) throw new Refusal('entry-missing', name)
  return entry
}

async function readWhole(file: FileHandle, entry: Entry): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of readEntry(file, entry)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** The manifest names every part but itself and its signature, with its size and hash; nothing more, nothing less. */
async function checkFiles(
  file: FileHandle,
  entries: ReadonlyMap<string, Entry>,
  { files }: Manifest,
  signal: AbortSignal | undefined,
): Promise<void> {
  const named = new Set(files.map(({ name }) => name))
  const here = [...entries.keys()].filter((name) => name !== 'manifest.json' && name !== 'manifest.sig')
  if (named.size !== files.length || named.size !== here.length || here.some((name) => !named.has(name)))
    throw new Refusal('file-list')
  for (const { name, size, sha256 } of files) {
    const entry = entryOf(entries, name)
    if (entry.size !== size) throw new Refusal('entry-size', name)
    const hash = createHash('sha256')
    for await (const chunk of readEntry(file, entry)) {
      signal?.throwIfAborted()
      hash.update(chunk)
    }
    const found = hash.digest('hex')
    if (found !== sha256 || (name.startsWith('files/') && name !== `files/${found}`))
      throw new Refusal('hash', name)
  }
}

import { randomUUID } from 'node:crypto'
import { rm } from 'node:fs/promises'
import Sqlite from 'better-sqlite3'
import { type Header, PackError, type Packed, writeBundle } from '#exchange/pack.ts'
import { Refusal } from '#exchange/rules.ts'
import type { Exported } from '#shared/contract/exchange.ts'
import { AppError } from '#shared/errors.ts'
import manifest from '../../../package.json' with { type: 'json' }
import { createRunner, type Reader, type Writer } from '../db.ts'
import { readWorkspace, type Store } from '../store.ts'
import { bundleLines } from './bundle-lines.ts'
import { type Selection, selectLeaving } from './selection.ts'
import { type Report, withProgress } from './with-progress.ts'

const exporting = new WeakSet<Store>()

/** Makes a full bundle of a workspace at `file`, with progress. The workspace learns of it only when it is safe there. */
export function exportBundle(store: Store, { file }: Readonly<{ file: string }>, signal?: AbortSignal) {
  return withProgress(signal, (report, stop) => make(store, file, report, stop))
}

async function make(store: Store, file: string, report: Report, signal: AbortSignal): Promise<Exported> {
  const { role } = store.read(readWorkspace)
  if (role !== 'adviser')
    throw new AppError(
      'read-only',
      'The central team receives bundles. Open an adviser’s workspace to send one.',
    )
  if (exporting.has(store))
    throw new AppError('busy', 'A bundle is being made already; wait until it is done.')
  exporting.add(store)
  // A connection of its own sees one moment of the workspace, while windows go on writing.
  const snapshot = new Sqlite(store.path, { readonly: true })
  try {
    snapshot.exec('BEGIN')
    const reader = createRunner(snapshot, true)
    report('selecting', 0, 0)
    const selection = selectLeaving(reader)
    const header = headerOf(store, reader, selection)
    const packed = await writeBundle(file, header, bundleLines(reader, selection), {
      signal,
      suffix: randomUUID(),
      progress: (done) => report('writing', done, 0),
    })
    await recordMade(store, reader, file, packed, selection)
    const withheld = selection.withheld.reduce((total, { count }) => total + count, 0)
    return { file, bytes: packed.bytes, records: packed.manifest.counts.records, withheld }
  } catch (error) {
    throw inWords(error)
  } finally {
    snapshot.close()
    exporting.delete(store)
  }
}

function headerOf(store: Store, reader: Reader, selection: Selection): Header {
  const { id: workspace, name: owner, hub } = readWorkspace(reader)
  const last = reader
    .sql<[], { seq: number; sha256: string }>('SELECT seq, sha256 FROM bundle_out ORDER BY seq DESC LIMIT 1')
    .get()
  return {
    bundle: store.newId(),
    owner,
    hub,
    workspace,
    instance: store.instance,
    instances: instancesOf(reader, store.instance, selection),
    seq: (last?.seq ?? 0) + 1,
    previous: last?.sha256 ?? null,
    withheld: [...selection.withheld].sort((a, b) =>
      `${a.reason} ${a.kind}` < `${b.reason} ${b.kind}` ? -1 : 1,
    ),
    appVersion: manifest.version,
    created: store.entropy.now().toISOString(),
  }
}

/** The copies of this workspace that wrote what leaves, the present one last. */
function instancesOf(reader: Reader, own: string, { leaving }: Selection): { id: string; seq: number }[] {
  const highest = new Map<string, number>()
  for (const { id } of reader.sql<[], { id: string }>('SELECT id FROM instance ORDER BY rowid').all())
    highest.set(id, 0)
  for (const { instance, record, seq } of reader
    .sql<[], { instance: string; record: string; seq: number }>('SELECT instance, record, seq FROM version')
    .iterate())
    if (leaving.has(record)) highest.set(instance, Math.max(highest.get(instance) ?? 0, seq))
  const seq = highest.get(own) ?? 0
  highest.delete(own)
  return [...[...highest].map(([id, seq]) => ({ id, seq })), { id: own, seq }]
}

/** Only now is the bundle "made". If that cannot be kept, the file goes: a body must not be out without a note of it. */
async function recordMade(store: Store, reader: Reader, file: string, packed: Packed, selection: Selection) {
  const upto = reader
    .sql<[string], { seq: number | null }>('SELECT max(seq) AS seq FROM version WHERE instance = ?')
    .get(store.instance)
  try {
    store.write((writer) => insertMade(writer, file, packed, selection, upto?.seq ?? 0))
  } catch (error) {
    await rm(file, { force: true })
    throw error
  }
}

function insertMade(writer: Writer, file: string, packed: Packed, selection: Selection, upto: number): void {
  const { manifest, sha256, bytes } = packed
  writer
    .sql(
      `INSERT INTO bundle_out (id, seq, made_at, file, sha256, bytes, records, instance, upto)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
    )
    .run(
      manifest.bundle,
      manifest.seq,
      manifest.created,
      file,
      sha256,
      bytes,
      manifest.counts.records,
      manifest.instance,
      upto,
    )
  const sent = writer.sql(
    `INSERT INTO sent (version, record, bundle, withdrawn) VALUES (?, ?, ?, 0)
     ON CONFLICT (version) DO UPDATE SET withdrawn = 0 WHERE withdrawn = 1`,
  )
  for (const [record, { full }] of selection.leaving)
    for (const version of full) sent.run(version, record, manifest.bundle)
  const recalled = writer.sql('UPDATE sent SET withdrawn = 1 WHERE version = ? AND withdrawn = 0')
  for (const { versions } of selection.recalls) for (const version of versions) recalled.run(version)
  writer.touched.kinds.add('exchange')
}

/** A folder or a disk that will not take the bundle, in words. */
function inWords(error: unknown): unknown {
  if (error instanceof PackError || error instanceof Refusal)
    return new AppError('bundle-refused', `The bundle was not made. ${error.message}`)
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC')
    return new AppError('disk-full', 'The bundle was not made: that disk is full. Choose another place.')
  if (code === 'ENOENT' || code === 'ENOTDIR')
    return new AppError(
      'file-missing',
      'The bundle was not made: that folder is not there. Choose another place.',
    )
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'EISDIR' || code === 'EIO')
    return new AppError(
      'disk-error',
      'The bundle was not made: nothing can be written there. Choose another place.',
    )
  return error
}

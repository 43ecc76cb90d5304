import { createHash, randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync } from 'node:fs'
import { open, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { LIMITS } from '#exchange/limits.ts'
import type { Manifest } from '#exchange/manifest.ts'
import { Refusal } from '#exchange/rules.ts'
import { type Stage, stageBundle } from '#exchange/stage.ts'
import { unreadable } from '#exchange/verify.ts'
import type { ImportPreview } from '#shared/contract/exchange.ts'
import { AppError } from '#shared/errors.ts'
import { dateText } from '#shared/model/date-text.ts'
import type { Reader } from '../db.ts'
import { readWorkspace, type Store } from '../store.ts'
import type { Tables } from '../tables.ts'
import { type Classified, classify } from './classify.ts'
import { gapOf } from './gap.ts'
import type { Report } from './with-progress.ts'

/** A bundle on its way in: copied, checked and staged, and not imported. `close` removes what it needed. */
export type Intake = Readonly<{
  preview: ImportPreview
  /** Set when it can be imported. */
  ready?: Readonly<{ stage: Stage; sha256: string; copy: string; classified: Classified; mark: string }>
  close(): void
}>

const STAGING = 'staging'

/** Only the central team receives: an adviser's workspace holds that adviser's own work. */
export function mustBeCentre(store: Store): void {
  if (store.read(readWorkspace).role !== 'centre')
    throw new AppError(
      'read-only',
      'Only the central team receives bundles. Open the workspace of the central team.',
    )
}

/**
 * Copies a bundle to a folder of ours under its hash, checks it, reads it into a staging database and says what an
 * import would do. The workspace is not written.
 */
export async function takeIn(
  store: Store,
  { file, folder, keepRefused = true }: Readonly<{ file: string; folder: string; keepRefused?: boolean }>,
  report: Report,
  signal: AbortSignal,
): Promise<Intake> {
  mustBeCentre(store)
  clearLeftovers(join(folder, STAGING))
  const id = randomUUID()
  const own = join(folder, STAGING, id)
  const close = () => {
    rmSync(own, { recursive: true, force: true })
    if (!keepRefused) dropIfEmpty(join(folder, STAGING))
  }
  const outside = { stage: id, fileName: basename(file), ...NOTHING }
  mkdirSync(own, { recursive: true })
  try {
    const copy = join(own, 'bundle.cpdx')
    const sha256 = await copyIn(file, copy, report, signal)
    const before = importedBefore(store, sha256)
    if (before !== undefined) {
      close()
      return { preview: { ...outside, ...before, result: 'already-imported' }, close }
    }
    const aside = keepRefused ? folder : undefined
    const stage = await stageOrKeep(copy, own, aside, sha256, report, signal)
    report('comparing', 0, 0)
    const mark = store.read(markOf)
    const classified = store.read((reader) => classify(reader, stage))
    const preview: ImportPreview = {
      ...outside,
      ...describe(store, stage.manifest, classified),
      result: 'ready',
    }
    const closeStage = () => {
      stage.close()
      close()
    }
    return { preview, ready: { stage, sha256, copy, classified, mark }, close: closeStage }
  } catch (error) {
    close()
    if (!(error instanceof Refusal)) throw inWords(error)
    const result = error.rule === 'newer-version' ? 'waiting' : 'refused'
    return { preview: { ...outside, result, rule: error.rule, reason: error.message }, close }
  }
}

/** Differs as soon as anybody, in this process or another, has written to the workspace. */
export function markOf(reader: Reader): string {
  const others = reader.sql<[], { data_version: number }>('PRAGMA data_version').get()
  const own = reader.sql<[], { changes: number }>('SELECT total_changes() AS changes').get()
  return `${others?.data_version}/${own?.changes}`
}

const NOTHING = {
  reason: null,
  rule: null,
  owner: '',
  hub: '',
  seq: 0,
  madeAt: '',
  counts: { new: 0, newer: 0, unchanged: 0, conflicts: 0, quarantined: 0 },
  bySchool: [],
  quarantine: [],
  withdrawn: 0,
  gap: null,
  encrypted: false,
} satisfies Partial<ImportPreview>

/** Of the records that were set aside, a window gets this many; all are counted and all are kept. */
const SHOWN = 200

/** What a preview and a result say of a bundle in the same way. */
export function describe(store: Store, manifest: Manifest, classified: Classified) {
  const { counts, bySchool, setAside, withdrawn } = classified
  return {
    owner: manifest.owner,
    hub: manifest.hub,
    seq: manifest.seq,
    madeAt: manifest.created,
    counts,
    bySchool: [...bySchool],
    quarantine: setAside
      .slice(0, SHOWN)
      .map(({ line, kind, record, problem }) => ({ line, kind, record, sentence: problem.sentence })),
    withdrawn,
    gap: store.read((reader) => gapOf(reader, manifest)),
  }
}

async function copyIn(file: string, copy: string, report: Report, signal: AbortSignal): Promise<string> {
  const found = await stat(file)
  // A pipe would be waited for, for ever.
  if (!found.isFile())
    throw new AppError('wrong-file', 'That is not a file. Choose a bundle whose name ends in .cpdx.')
  const { size } = found
  if (size > LIMITS.fileBytes) throw new Refusal('file-size')
  const hash = createHash('sha256')
  const [from, to] = [await open(file, 'r'), await open(copy, 'wx')]
  try {
    let done = 0
    for await (const chunk of from.createReadStream({ autoClose: false })) {
      signal.throwIfAborted()
      hash.update(chunk as Buffer)
      await to.write(chunk as Buffer)
      done += (chunk as Buffer).length
      // A file can grow while it is read.
      if (done > LIMITS.fileBytes) throw new Refusal('file-size')
      report('copying', done, size)
    }
    await to.sync()
  } finally {
    await from.close()
    await to.close()
  }
  return hash.digest('hex')
}

function importedBefore(store: Store, sha256: string): Partial<ImportPreview> | undefined {
  const row = store.read((reader) =>
    reader.sql<[string], Tables['bundle_in']>('SELECT * FROM bundle_in WHERE sha256 = ?').get(sha256),
  )
  if (row === undefined) return undefined
  return {
    owner: row.owner,
    hub: row.hub,
    seq: row.seq,
    madeAt: row.made_at,
    counts: { ...NOTHING.counts, unchanged: row.records },
    reason: `This bundle was imported already on ${dateText(row.imported_at.slice(0, 10), true)}. Nothing was changed.`,
  }
}

/** A bundle that is refused is kept under its hash, so that somebody can look into it later. */
async function stageOrKeep(
  copy: string,
  own: string,
  folder: string | undefined,
  sha256: string,
  report: Report,
  signal: AbortSignal,
): Promise<Stage> {
  try {
    return await stageBundle(copy, join(own, 'stage.sqlite'), {
      signal,
      progress: (done, total) => report('checking', done, total),
    })
  } catch (error) {
    if (error instanceof Refusal && folder !== undefined) {
      const aside = join(folder, error.rule === 'newer-version' ? 'waiting' : 'quarantine')
      mkdirSync(aside, { recursive: true })
      renameSync(copy, join(aside, `${sha256}.cpdx`))
    }
    throw error
  }
}

/** A look leaves nothing behind, not even the folder that it needed. */
function dropIfEmpty(folder: string): void {
  try {
    rmdirSync(folder)
  } catch {
    // Somebody else is at work in it.
  }
}

const DAY = 24 * 60 * 60 * 1000

/** Folders of a store that died while it read a bundle. Those of today may belong to another process. */
function clearLeftovers(staging: string): void {
  if (!existsSync(staging)) return
  for (const name of readdirSync(staging)) {
    const path = join(staging, name)
    if (Date.now() - statSync(path).mtimeMs > DAY) rmSync(path, { recursive: true, force: true })
  }
}

function inWords(error: unknown): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined
  if (code === 'ENOSPC')
    return new AppError('disk-full', 'The bundle was not read: the disk is full. Make room, then try again.')
  return unreadable(error) ?? error
}

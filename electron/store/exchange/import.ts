import { mkdirSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import type { Manifest } from '#exchange/manifest.ts'
import { type Stage, toVersion } from '#exchange/stage.ts'
import type { ImportPreview, ImportResult } from '#shared/contract/exchange.ts'
import type { Reader, Writer } from '../db.ts'
import { mergeVersions } from '../records/merge.ts'
import type { Store } from '../store.ts'
import { backUpBefore } from './backup.ts'
import { acceptedLines, type Classified, classify } from './classify.ts'
import { describe, type Intake, markOf, takeIn } from './intake.ts'
import { retryQuarantine, setAsideRecords } from './quarantine.ts'
import { type Report, withProgress } from './with-progress.ts'
import { applyWithdrawals } from './withdrawals.ts'

/**
 * The whole way of a bundle into a centre's workspace, for the command line and for tests; a window takes the two
 * steps `takeIn` and `importIntake` with a look in between. With `previewOnly` nothing is written.
 */
export async function importBundle(
  store: Store,
  { file, folder, previewOnly = false }: Readonly<{ file: string; folder: string; previewOnly?: boolean }>,
  signal: AbortSignal = new AbortController().signal,
  report: Report = () => {},
): Promise<ImportResult | ImportPreview> {
  const intake = await takeIn(store, { file, folder, keepRefused: !previewOnly }, report, signal)
  try {
    return previewOnly ? intake.preview : importIntake(store, intake, folder)
  } finally {
    intake.close()
  }
}

/** Verifies and stages a bundle, with progress. */
export function inspectBundle(
  store: Store,
  source: Readonly<{ file: string; folder: string }>,
  signal?: AbortSignal,
) {
  return withProgress(signal, (report, stop) => takeIn(store, source, report, stop))
}

/** Imports what was staged: a backup, then one transaction. What cannot be imported is answered as it was. */
export function importIntake(store: Store, { preview, ready }: Intake, folder: string): ImportResult {
  const { stage: _, result, ...outside } = preview
  if (ready === undefined || result !== 'ready')
    return { ...outside, result: result as ImportResult['result'] }
  const { stage, sha256, copy } = ready
  const { manifest } = stage
  const already = () => store.read((reader) => importedMeanwhile(reader, sha256))
  const before = already()
  if (before !== undefined) return { ...outside, counts: before, result: 'already-imported', reason: ALREADY }
  backUpBefore(store, folder)
  const file = inboxFile(folder, sha256)
  let moved = false
  try {
    const taken = store.write((writer) => {
      // Asked again now that no other process can write: it may have imported the same bundle meanwhile.
      const counts = importedMeanwhile(writer, sha256)
      if (counts !== undefined) return { counts }
      renameSync(copy, file)
      moved = true
      return { classified: bringIn(writer, ready, preview.fileName) }
    })
    if (taken.classified === undefined)
      return { ...outside, counts: taken.counts, result: 'already-imported', reason: ALREADY }
    return { ...outside, ...describe(store, manifest, taken.classified), result: 'imported' }
  } catch (error) {
    // What another process has imported under the same hash keeps its file.
    if (moved && already() === undefined) renameSync(file, copy)
    throw error
  }
}

const ALREADY = 'This bundle was imported already. Nothing was changed.'

function importedMeanwhile(reader: Reader, sha256: string): ImportResult['counts'] | undefined {
  const row = reader
    .sql<[string], { records: number }>('SELECT records FROM bundle_in WHERE sha256 = ?')
    .get(sha256)
  return row && { new: 0, newer: 0, unchanged: row.records, conflicts: 0, quarantined: 0 }
}

/** Where an imported bundle is kept. */
function inboxFile(folder: string, sha256: string): string {
  const inbox = join(folder, 'inbox')
  mkdirSync(inbox, { recursive: true })
  return join(inbox, `${sha256}.cpdx`)
}

type Ready = NonNullable<Intake['ready']>

/** The one transaction. If the workspace has moved on since the preview, everything is looked at again. */
function bringIn(
  writer: Writer,
  { stage, sha256, mark, classified: before }: Ready,
  fileName: string,
): Classified {
  const classified = mark === markOf(writer) ? before : classify(writer, stage)
  const { manifest } = stage
  const { counts } = classified
  const judged = counts.new + counts.newer + counts.unchanged + counts.conflicts + counts.quarantined
  if (judged !== manifest.counts.records) throw new Error('Not every record of the bundle was judged.')
  applyWithdrawals(writer, stage)
  insertLedger(writer, manifest, sha256, fileName, classified)
  mergeVersions(writer, versionsOf(stage))
  setAsideRecords(writer, sha256, classified.setAside)
  retryQuarantine(writer)
  compareWithStage(writer, stage)
  writer.touched.kinds.add('exchange')
  return classified
}

function* versionsOf(stage: Stage) {
  for (const line of acceptedLines(stage)) yield toVersion(line)
}

function insertLedger(
  writer: Writer,
  manifest: Manifest,
  sha256: string,
  fileName: string,
  { counts, withdrawn }: Classified,
): void {
  const { owner, hub, workspace } = manifest
  writer.run(
    writer.q.insertInto('bundle_in').values({
      sha256,
      bundle: manifest.bundle,
      owner,
      hub,
      workspace,
      instance: manifest.instance,
      instances: JSON.stringify(manifest.instances.map(({ id }) => id)),
      seq: manifest.seq,
      made_at: manifest.created,
      imported_at: writer.now(),
      file: fileName,
      records: manifest.counts.records,
      quarantined: counts.quarantined,
      result: JSON.stringify({ counts, withdrawn }),
    }),
  )
  const own = writer.sql('SELECT 1 FROM instance WHERE id = ?')
  const insert = writer.sql(
    'INSERT OR IGNORE INTO origin (instance, workspace, owner, hub) VALUES (?, ?, ?, ?)',
  )
  for (const { id } of manifest.instances)
    if (own.get(id) === undefined) insert.run(id, workspace, owner, hub)
  writer
    .sql('UPDATE origin SET owner = ?, hub = ? WHERE workspace = ? AND (owner <> ? OR hub <> ?)')
    .run(owner, hub, workspace, owner, hub)
}

/** Reads back what was accepted, before the commit: what differs from the bundle must not be called imported. */
function compareWithStage(reader: Reader, stage: Stage): void {
  const find = reader.sql<[string], { body: string | null; withdrawn: 0 | 1 }>(
    `SELECT body, EXISTS (SELECT 1 FROM withdrawn WHERE version = id) AS withdrawn FROM version WHERE id = ?`,
  )
  for (const line of acceptedLines(stage)) {
    const row = find.get(line.id)
    const same = row !== undefined && (line.body === null || row.body === line.body || row.withdrawn === 1)
    if (!same) throw new Error(`Version ${line.id} was not kept as the bundle has it.`)
  }
}

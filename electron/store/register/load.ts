import { setImmediate } from 'node:timers/promises'
import { readAsAt } from '#register/as-at.ts'
import { AT, REGISTER_COLUMNS } from '#register/columns.ts'
import {
  createRegisterParser,
  emptyReport,
  examine,
  type RegisterReport,
  type RegisterRow,
} from '#register/parse.ts'
import { foldWords, searchLine } from '#register/search-words.ts'
import { openRegisterSource } from '#register/source.ts'
import type { RegisterEvent, RegisterProgress } from '#shared/contract/register.ts'
import { AppError } from '#shared/errors.ts'
import { statusOrder } from '#shared/model/register.ts'
import type { Reader } from '../db.ts'
import { snakeCase } from '../snake-case.ts'
import type { Store } from '../store.ts'
import { rememberHeads } from './heads.ts'
import { firstPlace } from './places.ts'
import { clearAway } from './tidy.ts'

/** Schools indexed in one transaction: some 20 ms, so that other calls are served between two of them. */
const CHUNK_ROWS = 2000

const INSERT_SCHOOL = `INSERT INTO register_school (${REGISTER_COLUMNS.map(({ field }) => snakeCase(field)).join(', ')}, load_id)
  VALUES (${REGISTER_COLUMNS.map(() => '?').join(', ')}, ?)`

const INSERT_SEARCH = 'INSERT INTO register_search (rowid, words, urn) VALUES (?, ?, ?)'

/** What the index needs of a school, kept until all are known and can be put in order. */
type IndexEntry = Readonly<{ urn: number; order: string; words: string }>

const loading = new WeakSet<Store>()

/**
 * Loads a GIAS file as the workspace's register, and says how far it is. The new register stays unseen until its
 * last row is indexed; then one short transaction puts it in the place of the old one. When the file is refused,
 * `signal` aborts, or the caller stops listening, the old register is still there as it was.
 */
export async function* importRegister(
  store: Store,
  { file }: Readonly<{ file: string }>,
  signal?: AbortSignal,
): AsyncGenerator<RegisterEvent, void> {
  yield* oneLoadAtATime(store, () => load(store, file, signal))
}

/** Loads clear each other's leftovers away, so there is one at a time. */
export async function* oneLoadAtATime(
  store: Store,
  load: () => AsyncGenerator<RegisterEvent, void>,
): AsyncGenerator<RegisterEvent, void> {
  if (loading.has(store))
    throw new AppError('busy', 'A register is being loaded already; wait until it is done, or cancel it.')
  loading.add(store)
  try {
    yield* load()
  } finally {
    loading.delete(store)
  }
}

async function* load(
  store: Store,
  file: string,
  signal: AbortSignal | undefined,
): AsyncGenerator<RegisterEvent, void> {
  const started = performance.now()
  await clearAway(store)
  const source = await openRegisterSource(file)
  const report = emptyReport()
  const progress = (phase: RegisterProgress['phase'], indexed = 0): RegisterProgress => ({
    phase,
    rows: phase === 'indexing' ? indexed : report.rows,
    rowsTotal: phase === 'indexing' ? report.rows : null,
    skipped: report.skippedCount,
    bytesRead: report.bytesRead,
    bytesTotal: source.size,
  })

  try {
    yield progress('checking')
    const { encoding, sha256 } = await examine(source, () => stopIfAborted(signal))
    const loadId = beginLoad(store, source.fileName, sha256, encoding)

    const index: IndexEntry[] = []
    let insert: (school: RegisterRow) => void
    const parser = createRegisterParser(encoding, report, (school) => {
      index.push(indexEntry(school))
      insert(school)
    })
    // Schools go straight from the text into the table, so that none has to wait in memory.
    const inTransaction = (work: () => void) =>
      store.write((writer) => {
        const statement = writer.sql(INSERT_SCHOOL)
        insert = (school) => statement.run(school, loadId)
        work()
      })
    for await (const piece of source.pieces()) {
      stopIfAborted(signal)
      inTransaction(() => parser.write(piece))
      yield progress('reading')
      await setImmediate()
    }
    inTransaction(() => parser.end())
    yield progress('reading')

    index.sort((a, b) => (a.order < b.order ? -1 : a.order > b.order ? 1 : a.urn - b.urn))
    for (let from = 0; from < index.length; from += CHUNK_ROWS) {
      stopIfAborted(signal)
      insertIndex(store, loadId, from, index.slice(from, from + CHUNK_ROWS))
      yield progress('indexing', Math.min(from + CHUNK_ROWS, index.length))
      await setImmediate()
    }

    stopIfAborted(signal)
    const asAt = readAsAt(source.names, report.newestChange)
    makeCurrent(store, loadId, report, asAt)
    yield progress('tidying')
    await clearAway(store)
    yield {
      phase: 'done',
      rows: report.rows,
      skipped: report.skipped,
      skippedCount: report.skippedCount,
      noted: report.noted,
      notedCount: report.notedCount,
      ...asAt,
      seconds: Math.round(performance.now() - started) / 1000,
    }
  } finally {
    await source.close()
    await clearAway(store)
  }
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted)
    throw new AppError('cancelled', 'Loading was cancelled; the register is as it was before.')
}

function beginLoad(
  store: Store,
  fileName: string,
  sha256: string,
  encoding: 'utf-8' | 'windows-1252',
): number {
  return store.write((writer) => {
    const { lastInsertRowid } = writer.run(
      writer.q.insertInto('register_load').values({
        file_name: fileName,
        sha256,
        encoding,
        as_at: null,
        as_at_source: 'unknown',
        rows: 0,
        skipped: 0,
        noted: 0,
        state: 'loading',
        loaded_at: null,
      }),
    )
    return Number(lastInsertRowid)
  })
}

function insertIndex(store: Store, loadId: number, from: number, entries: readonly IndexEntry[]): void {
  store.write((writer) => {
    const insert = writer.sql(INSERT_SEARCH)
    const place = firstPlace(loadId) + from
    for (let rank = 0; rank < entries.length; rank++) {
      const entry = entries[rank] as IndexEntry
      insert.run(place + rank, entry.words, entry.urn)
    }
  })
}

function makeCurrent(
  store: Store,
  loadId: number,
  report: RegisterReport,
  { asAt, asAtSource }: ReturnType<typeof readAsAt>,
): void {
  store.write((writer) => {
    mustBeWhole(writer, loadId, report.rows)
    rememberHeads(writer, loadId)
    writer.run(writer.q.updateTable('register_load').set({ state: 'old' }).where('state', '=', 'current'))
    writer.run(
      writer.q
        .updateTable('register_load')
        .set({
          state: 'current',
          as_at: asAt,
          as_at_source: asAtSource,
          rows: report.rows,
          skipped: report.skippedCount,
          noted: report.notedCount,
          loaded_at: writer.now(),
        })
        .where('id', '=', loadId),
    )
    writer.touched.kinds.add('register')
  })
}

/** A second process that loads into the same workspace takes this load for a leftover and clears it away. */
function mustBeWhole(reader: Reader, loadId: number, rows: number): void {
  const here = reader
    .sql<[number], number>('SELECT count(*) FROM register_school WHERE load_id = ?')
    .pluck()
    .get(loadId)
  if (here !== rows)
    throw new AppError(
      'busy',
      'Another program was loading a register into this workspace. Load the file again.',
    )
}

function indexEntry(row: RegisterRow): IndexEntry {
  const text = (slot: number) => row[slot] as string | null
  const name = foldWords(text(AT.name) as string)
  const urn = row[AT.urn] as number
  return {
    urn,
    order: [statusOrder(text(AT.status) as string), ...name].join(' '),
    words: searchLine({
      urn,
      name,
      town: text(AT.town),
      postcode: text(AT.postcode),
      laCode: text(AT.laCode),
      establishmentNumber: text(AT.establishmentNumber),
    }),
  }
}

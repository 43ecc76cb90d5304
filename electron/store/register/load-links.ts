import { setImmediate } from 'node:timers/promises'
import { readAsAt } from '#register/as-at.ts'
import { type RegisterLink, readLinks } from '#register/links.ts'
import { openRegisterSource } from '#register/source.ts'
import type { RegisterEvent, RegisterProgress } from '#shared/contract/register.ts'
import { AppError } from '#shared/errors.ts'
import type { Store } from '../store.ts'
import { clearAway } from './tidy.ts'

/** Links written in one transaction: some 20 ms. */
const CHUNK_ROWS = 4000

const INSERT = `INSERT INTO register_link (load_id, urn, link_urn, link_type, link_name, linked_on)
  VALUES (?, ?, ?, ?, ?, ?)`

const CANCELLED = 'Loading was cancelled; the links are as they were before.'

/**
 * Loads the register's links file (who came before and after whom) in a generation of its own: the links that were
 * there stay in use until the new ones are whole.
 */
export async function* importLinks(
  store: Store,
  { file }: Readonly<{ file: string }>,
  signal?: AbortSignal,
): AsyncGenerator<RegisterEvent, void> {
  const started = performance.now()
  await clearAway(store)
  const source = await openRegisterSource(file)
  try {
    const progress = (
      phase: RegisterProgress['phase'],
      rows: number,
      rowsTotal: number | null,
    ): RegisterProgress => ({
      phase,
      rows,
      rowsTotal,
      skipped: 0,
      bytesRead: source.size,
      bytesTotal: source.size,
    })
    yield progress('checking', 0, null)
    const { links, undated, skipped, skippedCount, sha256 } = await readLinks(source, () =>
      stopIfAborted(signal),
    )
    const { asAt } = readAsAt(source.names, null)
    const loadId = store.write((writer) =>
      Number(
        writer
          .sql(
            `INSERT INTO register_links_load (file_name, sha256, as_at, rows, undated, skipped, state)
             VALUES (?, ?, ?, ?, ?, ?, 'loading')`,
          )
          .run(source.fileName, sha256, asAt, links.length, undated, skippedCount).lastInsertRowid,
      ),
    )
    links.sort((a, b) => a.urn - b.urn || a.linkUrn - b.linkUrn)
    for (let from = 0; from < links.length; from += CHUNK_ROWS) {
      stopIfAborted(signal)
      insert(store, loadId, links.slice(from, from + CHUNK_ROWS))
      yield progress('reading', Math.min(from + CHUNK_ROWS, links.length), links.length)
      await setImmediate()
    }
    stopIfAborted(signal)
    makeCurrent(store, loadId, links.length)
    await clearAway(store)
    yield {
      phase: 'links-done',
      rows: links.length,
      undated,
      skipped,
      skippedCount,
      asAt,
      seconds: Math.round(performance.now() - started) / 1000,
    }
  } finally {
    await source.close()
    await clearAway(store)
  }
}

function insert(store: Store, loadId: number, links: readonly RegisterLink[]): void {
  store.write((writer) => {
    const statement = writer.sql(INSERT)
    for (const { urn, linkUrn, linkType, linkName, linkedOn } of links)
      statement.run(loadId, urn, linkUrn, linkType, linkName, linkedOn)
  })
}

function makeCurrent(store: Store, loadId: number, rows: number): void {
  store.write((writer) => {
    const here = writer
      .sql<[number], number>('SELECT count(*) FROM register_link WHERE load_id = ?')
      .pluck()
      .get(loadId)
    if (here !== rows)
      throw new AppError(
        'busy',
        'Another program was loading links into this workspace. Load the file again.',
      )
    writer.sql("UPDATE register_links_load SET state = 'old' WHERE state = 'current'").run()
    writer
      .sql("UPDATE register_links_load SET state = 'current', loaded_at = ? WHERE id = ?")
      .run(writer.now(), loadId)
    writer.touched.kinds.add('register')
  })
}

function stopIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted) throw new AppError('cancelled', CANCELLED)
}

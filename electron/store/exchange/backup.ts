import { existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { AppError } from '#shared/errors.ts'
import { KIND_NAMES } from '#shared/model/kinds.ts'
import type { Store } from '../store.ts'

/** How many copies of the time before an import are kept. */
const KEPT = 5
const NAME = /^before-import-.*\.sqlite$/

/**
 * Copies the workspace before an import changes it, and believes in the copy only after looking into it: a failed
 * `VACUUM INTO` leaves an empty file that passes SQLite's own checks.
 */
export function backUpBefore(store: Store, folder: string): string {
  const backups = join(folder, 'backups')
  const stamp = store.entropy.now().toISOString().replaceAll(':', '-')
  const target = freeName(backups, `before-import-${stamp}`)
  // Another process may make its own at the same moment.
  const temporary = `${target}.${process.pid}.part`
  try {
    mkdirSync(backups, { recursive: true })
    rmSync(temporary, { force: true })
    store.sqlite.prepare('VACUUM INTO ?').run(temporary)
    checkCopy(temporary, store.sqlite)
    renameSync(temporary, target)
  } catch (error) {
    if (existsSync(temporary)) rmSync(temporary, { force: true })
    throw new AppError(
      'disk-error',
      'Nothing was imported, since no backup could be made first. Make room on the disk and try again.',
      { cause: error instanceof Error ? error.message : String(error) },
    )
  }
  const old = readdirSync(backups)
    .filter((name) => NAME.test(name))
    .sort()
    .slice(0, -KEPT)
  for (const name of old) rmSync(join(backups, name), { force: true })
  return target
}

/** Throws unless the copy is sound and holds as much as its original. */
export function checkCopy(path: string, original: Sqlite.Database): void {
  const copy = new Sqlite(path, { readonly: true })
  try {
    const sound = copy.pragma('quick_check(1)', { simple: true }) === 'ok'
    if (!sound || countAll(copy) !== countAll(original)) throw new Error('The copy differs.')
  } finally {
    copy.close()
  }
}

function freeName(folder: string, name: string): string {
  for (let count = 0; ; count++) {
    const path = join(folder, `${name}-${String(count).padStart(3, '0')}.sqlite`)
    if (!existsSync(path)) return path
  }
}

const COUNTED = ['version', 'version_parent', 'bundle_in', 'quarantine', 'withdrawn', ...KIND_NAMES]

function countAll(sqlite: Sqlite.Database): string {
  return COUNTED.map((table) => sqlite.prepare(`SELECT count(*) FROM "${table}"`).pluck().get()).join()
}

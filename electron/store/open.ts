import { existsSync, statSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import { AppError } from '#shared/errors.ts'
import { createRunner } from './db.ts'
import { inPlainWords } from './failures.ts'
import { bearInstance, markerOf } from './instance.ts'
import { APPLICATION_ID, migrate, userVersion } from './migrate.ts'
import { readMigrations } from './migrations.ts'
import { type Entropy, Store, systemEntropy } from './store.ts'

export type OpenOptions = Readonly<{ path: string; entropy?: Entropy; instance?: string }>
export type Workspace = Readonly<{
  role: 'adviser' | 'centre'
  name: string
  hub: string
  practice?: boolean
}>

/** Opens an existing workspace: settings, checks, migrations, in this order. Throws an `AppError` that says why not. */
export function openStore({ path, entropy = systemEntropy, instance }: OpenOptions): Store {
  if (!existsSync(path)) throw new AppError('file-missing', `There is no workspace at ${path}.`)
  // An empty file passes SQLite's own checks and would become a new, empty workspace.
  if (statSync(path).size === 0)
    throw new AppError('workspace-damaged', 'The workspace file is empty. Open a backup of it.')
  return connect(
    path,
    entropy,
    (sqlite) => {
      const marked = sqlite.pragma('application_id', { simple: true }) === APPLICATION_ID
      if (!marked || userVersion(sqlite) === 0)
        throw new AppError('not-a-workspace', 'This file is not a CPD Fieldbook workspace.')
      migrate(sqlite, readMigrations())
      checkAtStart(sqlite)
    },
    instance,
  )
}

/** Makes a new workspace file and opens it. A file that is there already is never touched. */
export function createStore(
  { path, entropy = systemEntropy, instance }: OpenOptions,
  { role, name, hub, practice = false }: Workspace,
): Store {
  if (existsSync(path)) throw new AppError('workspace-exists', `There is already a file at ${path}.`)
  const store = connect(path, entropy, (sqlite) => migrate(sqlite, readMigrations()), instance)
  store.write((writer) => {
    writer.run(
      writer.q.insertInto('workspace').values({
        only: 1,
        id: writer.newId(),
        role,
        name,
        hub,
        practice: practice ? 1 : 0,
        created_at: writer.now(),
      }),
    )
  })
  return store
}

function connect(
  path: string,
  entropy: Entropy,
  prepare: (sqlite: Sqlite.Database) => void,
  fixed?: string,
): Store {
  let sqlite: Sqlite.Database | undefined
  try {
    sqlite = new Sqlite(path)
    // Before anything is written: a file of a newer app must stay as it is, journal mode included.
    const newest = readMigrations().at(-1)?.version ?? 0
    if (userVersion(sqlite) > newest) migrate(sqlite, readMigrations())
    applySettings(sqlite)
    prepare(sqlite)
    const instance = fixed ?? ownInstance(sqlite, path, entropy)
    return new Store({ path, instance, sqlite, entropy })
  } catch (error) {
    sqlite?.close()
    throw inPlainWords(error)
  }
}

function applySettings(sqlite: Sqlite.Database): void {
  const mode = sqlite.pragma('journal_mode = WAL', { simple: true })
  if (mode !== 'wal')
    throw new AppError(
      'disk-error',
      'The workspace lies on a drive that cannot keep it safe. Move it to the laptop itself.',
    )
  // better-sqlite3 is compiled with DEFAULT_WAL_SYNCHRONOUS=1: without this line the first write silently turns
  // FULL into NORMAL, and a power cut can take back what was called saved.
  sqlite.pragma('synchronous = FULL')
  sqlite.pragma('fullfsync = ON')
  sqlite.pragma('foreign_keys = ON')
  sqlite.pragma('trusted_schema = OFF')
  sqlite.pragma('cell_size_check = ON')
  sqlite.pragma('secure_delete = ON')
  sqlite.pragma('busy_timeout = 5000')
}

function checkAtStart(sqlite: Sqlite.Database): void {
  const found = sqlite.pragma('quick_check(1)', { simple: true })
  const orphans = sqlite.pragma('foreign_key_check') as unknown[]
  if (found !== 'ok' || orphans.length > 0)
    throw new AppError('workspace-damaged', 'The workspace file is damaged. Nothing has been changed in it.')
}

function ownInstance(sqlite: Sqlite.Database, path: string, entropy: Entropy): string {
  const runner = createRunner(sqlite)
  const writer = {
    sql: runner.sql,
    now: () => entropy.now().toISOString(),
    newId: () => uuidv7({ msecs: entropy.now().getTime(), random: entropy.randomBytes(16) }),
  }
  return sqlite.transaction(() => bearInstance(writer, markerOf(path))).immediate()
}

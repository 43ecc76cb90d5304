import { closeSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { dirname } from 'node:path'
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
  try {
    mustBeWorkspace(path)
  } catch (error) {
    throw inPlainWords(error)
  }
  return connect(
    path,
    entropy,
    (sqlite) => {
      migrate(sqlite, readMigrations())
      checkAtStart(sqlite)
    },
    instance,
  )
}

/** Makes a new workspace file and opens it. A file that is there already is never touched; a failure leaves none. */
export function createStore(
  { path, entropy = systemEntropy, instance }: OpenOptions,
  { role, name, hub, practice = false }: Workspace,
): Store {
  claim(path)
  let store: Store | undefined
  try {
    store = connect(path, entropy, (sqlite) => migrate(sqlite, readMigrations()), instance)
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
  } catch (error) {
    store?.close()
    for (const end of ['', '-wal', '-shm']) rmSync(`${path}${end}`, { force: true })
    throw notMade(error)
  }
}

/** Makes the empty file, unless there is anything under that name. */
function claim(path: string): void {
  try {
    closeSync(openSync(path, 'wx'))
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined
    if (code === 'EEXIST') throw new AppError('workspace-exists', `There is already a file at ${path}.`)
    if (code === 'ENOENT' || code === 'ENOTDIR')
      throw new AppError('file-missing', `The folder ${dirname(path)} is not there.`)
    throw notMade(error)
  }
}

function notMade(error: unknown): unknown {
  const inWords = inPlainWords(error)
  if (inWords instanceof AppError && inWords.code === 'disk-full')
    return new AppError(
      'disk-full',
      'The workspace was not made: the disk is full. Make room, then try again.',
    )
  const code = inWords instanceof Error && 'code' in inWords ? inWords.code : undefined
  if (code === 'ENAMETOOLONG' || code === 'EINVAL' || code === 'EIO')
    return new AppError('disk-error', 'The workspace cannot be made under that name. Choose another one.')
  return inWords
}

/**
 * Looks at the file without SQLite, which would at once finish another program's unfinished work in it:
 * only a file that says itself that it is ours is opened for writing.
 */
function mustBeWorkspace(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false })
  if (found === undefined) throw new AppError('file-missing', `There is no workspace at ${path}.`)
  if (!found.isFile()) throw NOT_OURS()
  // An empty file passes SQLite's own checks and would become a new, empty workspace.
  if (found.size === 0)
    throw new AppError('workspace-damaged', 'The workspace file is empty. Open a backup of it.')
  const head = readHead(path)
  // No database at all, which SQLite says in its own way and without writing.
  if (head.toString('latin1', 0, 15) !== 'SQLite format 3') return
  if (head.readUInt32BE(APPLICATION_ID_AT) === APPLICATION_ID) return
  // A workspace that lost power in its first moments bears its mark in the file beside it only.
  const waiting = statSync(`${path}-wal`, { throwIfNoEntry: false })
  if (waiting === undefined || waiting.size === 0 || !isMarkedBeside(path)) throw NOT_OURS()
}

const NOT_OURS = () => new AppError('not-a-workspace', 'This file is not a CPD Fieldbook workspace.')

/** Where the header of a SQLite file says which program it belongs to. */
const APPLICATION_ID_AT = 68

function readHead(path: string): Buffer {
  const head = Buffer.alloc(100)
  const file = openSync(path, 'r')
  try {
    readSync(file, head, 0, head.length, 0)
    return head
  } finally {
    closeSync(file)
  }
}

function isMarkedBeside(path: string): boolean {
  const sqlite = new Sqlite(path, { readonly: true })
  try {
    return sqlite.pragma('application_id', { simple: true }) === APPLICATION_ID
  } finally {
    sqlite.close()
  }
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

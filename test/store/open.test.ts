import { execFileSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Sqlite from 'better-sqlite3'
import { describe, expect, it, onTestFinished } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { inPlainWords } from '#store/failures.ts'
import { migrate } from '#store/migrate.ts'
import { createStore, openStore } from '#store/open.ts'
import { readWorkspace } from '#store/store.ts'
import { addSchool } from '#test/support/builders.ts'
import { openTestStore, temporaryFolder } from '#test/support/open-test-store.ts'

function codeOf(work: () => { close(): void }): string {
  try {
    work().close()
  } catch (error) {
    if (error instanceof AppError) return error.code
    throw error
  }
  return 'opened'
}

/** A workspace that was written and closed. */
function closedWorkspace(): string {
  const path = join(temporaryFolder(), 'fieldbook.sqlite')
  const store = createStore({ path }, { role: 'adviser', name: 'Ada', hub: 'Luton' })
  addSchool(store)
  store.close()
  return path
}

describe('opening a workspace', () => {
  it('sets what keeps work safe, and keeps it so after the first write', () => {
    const store = openTestStore()
    addSchool(store)
    const settings = [
      'journal_mode',
      'synchronous',
      'foreign_keys',
      'trusted_schema',
      'cell_size_check',
      'secure_delete',
      'busy_timeout',
      'fullfsync',
    ]
    expect(
      Object.fromEntries(settings.map((name) => [name, store.sqlite.pragma(name, { simple: true })])),
    ).toEqual({
      journal_mode: 'wal',
      synchronous: 2,
      foreign_keys: 1,
      trusted_schema: 0,
      cell_size_check: 1,
      secure_delete: 1,
      busy_timeout: 5000,
      fullfsync: 1,
    })
  })

  it('finds again what was written, under the same instance', () => {
    const path = closedWorkspace()
    const [first, second] = [openStore({ path }), openStore({ path })]
    onTestFinished(() => [first, second].forEach((store) => void store.close()))
    expect(first.read(readWorkspace)).toMatchObject({
      role: 'adviser',
      name: 'Ada',
      hub: 'Luton',
      practice: false,
    })
    expect(first.instance).toBe(second.instance)
  })

  it('writes under a new instance when the file was copied elsewhere', () => {
    const path = closedWorkspace()
    const original = openStore({ path })
    const before = original.instance
    original.close()
    const elsewhere = join(temporaryFolder(), 'another')
    mkdirSync(elsewhere)
    copyFileSync(path, join(elsewhere, 'fieldbook.sqlite'))
    const copy = openStore({ path: join(elsewhere, 'fieldbook.sqlite') })
    onTestFinished(() => copy.close())
    expect(copy.instance).not.toBe(before)
    expect(copy.sqlite.prepare('SELECT reason FROM instance ORDER BY rowid').all()).toEqual([
      { reason: 'first start' },
      { reason: 'moved' },
    ])
  })

  it('leaves a file of a newer app byte for byte as it is', () => {
    const path = closedWorkspace()
    const sqlite = new Sqlite(path)
    sqlite.pragma('journal_mode = DELETE')
    sqlite.pragma('user_version = 9999')
    sqlite.close()
    const before = readFileSync(path)
    expect(codeOf(() => openStore({ path }))).toBe('workspace-newer')
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('refuses what is no workspace, and says which', () => {
    const folder = temporaryFolder()
    const empty = join(folder, 'empty')
    writeFileSync(empty, '')
    const words = join(folder, 'words')
    writeFileSync(words, 'Dear Sir or Madam, '.repeat(500))
    const other = join(folder, 'other')
    new Sqlite(other).exec('CREATE TABLE cake (id)').close()
    expect(
      [empty, words, other, join(folder, 'none')].map((path) => codeOf(() => openStore({ path }))),
    ).toEqual(['workspace-damaged', 'workspace-damaged', 'not-a-workspace', 'file-missing'])
  })

  it('leaves the database of another program byte for byte as it is, unfinished work included', () => {
    const folder = temporaryFolder()
    const plain = join(folder, 'plain.sqlite')
    new Sqlite(plain).exec('PRAGMA application_id = 77; CREATE TABLE cake (id)').close()
    const open = new Sqlite(join(folder, 'open.sqlite'))
    open.exec('PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 0; CREATE TABLE cake (id)')
    // What another program leaves when it is stopped: the file, and what is to be written into it beside it.
    const busy = join(folder, 'busy.sqlite')
    for (const end of ['', '-wal']) copyFileSync(join(folder, `open.sqlite${end}`), `${busy}${end}`)
    open.close()
    const bytes = () => [plain, busy, `${busy}-wal`].map((path) => readFileSync(path).toString('base64'))
    const before = bytes()
    for (const path of [plain, busy]) expect(codeOf(() => openStore({ path }))).toBe('not-a-workspace')
    expect(bytes()).toEqual(before)
  })

  it('opens a workspace whose mark still stands in the file beside it', () => {
    const store = openTestStore()
    const path = join(temporaryFolder(), 'cut.sqlite')
    for (const end of ['', '-wal']) copyFileSync(`${store.path}${end}`, `${path}${end}`)
    expect(readFileSync(path).readUInt32BE(68)).toBe(0)
    expect(codeOf(() => openStore({ path }))).toBe('opened')
  })

  it('refuses what is no file instead of waiting for it', () => {
    const folder = temporaryFolder()
    execFileSync('mkfifo', [join(folder, 'pipe')])
    for (const path of [folder, join(folder, 'pipe')])
      expect(codeOf(() => openStore({ path }))).toBe('not-a-workspace')
  })

  it('says what a person can do when nothing may be read or written', () => {
    for (const code of ['EACCES', 'EPERM', 'EROFS', 'SQLITE_READONLY_DIRECTORY', 'SQLITE_CANTOPEN'])
      expect(inPlainWords(Object.assign(new Error('x'), { code }))).toMatchObject({
        code: 'disk-error',
        message: expect.stringMatching(/Check .*\.$/),
      })
  })

  it('leaves no file behind when a workspace cannot be made', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'new.sqlite')
    const nobody = { role: 'nobody', name: 'A', hub: 'B' } as unknown as Parameters<typeof createStore>[1]
    expect(() => createStore({ path }, nobody)).toThrow('CHECK')
    expect(readdirSync(folder)).toEqual([])
    // And says in words what stood in the way.
    const adviser = { role: 'adviser', name: 'A', hub: 'B' } as const
    expect(codeOf(() => createStore({ path: join(folder, 'no', 'a.sqlite') }, adviser))).toBe('file-missing')
    const long = join(folder, 'a'.repeat(300))
    expect(codeOf(() => createStore({ path: long }, adviser))).toBe('disk-error')
    expect(existsSync(long)).toBe(false)
  })

  it('says that the disk is full when a workspace cannot be made for that', () => {
    const folder = temporaryFolder()
    const path = join(folder, 'new.sqlite')
    const entropy = {
      now: () => new Date(),
      randomBytes: () => {
        throw Object.assign(new Error('full'), { code: 'SQLITE_FULL' })
      },
    }
    expect(() => createStore({ path, entropy }, { role: 'adviser', name: 'A', hub: 'B' })).toThrow(
      'The workspace was not made: the disk is full. Make room, then try again.',
    )
    expect(readdirSync(folder)).toEqual([])
  })

  it('never makes a workspace over a file that is there', () => {
    const path = closedWorkspace()
    const before = readFileSync(path)
    expect(codeOf(() => createStore({ path }, { role: 'centre', name: 'B', hub: 'C' }))).toBe(
      'workspace-exists',
    )
    expect(readFileSync(path).equals(before)).toBe(true)
  })

  it('refuses a row that points at nothing', () => {
    const path = closedWorkspace()
    const sqlite = new Sqlite(path)
    sqlite.pragma('foreign_keys = OFF')
    sqlite.exec(`DELETE FROM version_parent; UPDATE school SET version = '${'0'.repeat(64)}'`)
    sqlite.close()
    expect(codeOf(() => openStore({ path }))).toBe('workspace-damaged')
  })
})

describe('a migration', () => {
  it('that fails half-way leaves the file as it was', () => {
    const sqlite = new Sqlite(':memory:')
    const steps = [
      { version: 1, name: 'one', sql: 'CREATE TABLE one (id INTEGER) STRICT' },
      {
        version: 2,
        name: 'two',
        sql: 'CREATE TABLE two (id INTEGER) STRICT; CREATE TABLE one (id INTEGER) STRICT',
      },
    ]
    expect(() => migrate(sqlite, steps)).toThrow('already exists')
    expect(sqlite.pragma('user_version', { simple: true })).toBe(1)
    expect(sqlite.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all()).toEqual([
      { name: 'one' },
    ])
  })
})

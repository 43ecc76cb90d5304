import { randomBytes } from 'node:crypto'
import type { Database as Sqlite } from 'better-sqlite3'
import { v7 as uuidv7 } from 'uuid'
import { AppError } from '#shared/errors.ts'
import { createRunner, type Reader, type Touched, type Writer } from './db.ts'
import { inPlainWords } from './failures.ts'
import type { Tables } from './tables.ts'

/** Where time and chance come from; replaced where the same input must give the same bytes. */
export type Entropy = Readonly<{ now(): Date; randomBytes(count: number): Uint8Array }>

export const systemEntropy: Entropy = { now: () => new Date(), randomBytes: (count) => randomBytes(count) }

export type Commit = Readonly<{ kinds: readonly string[]; schools: readonly string[] }>

/** An open workspace. One lives in each store process; `close` it, or the file keeps a `-wal` beside it. */
export class Store {
  readonly path: string
  readonly instance: string
  readonly sqlite: Sqlite
  readonly entropy: Entropy
  private readonly reader: Reader
  private readonly writing: ReturnType<typeof createRunner>
  private readonly listeners = new Set<(commit: Commit) => void>()

  constructor(options: Readonly<{ path: string; instance: string; sqlite: Sqlite; entropy: Entropy }>) {
    this.path = options.path
    this.instance = options.instance
    this.sqlite = options.sqlite
    this.entropy = options.entropy
    this.reader = createRunner(options.sqlite, true)
    this.writing = createRunner(options.sqlite)
  }

  read<T>(handler: (reader: Reader) => T): T {
    try {
      return handler(this.reader)
    } catch (error) {
      throw inPlainWords(error)
    }
  }

  /**
   * Runs `handler` in one IMMEDIATE transaction. (A deferred one that reads first and writes later fails at once
   * with SQLITE_BUSY_SNAPSHOT when a second process wrote meanwhile, whatever the busy timeout.)
   * It must be synchronous: a promise would let other calls into the open transaction.
   */
  write<T>(handler: (writer: Writer) => T extends Promise<unknown> ? never : T): T {
    const touched: Touched = { kinds: new Set(), schools: new Set() }
    const writer: Writer = {
      ...this.writing,
      touched,
      instance: this.instance,
      now: () => this.entropy.now().toISOString(),
      random: (count) => Buffer.from(this.entropy.randomBytes(count)).toString('hex'),
      newId: () => this.newId(),
    }
    if (this.sqlite.inTransaction) throw new Error('A write was begun inside another write.')
    let result: T
    try {
      result = this.sqlite.transaction(() => handler(writer)).immediate() as T
    } catch (error) {
      throw inPlainWords(error)
    }
    if (touched.kinds.size > 0) this.announce({ kinds: [...touched.kinds], schools: [...touched.schools] })
    return result
  }

  newId(): string {
    return uuidv7({ msecs: this.entropy.now().getTime(), random: this.entropy.randomBytes(16) })
  }

  /** Calls `listener` after every commit that changed something; returns how to stop. */
  onCommit(listener: (commit: Commit) => void): () => void {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  close(): void {
    if (!this.sqlite.open) return
    this.sqlite.pragma('optimize')
    this.sqlite.close()
  }

  private announce(commit: Commit): void {
    for (const listener of this.listeners) listener(commit)
  }
}

/** The workspace's own row. */
export function readWorkspace(reader: Reader) {
  const row = reader.sql<[], Tables['workspace']>('SELECT * FROM workspace').get()
  if (row === undefined) throw new AppError('not-a-workspace', 'This file is not a CPD Fieldbook workspace.')
  return { ...row, practice: row.practice === 1 }
}

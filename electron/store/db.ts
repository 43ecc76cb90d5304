import type { RunResult, Database as Sqlite, Statement } from 'better-sqlite3'
import { type CompiledQuery, DummyDriver, Kysely, SqliteAdapter, SqliteQueryCompiler } from 'kysely'
import type { KindName } from '#shared/model/kinds.ts'
import type { Tables } from './tables.ts'

/** A built query. `execute` is never called: it only carries the type of the rows. */
type Compilable<O> = { compile(): Pick<CompiledQuery, 'sql' | 'parameters'>; execute(): Promise<O[]> }

/**
 * Reads the store. Everything here is synchronous: Kysely only builds the text of a query and better-sqlite3
 * runs it, so nothing can slip in between two reads of one handler, and no promise can hang in a transaction.
 */
export type Reader = Readonly<{
  q: Pick<Kysely<Tables>, 'selectFrom' | 'selectNoFrom' | 'fn' | 'dynamic' | 'case'>
  all<O>(query: Compilable<O>): O[]
  get<O>(query: Compilable<O>): O | undefined
  /** A statement whose text never changes (hot paths, full-text search, reports), prepared once. */
  sql<Params extends unknown[] | object = unknown[], Row = unknown>(text: string): Statement<Params, Row>
}>

/** What a write changed, told to every window after the commit. */
export type Touched = {
  kinds: Set<KindName | 'register' | 'exchange' | 'draft' | 'workspace'>
  schools: Set<string>
}

/** Reads and writes inside one IMMEDIATE transaction, which commits when the handler returns. */
export type Writer = Omit<Reader, 'q'> &
  Readonly<{
    q: Kysely<Tables>
    run(query: Compilable<unknown>): RunResult
    touched: Touched
    /** The copy of this workspace that writes. */
    instance: string
    /** The time as text with its offset to UTC. It is printed and decides nothing. */
    now(): string
    /** Random bytes as hex. */
    random(bytes: number): string
    /** A new time-ordered record id (UUIDv7). */
    newId(): string
  }>

/** Builds SQL and never runs it: the driver behind it is a dummy. */
const builder = new Kysely<Tables>({
  dialect: {
    createAdapter: () => new SqliteAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: () => {
      throw new Error('The query builder has no database to look into.')
    },
    createQueryCompiler: () => new SqliteQueryCompiler(),
  },
})

type Runner = Omit<Writer, 'touched' | 'instance' | 'now' | 'random' | 'newId'>

/**
 * The statements of one connection. Texts are few (queries take parameters), so each is prepared once.
 * With `readonly`, a statement that would write is refused before it runs.
 */
export function createRunner(sqlite: Sqlite, readonly = false): Runner {
  const prepared = new Map<string, Statement>()
  const prepare = (text: string) => {
    const known = prepared.get(text)
    if (known !== undefined) return known
    const statement = sqlite.prepare(text)
    if (readonly && !statement.readonly) throw new Error(`A read handler tried to write: ${text}`)
    // A filter that people combine makes many texts; the cache must not grow with them for ever.
    if (prepared.size > 500) prepared.clear()
    prepared.set(text, statement)
    return statement
  }
  return {
    q: builder,
    all(query) {
      const { sql, parameters } = query.compile()
      return prepare(sql).all(...parameters) as never
    },
    get(query) {
      const { sql, parameters } = query.compile()
      return prepare(sql).get(...parameters) as never
    },
    run(query) {
      const { sql, parameters } = query.compile()
      return prepare(sql).run(...parameters)
    },
    sql: (text) => prepare(text) as never,
  }
}

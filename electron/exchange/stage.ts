import { rmSync } from 'node:fs'
import Sqlite from 'better-sqlite3'
import { KIND_NAMES } from '#shared/model/kinds.ts'
import { canonicalJson, type VersionOrSkeleton } from '#store/records/version.ts'
import { checkVersion } from './check-version.ts'
import type { Line } from './lines.ts'
import type { Manifest } from './manifest.ts'
import { eachLine, type Watch } from './verify.ts'

/** A bundle, read and checked line by line into a database of its own. Close it to remove the file. */
export type Stage = Readonly<{ manifest: Manifest; sqlite: Sqlite.Database; close(): void }>

export type StagedLine = Readonly<{
  id: string
  line: number
  record: string
  kind: string
  instance: string
  seq: number
  saved_at: string
  nonce: string | null
  deleted: 0 | 1
  parents: string
  body: string | null
  /** What is wrong with it, a `Problem` as JSON, and then its exact bytes. */
  problem: string | null
  bytes: Buffer | null
}>

/** Kinds in their order of reference; kinds of a newer app come last. */
const RANK = new Map<string, number>(KIND_NAMES.map((kind, index) => [kind, index]))

const TABLES = `
CREATE TABLE line (
  id TEXT PRIMARY KEY, line INTEGER NOT NULL, record TEXT NOT NULL, rank INTEGER NOT NULL, kind TEXT NOT NULL,
  instance TEXT NOT NULL, seq INTEGER NOT NULL, saved_at TEXT NOT NULL, nonce TEXT, deleted INTEGER NOT NULL,
  parents TEXT NOT NULL, body TEXT, problem TEXT, bytes BLOB
) STRICT;
CREATE TABLE withdrawal (line INTEGER NOT NULL, kind TEXT NOT NULL, record TEXT NOT NULL, version TEXT NOT NULL) STRICT;
CREATE TABLE outcome (record TEXT PRIMARY KEY, outcome TEXT NOT NULL) STRICT, WITHOUT ROWID;
`

/** Reads a bundle into `path`. Memory stays small whatever the bundle's size. Throws a `Refusal`; then nothing is left. */
export async function stageBundle(bundle: string, path: string, watch: Watch): Promise<Stage> {
  const sqlite = new Sqlite(path)
  const close = () => {
    sqlite.close()
    rmSync(path, { force: true })
  }
  try {
    // The file is thrown away after a crash, so nothing of it needs to be safe.
    sqlite.pragma('journal_mode = OFF')
    sqlite.pragma('synchronous = OFF')
    sqlite.exec(TABLES)
    const insert = sqlite.prepare('INSERT INTO line VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)')
    const insertWithdrawal = sqlite.prepare('INSERT INTO withdrawal VALUES (?, ?, ?, ?)')
    const take = (line: Line) => {
      if (line.version !== undefined) insert.run(...values(line.no, line.version, line.bytes))
      else {
        const { withdraw, record, versions } = line.withdrawal
        for (const version of versions) insertWithdrawal.run(line.no, withdraw, record, version)
      }
    }
    const manifest = await eachLine(bundle, watch, take, (lines) => sqlite.transaction(lines)())
    sqlite.exec('CREATE INDEX line_record ON line (rank, record)')
    return { manifest, sqlite, close }
  } catch (error) {
    close()
    throw error
  }
}

function values(no: number, version: VersionOrSkeleton, bytes: Buffer): unknown[] {
  const { id, kind, record, parents, instance, seq, savedAt, nonce, deleted, body } = version
  const problem = checkVersion(version)
  return [
    id,
    no,
    record,
    RANK.get(kind) ?? KIND_NAMES.length,
    kind,
    instance,
    seq,
    savedAt,
    nonce,
    Number(deleted),
    JSON.stringify(parents),
    body === null ? null : canonicalJson(body),
    problem === undefined ? null : JSON.stringify(problem),
    problem === undefined ? null : bytes,
  ]
}

/** The staged lines, all of one record together, each record after those that it may refer to. */
export function* stagedRecords(stage: Stage): Generator<readonly StagedLine[], void> {
  let group: StagedLine[] = []
  for (const line of stage.sqlite
    .prepare<[], StagedLine>('SELECT * FROM line ORDER BY rank, record')
    .iterate()) {
    if (group.length > 0 && group[0]?.record !== line.record) {
      yield group
      group = []
    }
    group.push(line)
  }
  if (group.length > 0) yield group
}

export function toVersion(line: StagedLine): VersionOrSkeleton {
  return {
    id: line.id,
    kind: line.kind,
    record: line.record,
    parents: JSON.parse(line.parents),
    instance: line.instance,
    seq: line.seq,
    savedAt: line.saved_at,
    nonce: line.nonce,
    deleted: line.deleted === 1,
    body: line.body === null ? null : JSON.parse(line.body),
  } as VersionOrSkeleton
}

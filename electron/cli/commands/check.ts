import Sqlite from 'better-sqlite3'
import { AppError } from '#shared/errors.ts'
import { counted } from '#shared/model/figure-words.ts'
import type { Reader } from '#store/db.ts'
import { checkHashes, compareCurrent, rebuild } from '#store/records/check.ts'
import type { Store } from '#store/store.ts'
import { type Answer, EXIT } from '../answer.ts'
import { pathArgument } from '../arguments.ts'
import type { Call } from '../call.ts'
import type { Add } from '../desk.ts'
import { withStore } from '../with-store.ts'

type Found = Readonly<{ records: number; versions: number; problems: string[] }>

/** `check`: is every byte, every reference and every version as it was written? */
export const addCheck: Add = (parent, desk) => {
  parent
    .command('check')
    .description(
      'Check a workspace: the file, its references, the hash of each version, and the tables that screens read.',
    )
    .requiredOption('--workspace <file>', 'the workspace', pathArgument)
    .option('--rebuild', 'write the tables anew from the versions, and say what was different')
    .action(({ workspace, rebuild: anew = false }: { workspace: string; rebuild?: boolean }) =>
      desk.answer(async (call) => toAnswer(await check(workspace, anew, call), anew)),
    )
}

async function check(workspace: string, anew: boolean, { progress }: Call): Promise<Found> {
  try {
    return await withStore(workspace, (store) => {
      progress('checking the file')
      const problems = fileProblems(store.sqlite)
      progress('checking versions')
      problems.push(...store.read(checkHashes))
      progress('comparing tables')
      problems.push(...store.read(compareCurrent), ...searchProblems(store.sqlite))
      if (store.read((reader) => reader.sql('SELECT 1 FROM workspace').get()) === undefined)
        problems.push('The row that says whose workspace this is is missing. Open a backup.')
      if (anew) problems.push(...rebuilt(store, progress))
      return { ...store.read(counts), problems: [...new Set(problems)] }
    })
  } catch (error) {
    // The store does not open a damaged file. Somebody who asks what is wrong with it wants more than that.
    if (error instanceof AppError && error.code === 'workspace-damaged')
      return { records: 0, versions: 0, problems: [error.message, ...damage(workspace)] }
    throw error
  }
}

function fileProblems(sqlite: Sqlite.Database): string[] {
  const file = (sqlite.pragma('integrity_check') as { integrity_check: string }[]).map(
    (row) => row.integrity_check,
  )
  const orphans = sqlite.pragma('foreign_key_check') as { table: string; rowid: number; parent: string }[]
  return [
    ...file.filter((line) => line !== 'ok').map((line) => `The file is damaged: ${line}.`),
    ...orphans.map(
      ({ table, parent }) => `A row of ${table} refers to a row of ${parent} that is not there.`,
    ),
  ]
}

function damage(path: string): string[] {
  let sqlite: Sqlite.Database | undefined
  try {
    sqlite = new Sqlite(path, { readonly: true })
    return fileProblems(sqlite)
  } catch {
    return []
  } finally {
    sqlite?.close()
  }
}

/** Does the full-text index hold the words of its entries? (Rank 1 compares the two.) */
function searchProblems(sqlite: Sqlite.Database): string[] {
  try {
    sqlite.prepare("INSERT INTO search (search, rank) VALUES ('integrity-check', 1)").run()
    return []
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : ''
    if (!code.startsWith('SQLITE_CORRUPT')) throw error
    return ['The search index differs from its entries. Run this again with --rebuild.']
  }
}

/** Rewrites what screens and search read, and names what is wrong even then. */
function rebuilt(store: Store, progress: Call['progress']): string[] {
  progress('writing tables anew')
  store.write((writer) => rebuild(writer))
  return [...store.read(compareCurrent), ...searchProblems(store.sqlite)]
}

function counts(reader: Reader): Pick<Found, 'records' | 'versions'> {
  return reader
    .sql<[], { records: number; versions: number }>(
      'SELECT count(DISTINCT record) AS records, count(*) AS versions FROM version',
    )
    .get() as Pick<Found, 'records' | 'versions'>
}

function toAnswer({ records, versions, problems }: Found, anew: boolean): Answer {
  const ok = problems.length === 0
  const text = ok
    ? `All is well: ${counted(records, 'record')} in ${counted(versions, 'version')}.${anew ? ' The tables were written anew and came out the same.' : ''}`
    : [
        `${counted(problems.length, 'problem')} found${anew ? ' before the tables were written anew' : ''}:`,
        ...problems,
      ].join('\n')
  return { data: { ok, records, versions, problems }, text, exit: ok ? EXIT.done : EXIT.refused }
}

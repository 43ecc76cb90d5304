import type { RecordHistory, records } from '#shared/contract/records.ts'
import { AppError } from '#shared/errors.ts'
import { isKind, type KindName, kindOf } from '#shared/model/kinds.ts'
import { asItMayReturn } from '../audits/returning.ts'
import type { Reader, Writer } from '../db.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { readWorkspace } from '../store.ts'
import { headsOf } from './heads.ts'
import { historyOf } from './history.ts'
import { type Saved, save } from './save.ts'

/** Every version of a record, the newest first, with who wrote it and what the records that it names are called. */
export function readHistory(reader: Reader, { record }: { record: string }): RecordHistory {
  const versions = historyOf(reader, record).reverse()
  const kind = versions[0]?.kind ?? ''
  if (!isKind(kind)) throw new AppError('not-found', 'This has no history here. Go back and open it again.')
  const heads = new Set(headsOf(reader, record).map((head) => head.id))
  const owners = new Map(
    reader
      .sql<[], { instance: string; owner: string }>('SELECT instance, owner FROM origin')
      .all()
      .map(({ instance, owner }) => [instance, owner]),
  )
  const self = readWorkspace(reader).name
  const bodies = versions.flatMap(({ body }) => (body === null ? [] : [body as Record<string, unknown>]))
  return {
    kind,
    title: titleOf(kind, bodies[0]),
    versions: versions.map((version) => ({
      version: version.id,
      savedAt: version.savedAt,
      by: owners.get(version.instance) ?? self,
      deleted: version.deleted,
      head: heads.has(version.id),
      body: version.body === null ? null : { ...version.body },
    })),
    names: namesIn(reader, kind, bodies),
  }
}

function titleOf(kind: KindName, body: Record<string, unknown> | undefined): string {
  const parsed = kindOf(kind).body.safeParse(body)
  const title = parsed.success ? kindOf(kind).words(parsed.data)?.title : undefined
  const noun = kindOf(kind).noun.replace(/^an? /, '')
  return title || `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`
}

/** Ids tell nobody anything: what the records behind a body's references are called. */
function namesIn(
  reader: Reader,
  kind: KindName,
  bodies: readonly Record<string, unknown>[],
): Record<string, string> {
  const names: Record<string, string> = {}
  const wanted = new Set<string>()
  for (const field of [...Object.keys(kindOf(kind).references), 'needIds', 'goalIds'])
    for (const body of bodies)
      for (const value of [body[field]].flat()) if (typeof value === 'string') wanted.add(value)
  for (const record of wanted) {
    const found = reader
      .sql<[string], { title: string }>('SELECT title FROM search_entry WHERE record = ?')
      .get(record)
    if (found !== undefined) names[record] = found.title
  }
  return names
}

type Restore = Readonly<{ record: string; version: string; base: readonly string[] }>

/** What an old version says, as the newest version. Nothing is taken away, so going back again is the same deed. */
export function restoreVersion(writer: Writer, { record, version, base }: Restore): Saved {
  const old = historyOf(writer, record).find((one) => one.id === version)
  if (old === undefined || !isKind(old.kind))
    throw new AppError('not-found', 'This version is not here any more. Close the history and open it again.')
  if (old.body === null)
    throw new AppError('not-found', 'Of this version only the date is known here, not its words.')
  // What an older version of the app did not know yet gets its default.
  const body = kindOf(old.kind).body.parse(old.body)
  return save(writer, old.kind, {
    id: record,
    base,
    body: asItMayReturn(writer, old.kind, record, body) as never,
  })
}

export const recordsHandlers: HandlersOf<typeof records> = {
  history: read(readHistory),
  restoreVersion: write((writer, input) => {
    mustBeAdviser(writer)
    return restoreVersion(writer, input)
  }),
}

import type { HistoryEntry, records } from '#shared/contract/records.ts'
import type { Reader } from '../db.ts'
import { type HandlersOf, read } from '../handlers.ts'
import { readWorkspace } from '../store.ts'
import { headsOf } from './heads.ts'
import { historyOf } from './history.ts'

/** Every version of a record, the newest first, with who wrote it. */
export function readHistory(reader: Reader, { record }: { record: string }): HistoryEntry[] {
  const heads = new Set(headsOf(reader, record).map((head) => head.id))
  const owners = new Map(
    reader
      .sql<[], { instance: string; owner: string }>('SELECT instance, owner FROM origin')
      .all()
      .map(({ instance, owner }) => [instance, owner]),
  )
  const self = readWorkspace(reader).name
  return historyOf(reader, record)
    .map((version) => ({
      version: version.id,
      savedAt: version.savedAt,
      by: owners.get(version.instance) ?? self,
      deleted: version.deleted,
      head: heads.has(version.id),
      body: version.body === null ? null : { ...version.body },
    }))
    .reverse()
}

export const recordsHandlers: HandlersOf<typeof records> = { history: read(readHistory) }

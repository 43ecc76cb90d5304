import { AppError } from '#shared/errors.ts'
import { isKind, type KindName } from '#shared/model/kinds.ts'
import type { Reader, Writer } from '../db.ts'
import type { Tables } from '../tables.ts'

export type Draft = Readonly<{
  id: string
  record: string
  kind: KindName
  school: string | null
  base: string[]
  body: Record<string, unknown>
  rev: number
  savedAt: string
}>

export type KeepDraft = Readonly<Omit<Draft, 'savedAt'>>

/**
 * Keeps what is being typed, valid or not. `rev` is the last one that this editor saw (0 for a first write):
 * if somebody else wrote the same draft meanwhile, the words go to a draft of their own, so nothing is lost.
 */
export function keepDraft(
  writer: Writer,
  draft: KeepDraft,
): Readonly<{ id: string; rev: number; savedAt: string }> {
  const here = writer
    .sql<[string], { rev: number; record: string }>('SELECT rev, record FROM draft WHERE id = ?')
    .get(draft.id)
  const mine = here === undefined || (here.rev === draft.rev && here.record === draft.record)
  const id = mine ? draft.id : writer.newId()
  const rev = mine ? draft.rev + 1 : 1
  const savedAt = writer.now()
  writer
    .sql(
      `INSERT INTO draft (id, record, kind, school, base, body, rev, saved_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
       ON CONFLICT (id) DO UPDATE SET base = excluded.base, body = excluded.body, rev = excluded.rev,
         school = excluded.school, saved_at = excluded.saved_at`,
    )
    .run(
      id,
      draft.record,
      draft.kind,
      draft.school,
      JSON.stringify(draft.base),
      JSON.stringify(draft.body),
      rev,
      savedAt,
    )
  writer.touched.kinds.add('draft')
  return { id, rev, savedAt }
}

/** Throws a draft away: its words became a version, or the person said so. */
export function dropDraft(writer: Writer, id: string): void {
  if (writer.sql('DELETE FROM draft WHERE id = ?').run(id).changes > 0) writer.touched.kinds.add('draft')
}

/** Drafts, the newest first; of one record when `record` is given. */
export function listDrafts(reader: Reader, record?: string): Draft[] {
  const rows =
    record === undefined
      ? reader.sql<[], Tables['draft']>('SELECT * FROM draft ORDER BY saved_at DESC, id').all()
      : reader
          .sql<[string], Tables['draft']>('SELECT * FROM draft WHERE record = ? ORDER BY saved_at DESC, id')
          .all(record)
  return rows.map((row) => {
    if (!isKind(row.kind))
      throw new AppError('unexpected', 'A draft is of a kind that this app does not know.')
    return {
      id: row.id,
      record: row.record,
      kind: row.kind,
      school: row.school,
      base: JSON.parse(row.base),
      body: JSON.parse(row.body),
      rev: row.rev,
      savedAt: row.saved_at,
    }
  })
}

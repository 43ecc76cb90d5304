import type { DraftRow, drafts } from '#shared/contract/drafts.ts'
import { kindOf } from '#shared/model/kinds.ts'
import type { Reader } from '../db.ts'
import { type HandlersOf, read, write } from '../handlers.ts'
import { dropDraft, keepDraft, listDrafts } from '../records/drafts.ts'

/** Every draft with its school's name and what it is called so far. */
export function listDraftRows(reader: Reader): DraftRow[] {
  return listDrafts(reader).map((draft) => ({
    ...draft,
    schoolName: draft.school === null ? null : schoolName(reader, draft.school),
    title: titleOf(draft),
  }))
}

function titleOf({ kind, body }: Pick<DraftRow, 'kind' | 'body'>): string {
  const said = [body.title, body.name, body.statement, body.text].find(
    (value) => typeof value === 'string' && value !== '',
  )
  const noun = kindOf(kind).noun.replace(/^an? /, '')
  return typeof said === 'string' ? said : `${noun.charAt(0).toUpperCase()}${noun.slice(1)}`
}

function schoolName(reader: Reader, id: string): string | null {
  return reader.sql<[string], { name: string }>('SELECT name FROM school WHERE id = ?').get(id)?.name ?? null
}

export const draftsHandlers: HandlersOf<typeof drafts> = {
  keep: write(keepDraft),
  drop: write((writer, { id }) => {
    dropDraft(writer, id)
    return {}
  }),
  list: read(listDraftRows),
  ofRecord: read((reader, { record }) => listDrafts(reader, record)),
}

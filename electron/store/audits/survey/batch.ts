import type { SurveyBatch } from '#shared/contract/surveys.ts'
import { AppError } from '#shared/errors.ts'
import type { Reader, Writer } from '../../db.ts'
import { headsOf } from '../../records/heads.ts'
import { baseOf } from '../../records/history.ts'
import { remove, save } from '../../records/save.ts'
import { canonicalJson } from '../../records/version.ts'
import type { VersionTable } from '../../tables.ts'
import { mustBeOpen } from '../open.ts'

export type Deed = Readonly<{ auditId: string; deed: SurveyBatch['deed']; title: string }>
export type SurveyChange = Readonly<{ record: string; before: string | null; after: string }>

/** Notes what was done, so that all of it can be taken back at once; `null` where nothing changed. */
export function noteBatch(
  writer: Writer,
  { auditId, deed, title }: Deed,
  changes: readonly SurveyChange[],
): string | null {
  if (changes.length === 0) return null
  const id = writer.newId()
  writer
    .sql('INSERT INTO survey_batch (id, audit_id, deed, title, made_at) VALUES (?, ?, ?, ?, ?)')
    .run(id, auditId, deed, title, writer.now())
  const insert = writer.sql(
    'INSERT INTO survey_batch_change (batch, record, before, after) VALUES (?, ?, ?, ?)',
  )
  for (const { record, before, after } of changes) insert.run(id, record, before, after)
  return id
}

export function listBatches(reader: Reader, { auditId }: { auditId: string }): SurveyBatch[] {
  return reader
    .sql<[string], SurveyBatch>(
      `SELECT id, deed, title, made_at AS madeAt, undone_at AS undoneAt FROM survey_batch
       WHERE audit_id = ? ORDER BY made_at DESC, id DESC LIMIT 20`,
    )
    .all(auditId)
}

/**
 * Brings back the results that were there before, all groups or none: half of two surveys could tell what neither
 * tells by itself.
 */
export function undoBatch(writer: Writer, { batch }: { batch: string }): void {
  const found = writer
    .sql<[string], { audit_id: string; undone_at: string | null }>(
      'SELECT audit_id, undone_at FROM survey_batch WHERE id = ?',
    )
    .get(batch)
  if (found === undefined) throw new AppError('not-found', 'This cannot be undone here any more.')
  if (found.undone_at !== null) return
  mustBeOpen(writer, found.audit_id)
  const changes = writer
    .sql<[string], SurveyChange>('SELECT record, before, after FROM survey_batch_change WHERE batch = ?')
    .all(batch)
  if (changes.some(({ record, after }) => !standsAt(writer, record, after)) || laterOnes(writer, batch))
    throw new AppError(
      'changed-elsewhere',
      'The results were changed since, so this cannot be undone. Undo the later change first.',
    )
  for (const { record, before } of changes) takeBack(writer, record, before)
  writer.sql('UPDATE survey_batch SET undone_at = ? WHERE id = ?').run(writer.now(), batch)
}

/** Whether the record says what the deed made of it, be it in a later version. */
function standsAt(reader: Reader, record: string, version: string): boolean {
  const [head, ...others] = headsOf(reader, record)
  const made = versionOf(reader, version)
  if (head === undefined || others.length > 0 || made === undefined) return false
  return head.id === version || (head.deleted === made.deleted && sameBody(head.body, made.body))
}

function sameBody(one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other
  return canonicalJson(JSON.parse(one)) === canonicalJson(JSON.parse(other))
}

function versionOf(reader: Reader, id: string): Pick<VersionTable, 'body' | 'deleted'> | undefined {
  return reader
    .sql<[string], Pick<VersionTable, 'body' | 'deleted'>>('SELECT body, deleted FROM version WHERE id = ?')
    .get(id)
}

/** A later deed may have left this one's groups alone and added others: then only both together are safe. */
function laterOnes(reader: Reader, batch: string): boolean {
  return (
    reader
      .sql<[string], { id: string }>(
        `SELECT later.id FROM survey_batch AS mine JOIN survey_batch AS later
           ON later.audit_id = mine.audit_id AND later.rowid > mine.rowid AND later.undone_at IS NULL
         WHERE mine.id = ?`,
      )
      .get(batch) !== undefined
  )
}

function takeBack(writer: Writer, record: string, before: string | null): void {
  const old = before === null ? undefined : versionOf(writer, before)
  const base = baseOf(writer, record)
  if (old === undefined || old.deleted === 1 || old.body === null) remove(writer, 'survey', record, base)
  else save(writer, 'survey', { id: record, base, body: JSON.parse(old.body) })
}

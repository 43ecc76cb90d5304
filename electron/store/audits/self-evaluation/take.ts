import type { SelfEvaluationImport } from '#shared/contract/self-evaluation.ts'
import { AppError } from '#shared/errors.ts'
import type { Reader, Writer } from '../../db.ts'
import { headsOf } from '../../records/heads.ts'
import { baseOf } from '../../records/history.ts'
import { naturalId, save } from '../../records/save.ts'
import { mustBeOpen } from '../open.ts'
import { withWhatStands } from '../writes.ts'
import { changesOf, type FormText, NOTHING } from './changes.ts'

type VersionChange = Readonly<{ itemId: string; record: string; before: string | null; after: string }>

/** Takes a whole form in, in the caller's transaction. A form that says nothing new leaves no trace. */
export function takeForm(writer: Writer, input: FormText): { id: string | null; changed: number } {
  const { schoolId } = mustBeOpen(writer, input.auditId).body
  const { form, changes } = changesOf(writer, input)
  if (changes.length === 0) return { id: null, changed: 0 }
  const versions: VersionChange[] = changes.map(({ itemId, after }) => {
    const said = { auditId: input.auditId, schoolId, itemId, source: 'self_evaluation' as const, ...after }
    const body = withWhatStands(writer, said)
    const record = naturalId('rating', body) as string
    const base = baseOf(writer, record)
    return {
      itemId,
      record,
      before: base[0] ?? null,
      after: save(writer, 'rating', { id: record, base, body }).version,
    }
  })
  const id = writer.newId()
  writer
    .sql(
      `INSERT INTO self_evaluation_import (id, audit, filled_in_by, filled_in_on, made_at, changes)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(id, input.auditId, form.filledInBy, form.filledInOn, writer.now(), JSON.stringify(versions))
  return { id, changed: versions.length }
}

/** Takes an import back as a whole; what somebody changed since stays and is named. */
export function undoForm(writer: Writer, { id }: { id: string }): { undone: number; kept: string[] } {
  const row = writer
    .sql<[string], { audit: string; changes: string; undone_at: string | null }>(
      'SELECT audit, changes, undone_at FROM self_evaluation_import WHERE id = ?',
    )
    .get(id)
  if (row === undefined) throw new AppError('not-found', 'This cannot be undone here any more.')
  if (row.undone_at !== null) return { undone: 0, kept: [] }
  mustBeOpen(writer, row.audit)
  const changes = JSON.parse(row.changes) as VersionChange[]
  const kept = changes.flatMap((change) => (takeBack(writer, change) ? [] : [change.itemId]))
  writer.sql('UPDATE self_evaluation_import SET undone_at = ? WHERE id = ?').run(writer.now(), id)
  return { undone: changes.length - kept.length, kept }
}

/** `false`: it was changed since, so it stays. */
function takeBack(writer: Writer, { record, before, after }: VersionChange): boolean {
  const heads = headsOf(writer, record)
  if (heads.length !== 1 || heads[0]?.id !== after) return false
  const old = writer
    .sql<[string | null, string], { body: string | null; deleted: 0 | 1 }>(
      'SELECT body, deleted FROM version WHERE id = ? AND record = ?',
    )
    .get(before, record)
  // A rating has one place in its audit and keeps it: without level and note it counts as none.
  const body =
    old === undefined || old.deleted === 1 || old.body === null
      ? { ...JSON.parse(heads[0].body ?? '{}'), ...NOTHING }
      : JSON.parse(old.body)
  save(writer, 'rating', { id: record, base: [after], body })
  return true
}

/** The forms that were taken into an audit here and not taken back, the newest first. */
export function listForms(reader: Reader, { auditId }: { auditId: string }): SelfEvaluationImport[] {
  return reader
    .sql<[string], SelfEvaluationImport>(
      `SELECT id, filled_in_by AS filledInBy, filled_in_on AS filledInOn, made_at AS madeAt,
         json_array_length(changes) AS changed
       FROM self_evaluation_import WHERE audit = ? AND undone_at IS NULL ORDER BY made_at DESC, id DESC LIMIT 20`,
    )
    .all(auditId)
}

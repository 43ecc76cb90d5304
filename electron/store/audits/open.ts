import type { RecordOf } from '#shared/contract/base.ts'
import { AppError } from '#shared/errors.ts'
import { type AuditStatus, isOpen } from '#shared/model/audit-states.ts'
import { AUDIT_STATUS } from '#shared/model/enums.ts'
import type { Reader, Writer } from '../db.ts'
import { write } from '../handlers.ts'
import { mustBeAdviser } from '../ownership.ts'
import { headsOf } from '../records/heads.ts'
import { recordHandlers } from '../records/operations.ts'
import { getRecord } from '../records/read.ts'

/** What was shared with the school stands: nothing that an audit rests on changes until it is reopened. */
export function mustBeOpen(reader: Reader, auditId: string): RecordOf<'audit'> {
  const audit = getRecord(reader, 'audit', auditId)
  mustBeOpenIn(audit.body.status)
  return audit
}

export function mustBeOpenIn(status: AuditStatus): void {
  if (isOpen(status)) return
  throw new AppError(
    'not-open',
    `This audit is ${AUDIT_STATUS[status].toLowerCase()}. Reopen it to change it.`,
  )
}

/** What can be done with a record that an audit rests on, as long as that audit is open. */
export function handlersWhileOpen<K extends 'rating' | 'evidence'>(kind: K) {
  const handlers = recordHandlers(kind)
  return {
    save: write((writer: Writer, input: Parameters<typeof handlers.save.run>[1]) => {
      mustBeAdviser(writer)
      const { schoolId } = mustBeOpen(writer, input.body.auditId).body
      if (input.id !== undefined) mustBeOpenFor(writer, input.id)
      return handlers.save.run(writer, { ...input, body: { ...input.body, schoolId } })
    }),
    remove: write((writer: Writer, input: Parameters<typeof handlers.remove.run>[1]) => {
      mustBeAdviser(writer)
      mustBeOpenFor(writer, input.id)
      return handlers.remove.run(writer, input)
    }),
    restore: write((writer: Writer, input: Parameters<typeof handlers.restore.run>[1]) => {
      mustBeAdviser(writer)
      mustBeOpenFor(writer, input.id)
      return handlers.restore.run(writer, input)
    }),
  }
}

/** The same by a record that names its audit; one that is not here yet holds nothing up. */
export function mustBeOpenFor(reader: Reader, record: string): void {
  for (const { body } of headsOf(reader, record)) {
    const { auditId } = JSON.parse(body ?? '{}') as { auditId?: unknown }
    if (typeof auditId === 'string') mustBeOpen(reader, auditId)
  }
}

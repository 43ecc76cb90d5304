import { AppError } from '#shared/errors.ts'
import type { Reader } from '../db.ts'

/**
 * The adviser whose record it is, seen from the centre; empty for a record of this workspace, or none. The centre
 * owns frameworks, so here it may write, but never what came in a bundle.
 */
export function senderOf(reader: Reader, record: string): string {
  const row = reader
    .sql<[string], { owner: string }>(
      'SELECT owner FROM version JOIN origin ON origin.instance = version.instance WHERE record = ? LIMIT 1',
    )
    .get(record)
  return row === undefined ? '' : row.owner || 'an adviser'
}

export function mustBeOwn(reader: Reader, record: string | undefined): void {
  const sender = record === undefined ? '' : senderOf(reader, record)
  if (sender !== '')
    throw new AppError('read-only', `This belongs to ${sender}. Edit a copy, or ask them to change it.`)
}

import { AppError } from '#shared/errors.ts'
import type { Reader } from './db.ts'
import { readWorkspace } from './store.ts'

/** Records belong to the adviser who wrote them: the centre reads them and writes none. */
export function mustBeAdviser(reader: Reader): void {
  if (readWorkspace(reader).role === 'centre')
    throw new AppError(
      'read-only',
      'This belongs to an adviser. Ask them to change it and to send a new bundle.',
    )
}

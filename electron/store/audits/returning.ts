import { AppError } from '#shared/errors.ts'
import type { Input, KindName } from '#shared/model/kinds.ts'
import type { Reader } from '../db.ts'
import { mustBeOpenFor } from './open.ts'
import { withStateKept } from './states.ts'

type Words = Readonly<Record<string, unknown>>

/** How an old version may come back: no audit changes its state by it, and what a shared audit rests on stays. */
export function asItMayReturn(reader: Reader, kind: KindName, record: string, body: Words): Words {
  // An old group beside newer totals could tell what a few people answered.
  if (kind === 'survey')
    throw new AppError(
      'bad-input',
      'The results of a staff survey go back as a whole. Use Undo on the audit’s tab “Staff survey”.',
    )
  if (kind === 'rating' || kind === 'evidence') mustBeOpenFor(reader, record)
  return kind === 'audit' ? withStateKept(reader, record, body as Input<'audit'>) : body
}

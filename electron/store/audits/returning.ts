import { AppError } from '#shared/errors.ts'
import type { Body, Input, KindName } from '#shared/model/kinds.ts'
import type { Reader } from '../db.ts'
import { mustBeOpen, mustBeOpenFor } from './open.ts'
import { asItMayBeSaved } from './states.ts'
import { mustBeOfItem, mustBeRight } from './writes.ts'

type Words = Readonly<Record<string, unknown>>

/** How an old version may come back: no audit changes its state by it, and what a shared audit rests on stays. */
export function asItMayReturn(reader: Reader, kind: KindName, record: string, body: Words): Words {
  // An old group beside newer totals could tell what a few people answered.
  if (kind === 'survey')
    throw new AppError(
      'bad-input',
      'The results of a staff survey go back as a whole. Use Undo on the audit’s tab “Staff survey”.',
    )
  if (kind === 'rating' || kind === 'evidence') {
    mustBeOpenFor(reader, record)
    // It may have moved here from another audit, which was shared since.
    mustBeOpen(reader, body.auditId as string)
  }
  if (kind === 'rating') mustBeRight(reader, body as Body<'rating'>)
  if (kind === 'evidence') mustBeOfItem(reader, body as Body<'evidence'>)
  return kind === 'audit' ? asItMayBeSaved(reader, record, body as Input<'audit'>) : body
}

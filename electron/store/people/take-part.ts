import type { Taking } from '#shared/contract/people.ts'
import { AppError } from '#shared/errors.ts'
import type { Input } from '#shared/model/kinds.ts'
import type { Writer } from '../db.ts'
import { baseOf } from '../records/history.ts'
import { findRecord } from '../records/read.ts'
import { naturalId, remove, save } from '../records/save.ts'

type State = Readonly<{
  strand: Taking['strand']
  base: readonly string[]
  status: Taking['status'] | null
  joinedOn: string | null
  statusOn: string | null
  withdrawReason: Taking['withdrawReason']
}>

/** What a person takes part in for a school, strand by strand, in one go. Strands that are not named stay as they are. */
export function takePart(
  writer: Writer,
  {
    personId,
    schoolId,
    strands,
  }: Readonly<{ personId: string; schoolId: string; strands: readonly State[] }>,
): Record<never, never> {
  for (const state of strands) {
    const place = { personId, schoolId, strand: state.strand }
    const id = naturalId('participation', place) as string
    const here = findRecord(writer, 'participation', id)
    if (state.status === null) {
      if (here !== undefined) remove(writer, 'participation', id, state.base)
      continue
    }
    const { status, joinedOn, statusOn, withdrawReason } = state
    const body = {
      ...here?.body,
      ...place,
      status,
      joinedOn,
      statusOn,
      withdrawReason: status === 'withdrawn' ? withdrawReason : null,
      completedOn: status === 'completed' ? statusOn : null,
    }
    checkParticipation(body)
    // What somebody took out before is brought back, although no screen showed it.
    save(writer, 'participation', { id, base: here === undefined ? baseOf(writer, id) : state.base, body })
  }
  return {}
}

export function checkParticipation(body: Input<'participation'>): void {
  const { status, joinedOn, statusOn, withdrawReason } = body
  if (status === 'withdrawn' && !withdrawReason)
    throw new AppError('bad-input', 'Say why they withdrew: choose a reason.')
  if ((status === 'withdrawn' || status === 'completed') && !statusOn)
    throw new AppError(
      'bad-input',
      `Write the day on which they ${status === 'completed' ? 'completed' : 'withdrew'}.`,
    )
  if (joinedOn && statusOn && statusOn < joinedOn)
    throw new AppError('bad-input', 'Nobody can leave before they joined. Correct one of the two dates.')
}

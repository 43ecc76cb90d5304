import { AppError } from '#shared/errors.ts'
import { type AuditMove, MOVES_KEPT } from '#shared/model/audit.ts'
import { type AuditStatus, daysAfter, isBack, isOpen, refusedMove } from '#shared/model/audit-states.ts'
import type { Body, Input } from '#shared/model/kinds.ts'
import { today } from '#shared/model/local-date.ts'
import type { Reader, Writer } from '../db.ts'
import { headsOf } from '../records/heads.ts'
import { historyOf } from '../records/history.ts'
import { getRecord } from '../records/read.ts'
import { parseBody, type Saved, save } from '../records/save.ts'
import { mustBeOpenIn } from './open.ts'

type Move = Readonly<{
  id: string
  base: readonly string[]
  to: AuditStatus
  reason: string
  undoes: boolean
}>

/** From one state to another: forward as one likes, back with a reason, and never without a trace. */
export function moveAudit(writer: Writer, { id, base, to, reason, undoes }: Move): Saved {
  const { body } = getRecord(writer, 'audit', id)
  // Pressed twice: the second press finds it done.
  if (body.status === to) return save(writer, 'audit', { id, base, body })
  const back = isBack(body.status, to)
  if (back && reason.trim() === '')
    throw new AppError('reason-needed', 'Say in a line why the audit goes back.')
  const refused = refusedMove(to, agreedIn(writer, id))
  if (refused !== undefined) throw new AppError('bad-input', refused)
  const on = today(new Date(writer.now()))
  const move = { from: body.status, to, on, reason: reason.trim() }
  const days = (undoes ? daysOfLast(writer, id, to) : undefined) ?? daysAfter(body, to, on)
  return save(writer, 'audit', {
    id,
    base,
    body: { ...body, ...days, moves: keptOf([...body.moves, move]) },
  })
}

/** The days that the audit had when it last stood there. */
function daysOfLast(reader: Reader, id: string, status: AuditStatus) {
  const stood = historyOf(reader, id).flatMap(({ kind, body }) =>
    kind === 'audit' && body ? [parseBody('audit', body) as Body<'audit'>] : [],
  )
  const last = stood.findLast((one) => one.status === status)
  return last && { status, sharedOn: last.sharedOn, closedOn: last.closedOn }
}

/** Should there ever be more moves than a record holds, those forward go first: the trail tells of the ones back. */
function keptOf(moves: readonly AuditMove[]): AuditMove[] {
  if (moves.length <= MOVES_KEPT) return [...moves]
  const forward = moves.findIndex(({ from, to }) => !isBack(from, to))
  return keptOf(moves.filter((_, index) => index !== Math.max(forward, 0)))
}

function agreedIn(reader: Reader, auditId: string): number {
  return (
    reader
      .sql<[string], { agreed: number }>(
        `SELECT count(*) AS agreed FROM rating WHERE audit_id = ? AND source = 'agreed' AND deleted = 0
           AND level IS NOT NULL`,
      )
      .get(auditId)?.agreed ?? 0
  )
}

/**
 * What a save of an audit may say while it is open: everything but what it stands on, and its state, which only moves
 * change. Of two versions that were never brought together a person chooses one; a shared one comes as it is.
 */
export function asItMayBeSaved(reader: Reader, id: string | undefined, body: Input<'audit'>): Input<'audit'> {
  const heads = id === undefined ? [] : headsOf(reader, id).flatMap(bodyOf)
  const stands = heads.find((one) => one.status === body.status) ?? heads[0]
  if (stands === undefined)
    throw new AppError('bad-input', 'An audit begins on the page of its school: open it there.')
  if (heads.length > 1 && !isOpen(stands.status)) return stands
  mustBeOpenIn(stands.status)
  const { schoolId, frameworkId, frameworkVersion, round, openedOn } = stands
  const { status, sharedOn, closedOn, moves } = stands
  const fixed = { schoolId, frameworkId, frameworkVersion, round, openedOn }
  return { ...body, ...fixed, status, sharedOn, closedOn, moves }
}

/** What the school was shown does not go to the bin either. */
export function mustBeRemovable(reader: Reader, id: string): void {
  for (const { status } of headsOf(reader, id).flatMap(bodyOf)) mustBeOpenIn(status)
}

function bodyOf({ body }: Readonly<{ body: string | null }>): Body<'audit'>[] {
  return body === null ? [] : [parseBody('audit', JSON.parse(body)) as Body<'audit'>]
}

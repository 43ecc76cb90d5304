import { AppError } from '#shared/errors.ts'
import { type AuditStatus, daysAfter, isBack } from '#shared/model/audit-states.ts'
import type { Body, Input } from '#shared/model/kinds.ts'
import { today } from '#shared/model/local-date.ts'
import type { Reader, Writer } from '../db.ts'
import { headsOf } from '../records/heads.ts'
import { getRecord } from '../records/read.ts'
import { parseBody, type Saved, save } from '../records/save.ts'

type Move = Readonly<{ id: string; base: readonly string[]; to: AuditStatus; reason: string }>

/** From one state to another: forward as one likes, back with a reason, and never without a trace. */
export function moveAudit(writer: Writer, { id, base, to, reason }: Move): Saved {
  const { body } = getRecord(writer, 'audit', id)
  // Pressed twice: the second press finds it done.
  if (body.status === to) return save(writer, 'audit', { id, base, body })
  const back = isBack(body.status, to)
  if (back && reason.trim() === '')
    throw new AppError('reason-needed', 'Say in a line why the audit goes back.')
  if ((to === 'shared' || to === 'closed') && agreedIn(writer, id) === 0)
    throw new AppError('bad-input', 'Agree at least one level before the audit is shared.')
  const on = today(new Date(writer.now()))
  const move = { from: body.status, to, on, reason: reason.trim() }
  return save(writer, 'audit', {
    id,
    base,
    body: { ...body, ...daysAfter(body, to, on), moves: [...body.moves, move].slice(-MOVES_KEPT) },
  })
}

const MOVES_KEPT = 200

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
 * What a save of an audit may say: everything but its state, which only moves change. Of two versions that were never
 * brought together, a person's choice decides between the states that are there.
 */
export function withStateKept(reader: Reader, id: string | undefined, body: Input<'audit'>): Input<'audit'> {
  const states = id === undefined ? [] : headsOf(reader, id).flatMap(bodyOf)
  const { status, sharedOn, closedOn, moves } =
    states.find((one) => one.status === body.status) ?? states[0] ?? BEGUN
  return { ...body, status, sharedOn, closedOn, moves: [...moves] }
}

const BEGUN = { status: 'collecting', sharedOn: null, closedOn: null, moves: [] } as const

function bodyOf({ body }: Readonly<{ body: string | null }>): Body<'audit'>[] {
  return body === null ? [] : [parseBody('audit', JSON.parse(body)) as Body<'audit'>]
}

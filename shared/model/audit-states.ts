import type { AuditMove } from './audit.ts'
import { AUDIT_STATUS, codes } from './enums.ts'

export type AuditStatus = keyof typeof AUDIT_STATUS

/** From planned to closed. Work goes forward through them, and may skip some. */
export const AUDIT_STATES: readonly AuditStatus[] = codes(AUDIT_STATUS)

/** Whether levels, evidence, survey and self-evaluation may change. What the school was shown stands. */
export function isOpen(status: AuditStatus): boolean {
  return status !== 'shared' && status !== 'closed'
}

export function isBack(from: AuditStatus, to: AuditStatus): boolean {
  return AUDIT_STATES.indexOf(to) < AUDIT_STATES.indexOf(from)
}

export function stateAfter(status: AuditStatus): AuditStatus | undefined {
  return AUDIT_STATES[AUDIT_STATES.indexOf(status) + 1]
}

/** Why a school is not shown an audit yet, whatever the sentences of what is missing say. */
export function refusedMove(to: AuditStatus, agreedLevels: number): string | undefined {
  if (isOpen(to) || agreedLevels > 0) return undefined
  return `Agree at least one level before the audit is ${AUDIT_STATUS[to].toLowerCase()}.`
}

type Days = Readonly<{ status: AuditStatus; sharedOn: string | null; closedOn: string | null }>

/** The state that a move leads to, with the days that go with it: a reopened audit is neither shared nor closed. */
export function daysAfter(before: Days, to: AuditStatus, on: string): Days {
  const shared = to === 'shared' || to === 'closed'
  return {
    status: to,
    sharedOn: shared ? (before.sharedOn ?? on) : null,
    closedOn: to === 'closed' ? (before.closedOn ?? on) : null,
  }
}

/** The moves back, the newest first: what the trail tells. */
export function reopenings(moves: readonly AuditMove[]): readonly AuditMove[] {
  return moves.filter(({ from, to }) => isBack(from, to)).reverse()
}

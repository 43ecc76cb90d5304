import type { AUDIT_ROUNDS } from './enums.ts'

export type AuditRound = keyof typeof AUDIT_ROUNDS

/** The rounds that a school goes through once on a framework. An extra audit stands beside them. */
export const ROUNDS_IN_ORDER: readonly AuditRound[] = ['baseline', 'annual_1', 'annual_2', 'final']

/** The next round of a school that has had these; an extra one after the last. */
export function roundAfter(had: readonly AuditRound[]): AuditRound {
  const last = Math.max(-1, ...had.map((round) => ROUNDS_IN_ORDER.indexOf(round)))
  return ROUNDS_IN_ORDER[last + 1] ?? 'ad_hoc'
}

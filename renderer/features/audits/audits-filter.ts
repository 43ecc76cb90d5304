import type { AuditRow } from '#shared/contract/audits.ts'

/** Which audits are listed; what is empty or `null` lets all through. */
export type AuditFilter = Readonly<{
  text: string
  status: AuditRow['audit']['body']['status'] | null
  round: AuditRow['audit']['body']['round'] | null
  hub: string | null
}>

export const ALL_AUDITS: AuditFilter = { text: '', status: null, round: null, hub: null }

/** Those whose school has all the words, and that are in the chosen state, round and hub. */
export function filtered(rows: readonly AuditRow[], { text, status, round, hub }: AuditFilter): AuditRow[] {
  const words = plain(text).split(/\s+/).filter(Boolean)
  return rows.filter(({ audit, schoolName, hub: itsHub }) => {
    const name = plain(schoolName)
    return (
      words.every((word) => name.includes(word)) &&
      (status === null || audit.body.status === status) &&
      (round === null || audit.body.round === round) &&
      (hub === null || itsHub === hub)
    )
  })
}

/** "O’Neill-Önaç" is found by "o'neill onac". */
function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('’', "'").toLowerCase()
}

/** A framework's name for a column: "CPD Quality Profile (seven areas)" without what stands in brackets. */
export function shortFramework(name: string): string {
  return name.replace(/\s*\([^()]*\)$/, '') || name
}

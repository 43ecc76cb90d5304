import { headOf } from '#register/diff.ts'
import type { RegisterSchool } from '#shared/model/register.ts'
import type { Reader, Writer } from '../db.ts'

type HeadCells = Pick<RegisterSchool, 'headTitle' | 'headFirstName' | 'headLastName'>

const HEAD_CELLS = 'head_title AS headTitle, head_first_name AS headFirstName, head_last_name AS headLastName'

/**
 * Before a newer register takes the old one's place: notes who headed the partner schools in the old one, where the
 * new one names another. Without a person in the role here, this is how a change is known at all.
 */
export function rememberHeads(writer: Writer, loadId: number): void {
  const rows = writer
    .sql<[], HeadCells & { urn: number }>(
      `SELECT urn, ${HEAD_CELLS} FROM register_school
       WHERE load_id = (SELECT id FROM register_load WHERE state = 'current')
       AND urn IN (SELECT CAST(urn AS INTEGER) FROM school WHERE deleted = 0)`,
    )
    .all()
  const next = writer.sql<[number, number], HeadCells>(
    `SELECT ${HEAD_CELLS} FROM register_school WHERE load_id = ? AND urn = ?`,
  )
  const remember = writer.sql('INSERT OR IGNORE INTO register_head_before (urn, head) VALUES (?, ?)')
  for (const row of rows) {
    const before = headOf(row)
    const after = next.get(loadId, row.urn)
    // A school that closed names nobody any more: its successor may name somebody else.
    if (before !== null && (after === undefined || headOf(after) !== before)) remember.run(row.urn, before)
  }
}

/** Who headed a school, under any of its URNs, before the register began to name somebody else. */
export function headBefore(reader: Reader, urns: readonly string[]): string | null {
  const find = reader.sql<[number], string>('SELECT head FROM register_head_before WHERE urn = ?').pluck()
  for (const urn of urns) {
    const head = find.get(Number(urn))
    if (head !== undefined) return head
  }
  return null
}

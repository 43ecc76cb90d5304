import { type Facts, isOpen, isPlainSuccessor, successorEvidence } from '#register/diff.ts'
import type { SuccessorChoice } from '#shared/contract/register-changes.ts'
import type { RegisterSchool } from '#shared/model/register.ts'
import type { Reader } from '../db.ts'
import { type Successor, successorsByLinks } from './links.ts'
import { registerSchoolByUrn } from './reads.ts'

export type Found = SuccessorChoice & Readonly<{ plain: boolean; row: RegisterSchool }>

/** What a closed school may have become: open schools that the links file, the DfE number or the address point to. */
export function findSuccessors(reader: Reader, old: Facts): Found[] {
  const linked = openOnesBehind(reader, old.urn)
  const urns = new Set([...linked.keys(), ...alike(reader, old)])
  urns.delete(old.urn)
  const found: Found[] = []
  for (const urn of urns) {
    const row = registerSchoolByUrn(reader, urn)
    if (row === undefined || !isOpen(row)) continue
    const link = linked.get(urn)
    const evidence = successorEvidence(old, row, link)
    if (evidence.length === 0) continue
    found.push({
      urn: String(urn),
      name: row.name,
      type: row.typeName ?? '',
      town: row.town ?? '',
      openDate: row.openDate,
      evidence,
      plain: isPlainSuccessor(old, row, link),
      row,
    })
  }
  return found.sort((a, b) => Number(b.plain) - Number(a.plain) || b.evidence.length - a.evidence.length)
}

/** Follows the links over schools that closed in their turn, to the open ones at the end. */
function openOnesBehind(reader: Reader, urn: number): Map<number, Successor> {
  const open = new Map<number, Successor>()
  const seen = new Set([urn])
  let edge: readonly number[] = [urn]
  for (let step = 0; step < 6 && edge.length > 0; step++) {
    const next: number[] = []
    for (const from of edge)
      for (const link of successorsByLinks(reader, from)) {
        if (seen.has(link.urn)) continue
        seen.add(link.urn)
        const row = registerSchoolByUrn(reader, link.urn)
        if (row === undefined) continue
        if (isOpen(row)) open.set(link.urn, link)
        else next.push(link.urn)
      }
    edge = next
  }
  return open
}

/** A scan of the register takes 20 ms and a register does not change, so what it found for a school is kept. */
const known = new WeakMap<Reader['sql'], Map<string, number[]>>()

/** Open schools with the same number or postcode. */
function alike(reader: Reader, { urn, laestab, postcode }: Facts): number[] {
  if (laestab === null && postcode === null) return []
  const load = reader.sql<[], number>("SELECT id FROM register_load WHERE state = 'current'").pluck().get()
  const ofStore = known.get(reader.sql) ?? new Map<string, number[]>()
  known.set(reader.sql, ofStore)
  const key = `${load} ${urn} ${laestab} ${postcode}`
  const before = ofStore.get(key)
  if (before !== undefined) return before
  const [laCode = '', number = ''] = (laestab ?? '/').split('/')
  const found = reader
    .sql<[{ load: number; laCode: string; number: string; postcode: string | null }], number>(
      `SELECT urn FROM register_school WHERE load_id = @load AND status LIKE 'Open%'
       AND ((la_code = @laCode AND establishment_number = @number) OR postcode = @postcode)`,
    )
    .pluck()
    .all({ load: load ?? 0, laCode, number, postcode })
  if (ofStore.size > 1000) ofStore.clear()
  ofStore.set(key, found)
  return found
}

import { LIMITS } from './limits.ts'
import type { Counts } from './manifest.ts'
import { Refusal } from './rules.ts'

/** What of a line is counted. `school` is set on lines with a body that belong to a school. */
export type Counted = Readonly<{ kind: string; record: string; body: boolean; school: string | null }>

/** Counts the lines of a bundle; its maker and its reader use the same one and must come to the same result. */
export function createTally() {
  const seen = new Map<string, { kind: string; lines: number }>()
  const kinds = new Map<string, number>()
  const schools = new Map<string, number>()
  let bodies = 0
  let skeletons = 0
  let withdrawals = 0
  return {
    version({ kind, record, body, school }: Counted): void {
      const before = seen.get(record)
      if (before !== undefined) {
        // One record is one thing: its lines say the same kind.
        if (before.kind !== kind) throw new Refusal('line')
        if (++before.lines > LIMITS.versions) throw new Refusal('records')
      } else {
        seen.set(record, { kind, lines: 1 })
        if (seen.size > LIMITS.records) throw new Refusal('records')
        kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
      }
      if (body) bodies++
      else skeletons++
      if (bodies + skeletons > LIMITS.lines) throw new Refusal('records')
      if (school !== null) schools.set(school, (schools.get(school) ?? 0) + 1)
    },
    withdrawal(): void {
      withdrawals++
      if (withdrawals > LIMITS.lines) throw new Refusal('records')
    },
    counts(): Counts {
      return {
        records: seen.size,
        bodies,
        skeletons,
        withdrawals,
        kinds: Object.fromEntries([...kinds].sort(byKey)),
        schools: Object.fromEntries([...schools].sort(byKey)),
      }
    },
  }
}

function byKey([a]: [string, number], [b]: [string, number]): number {
  return a < b ? -1 : 1
}

export function sameCounts(a: Counts, b: Counts): boolean {
  const flat = (counts: Counts) =>
    JSON.stringify([
      counts.records,
      counts.bodies,
      counts.skeletons,
      counts.withdrawals,
      Object.entries(counts.kinds).sort(byKey),
      Object.entries(counts.schools).sort(byKey),
    ])
  return flat(a) === flat(b)
}

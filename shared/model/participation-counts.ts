import { codes, type PARTICIPATION_STATUS, STRANDS } from './enums.ts'

type Status = keyof typeof PARTICIPATION_STATUS
export type Strand = keyof typeof STRANDS

export type Counted = Readonly<{
  personId: string
  strand: Strand
  status: Status
  joinedOn: string | null
}>

export type ByStatus = Readonly<Record<Status, number>>

/**
 * Who takes part: distinct people and, never without them, participations. One person in three strands is one
 * person and three participations.
 */
export function countParticipations(all: readonly Counted[]) {
  const strands = codes(STRANDS).map((strand) => {
    const mine = all.filter((one) => one.strand === strand)
    return { strand, people: distinct(mine), participations: mine.length, byStatus: byStatus(mine) }
  })
  return { people: distinct(all), participations: all.length, byStatus: byStatus(all), strands }
}

/**
 * Of the people who joined a year ago or more, how many are still active or have completed something; the others are
 * lost. A person counts once, with the best of their participations.
 */
export function retentionOfPeople(all: readonly Counted[], on: string): { joined: number; kept: number } {
  const yearAgo = `${Number(on.slice(0, 4)) - 1}${on.slice(4)}`
  const joined = all.filter((one) => one.joinedOn !== null && one.joinedOn <= yearAgo)
  const people = new Set(joined.map((one) => one.personId))
  const staying = joined.filter((one) => one.status === 'active' || one.status === 'completed')
  return { joined: people.size, kept: distinct(staying) }
}

function distinct(all: readonly Counted[]): number {
  return new Set(all.map((one) => one.personId)).size
}

function byStatus(all: readonly Counted[]): ByStatus {
  const counts = { registered: 0, active: 0, withdrawn: 0, completed: 0 }
  for (const { status } of all) counts[status] += 1
  return counts
}

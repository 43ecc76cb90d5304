import type { PersonRow } from '#shared/contract/people.ts'
import type { PARTICIPATION_STATUS, ROLES, STRANDS } from '#shared/model/enums.ts'
import type { Counted } from '#shared/model/participation-counts.ts'

export type PeopleFilter = Readonly<{
  /** Words of a name, e-mail, school or hub; all of them wanted. */
  text: string
  who: 'now' | 'all' | 'left'
  role: keyof typeof ROLES | null
  strand: keyof typeof STRANDS | null
  status: keyof typeof PARTICIPATION_STATUS | null
}>

export const EVERYBODY: PeopleFilter = { text: '', who: 'all', role: null, strand: null, status: null }

/** The people that a filter leaves, each with the posts and strands that it asks for, so that counts agree with rows. */
export function filterPeople(rows: readonly PersonRow[], filter: PeopleFilter): PersonRow[] {
  const words = fold(filter.text).split(' ').filter(Boolean)
  return rows.flatMap((row) => {
    const inPost = row.posts.some((post) => post.now)
    if (filter.who === 'now' && !inPost) return []
    if (filter.who === 'left' && inPost) return []
    if (
      filter.role !== null &&
      !row.posts.some((post) => post.role === filter.role && (post.now || filter.who !== 'now'))
    )
      return []
    const takings = row.takings.filter(
      (taking) =>
        (filter.strand === null || taking.strand === filter.strand) &&
        (filter.status === null || taking.status === filter.status),
    )
    if ((filter.strand !== null || filter.status !== null) && takings.length === 0) return []
    if (words.length > 0 && !matches(row, words)) return []
    return [{ ...row, takings }]
  })
}

/** What the rows take part in, as the counts want it. */
export function takingsOf(rows: readonly PersonRow[]): Counted[] {
  return rows.flatMap(({ id, takings }) =>
    takings.map(({ strand, status, joinedOn }) => ({ personId: id, strand, status, joinedOn })),
  )
}

function matches(row: PersonRow, words: readonly string[]): boolean {
  const text = fold(
    [row.name, row.email, row.owner, ...row.hubs, ...row.posts.map((post) => post.school)].join(' '),
  )
  return words.every((word) => text.includes(word))
}

function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[’'`]/g, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
}

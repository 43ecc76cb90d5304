import { foldName } from '#shared/model/same-person.ts'

export type School = Readonly<{ id: string; urn: string; name: string }>
type Given = Readonly<{ urn: string; school: string }>

/** Finds the partner school that a row means, by its URN or, without one, by its name. */
export function createSchoolFinder(schools: readonly School[]) {
  const byUrn = new Map(schools.map((school) => [school.urn, school]))
  const byName = new Map<string, School[]>()
  for (const school of schools)
    for (const key of new Set([foldSchool(school.name), bareSchool(school.name)]))
      byName.set(key, [...(byName.get(key) ?? []), school])
  return ({ urn, school }: Given): School | Readonly<{ reason: string }> => {
    if (urn !== '')
      return byUrn.get(urn) ?? { reason: `No partner school has the URN ${urn}. Add the school first.` }
    // Some lists have the URN in the school's column.
    const asUrn = byUrn.get(school)
    if (asUrn !== undefined) return asUrn
    const found = byName.get(foldSchool(school)) ?? byName.get(bareSchool(school)) ?? []
    const [first, ...others] = new Set(found)
    if (first === undefined)
      return { reason: 'No partner school is called so. Add the school, or give its URN.' }
    if (others.length > 0) return { reason: 'Several partner schools are called so. Give the URN.' }
    return first
  }
}

function foldSchool(name: string): string {
  return foldName(name.replace(/&/g, ' and ').replace(/\bSt\b\.?/gi, 'saint'))
}

/** "Ash Lane Primary School" and "Ash Lane Primary" are one; "Primary", "C of E" and the comma's town do not count. */
function bareSchool(name: string): string {
  return foldSchool(name.replace(/,.*$/, '').replace(/\bC\.? ?(?:of)? ?E\.?\b/gi, ' '))
    .replace(/\b(?:the|school|primary|academy|church of england)\b/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

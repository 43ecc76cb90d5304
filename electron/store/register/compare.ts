import {
  changedDetails,
  type Detail,
  headOf,
  isRenamed,
  rollMoved,
  samePerson,
  trustChange,
} from '#register/diff.ts'
import type { ChangeKind } from '#shared/contract/register-changes.ts'
import type { Body, Input } from '#shared/model/kinds.ts'
import type { RegisterSchool } from '#shared/model/register.ts'
import { factsOf } from './facts.ts'

type School = Body<'school'>

/** One difference, and what accepting it writes into the school's record. */
export type Difference = Readonly<{
  what: ChangeKind
  value: string
  before: string
  after: string
  fields: Partial<Input<'school'>>
}>

const pupils = (count: number | null) => (count === null ? 'not known' : count.toLocaleString('en-GB'))

/** What the register says of a school that its record does not, its people aside. */
export function differences(school: School, row: RegisterSchool): Difference[] {
  const found: Difference[] = []
  const facts = factsOf(row)
  if (isRenamed(school.name, row.name))
    found.push({
      what: 'renamed',
      value: row.name,
      before: school.name,
      after: row.name,
      fields: { name: row.name },
    })
  const trust = trustChange(school.trust, row.trust)
  if (trust !== undefined)
    found.push({
      what: 'trust',
      value: facts.trust,
      before: school.trust === '' ? 'no trust' : school.trust,
      after: trust === 'left' ? 'left the trust' : trust === 'joined' ? `joined ${facts.trust}` : facts.trust,
      fields: { trust: facts.trust },
    })
  if (rollMoved(school.pupils, row.pupils))
    found.push({
      what: 'roll',
      value: String(row.pupils),
      before: pupils(school.pupils),
      after: `${pupils(row.pupils)} (${percent(school.pupils as number, row.pupils as number)})`,
      fields: { pupils: row.pupils },
    })
  const details = changedDetails(school, row)
  if (details.length > 0) found.push(detailsChanged(school, row, details))
  return found
}

function percent(before: number, after: number): string {
  if (before === 0) return 'from none'
  const share = Math.round(((after - before) / before) * 100)
  return share > 0 ? `+${share} %` : `−${Math.abs(share)} %`
}

function detailsChanged(school: School, row: RegisterSchool, details: readonly Detail[]): Difference {
  const words = (from: Readonly<Record<Detail, string | null>>) =>
    details.map((field) => from[field] || 'none').join(', ')
  const facts = factsOf(row)
  const moved = details.includes('postcode')
  return {
    what: 'details',
    value: details.map((field) => `${field}=${row[field]}`).join('; '),
    before: words(school),
    after: words(row),
    fields: {
      ...Object.fromEntries(details.map((field) => [field, facts[field]])),
      ...(moved ? { street: facts.street, town: facts.town } : {}),
    },
  }
}

/** Figures and facts that no adviser need be asked about, with the roll where it moved little. */
export function quietFields(school: School, row: RegisterSchool): Partial<Input<'school'>> {
  const { laCode, laName, laestab, phase, typeName, street, town, ageLow, ageHigh } = factsOf(row)
  const samePlace = !changedDetails(school, row).includes('postcode')
  return {
    laCode,
    laName,
    laestab,
    phase,
    typeName,
    ageLow,
    ageHigh,
    ...(samePlace ? { street, town } : {}),
    ...(row.pupils !== null && !rollMoved(school.pupils, row.pupils) ? { pupils: row.pupils } : {}),
  }
}

/** Who the register names as head, where it is nobody that the school's people say. */
export function newHead(
  row: RegisterSchool,
  people: Readonly<{ inPost: readonly string[]; gone: readonly string[]; before: string | null }>,
): Readonly<{ before: string; after: string }> | undefined {
  const after = headOf(row)
  if (after === null) return undefined
  const isOneOf = (names: readonly string[]) => names.some((name) => sameHead(name, after))
  // The register lags: somebody who is known to have left is no news.
  if (isOneOf(people.inPost) || isOneOf(people.gone)) return undefined
  if (people.inPost.length > 0) return { before: people.inPost.join(', '), after }
  return people.before === null || sameHead(people.before, after)
    ? undefined
    : { before: people.before, after }
}

/** Two heads sometimes stand in one pair of fields, "Ann & Tom" "Lee & Ray": either of them is the one. */
function sameHead(name: string, register: string): boolean {
  if (samePerson(name, register)) return true
  return (
    /[&/]| and /.test(register) &&
    register.toLowerCase().includes((name.split(' ').at(-1) ?? '').toLowerCase())
  )
}

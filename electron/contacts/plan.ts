import type { ContactCandidate } from '#shared/contract/contacts.ts'
import { ROLES } from '#shared/model/enums.ts'
import { foldEmail, foldName, isSharedMailbox } from '#shared/model/same-person.ts'
import type { Contact } from './rows.ts'
import { createSchoolFinder, type School } from './schools.ts'

export type Role = Contact['role']
export type Someone = Readonly<{
  id: string
  name: string
  email: string
  posts: readonly Readonly<{ schoolId: string; school: string; role: Role; now: boolean }>[]
}>
export type Known = Readonly<{ people: readonly Someone[]; schools: readonly School[] }>

/** Whose role a row becomes: a person who is known, one whom another row of the file makes, or a new one. */
export type Whose = Readonly<{ person: string }> | Readonly<{ row: number }> | 'new'
export type Planned =
  | Readonly<{ contact: Contact; school: School; is: 'new'; whose: 'new'; addsRole: true }>
  | Readonly<{ contact: Contact; school: School; is: 'known'; whose: Whose; addsRole: boolean }>
  | Readonly<{
      contact: Contact
      school: School
      is: 'duplicate'
      candidates: readonly ContactCandidate[]
      decision: string
      whose: Whose | 'skip'
      addsRole: boolean
    }>
  | Readonly<{ contact: Contact; is: 'unmatched'; reason: string }>

type Options = Readonly<{
  schoolForEmpty: string | null
  /** By row: `person:<id>`, `row:<n>`, `new` or `skip`. */
  decisions: Readonly<Record<string, string>>
}>

type Entry = Readonly<{
  key: string
  name: string
  email: string
  posts: { schoolId: string; school: string; role: Role }[]
}>

/** What an import would make of each row. Rows before a row count as known when it is looked at. */
export function planContacts(contacts: readonly Contact[], known: Known, options: Options): Planned[] {
  const findSchool = createSchoolFinder(known.schools)
  const schools = new Map(known.schools.map((school) => [school.id, school]))
  const register = createPeople(known.people)
  return contacts.map((contact): Planned => {
    const found =
      contact.urn === '' && contact.school === ''
        ? (schools.get(options.schoolForEmpty ?? '') ?? { reason: 'No school is given.' })
        : findSchool(contact)
    if ('reason' in found) return { contact, is: 'unmatched', reason: found.reason }
    const here = found.id
    const { same, candidates } = register.lookFor(contact, here)
    if (same !== undefined)
      return {
        contact,
        school: found,
        is: 'known',
        whose: whoseOf(same.key),
        addsRole: register.give(same, contact, found),
      }
    if (candidates.length === 0) {
      register.add(contact, found)
      return { contact, school: found, is: 'new', whose: 'new', addsRole: true }
    }
    const [first] = candidates
    // As they stand before this row gives one of them a role.
    const shown = candidates.map(({ entry, why }) => ({
      key: entry.key,
      name: entry.name,
      words: wordsOf(entry),
      why,
    }))
    const decision = options.decisions[contact.row] ?? (first?.likely ? first.entry.key : 'new')
    const chosen = candidates.find(({ entry }) => entry.key === decision)
    const addsRole =
      chosen !== undefined
        ? register.give(chosen.entry, contact, found)
        : decision !== 'skip' && register.add(contact, found)
    return {
      contact,
      school: found,
      is: 'duplicate',
      candidates: shown,
      decision: chosen === undefined && decision !== 'skip' ? 'new' : decision,
      whose: chosen === undefined ? (decision === 'skip' ? 'skip' : 'new') : whoseOf(chosen.entry.key),
      addsRole,
    }
  })
}

function whoseOf(key: string): Whose {
  const [sort, rest = ''] = key.split(':')
  return sort === 'row' ? { row: Number(rest) } : { person: rest }
}

type Found = Readonly<{ entry: Entry; why: string; likely: boolean }>

/** Everybody who is known, and those whom the rows so far would make. */
function createPeople(people: readonly Someone[]) {
  const byName = new Map<string, Entry[]>()
  const byEmail = new Map<string, Entry[]>()
  const put = (entry: Entry) => {
    push(byName, foldName(entry.name), entry)
    if (entry.email !== '' && !isSharedMailbox(entry.email)) push(byEmail, foldEmail(entry.email), entry)
  }
  for (const { id, name, email, posts } of people)
    put({
      key: `person:${id}`,
      name,
      email,
      posts: posts.filter(({ now }) => now).map(({ schoolId, school, role }) => ({ schoolId, school, role })),
    })
  return {
    /** The same person beyond doubt, or those who may be. */
    lookFor(contact: Contact, schoolId: string): { same: Entry | undefined; candidates: Found[] } {
      const named = byName.get(foldName(contact.name)) ?? []
      const mailed = byEmail.get(foldEmail(contact.email)) ?? []
      const same =
        named.find((entry) => mailed.includes(entry)) ??
        named.find(
          (entry) =>
            agrees(entry.email, contact.email) && entry.posts.some((post) => post.schoolId === schoolId),
        )
      if (same !== undefined) return { same, candidates: [] }
      return {
        same: undefined,
        candidates: [
          ...mailed.map((entry) => ({
            entry,
            why: 'Has the same e-mail, under another name.',
            likely: true,
          })),
          ...named
            .filter((entry) => !mailed.includes(entry))
            .map((entry) => {
              const likely = agrees(entry.email, contact.email)
              return {
                entry,
                why: likely
                  ? 'Has the same name, at another school.'
                  : 'Has the same name, with another e-mail.',
                likely,
              }
            }),
        ].slice(0, 5),
      }
    },
    add(contact: Contact, school: School): boolean {
      put({
        key: `row:${contact.row}`,
        name: contact.name,
        email: contact.email,
        posts: [{ schoolId: school.id, school: school.name, role: contact.role }],
      })
      return true
    },
    /** Whether the role is one that they do not hold there yet; from here on they do. */
    give(entry: Entry, { role }: Contact, school: School): boolean {
      if (entry.posts.some((post) => post.schoolId === school.id && post.role === role)) return false
      entry.posts.push({ schoolId: school.id, school: school.name, role })
      return true
    },
  }
}

function push(map: Map<string, Entry[]>, key: string, entry: Entry): void {
  const here = map.get(key)
  if (here === undefined) map.set(key, [entry])
  else here.push(entry)
}

/** Two addresses agree unless both are there and differ. */
function agrees(one: string, other: string): boolean {
  return one === '' || other === '' || foldEmail(one) === foldEmail(other)
}

function wordsOf({ key, posts }: Entry): string {
  const words = posts.slice(0, 3).map(({ role, school }) => `${ROLES[role]} at ${school}`)
  if (key.startsWith('row:')) words.push(`row ${key.slice(4)} of this file`)
  return words.length === 0 ? 'In no role now' : words.join('; ')
}

import type { KnownPerson, Leaving, PersonRow, SchoolPeople, Taking } from '#shared/contract/people.ts'
import type { RoleRow } from '#shared/contract/schools.ts'
import { today } from '#shared/model/local-date.ts'
import { sameEmail, sameName } from '#shared/model/same-person.ts'
import type { Reader } from '../db.ts'
import { ownerSql } from '../origin.ts'
import { getRecord, listRecords } from '../records/read.ts'
import { allPosts, type PostOf, postsElsewhere, postsOf } from './posts.ts'

/** Who does what at a school: those in post first, then those who left. */
export function rolesOf(reader: Reader, schoolId: string): RoleRow[] {
  return listRecords(
    reader,
    'role',
    `WHERE school_id = ? AND deleted = 0 ORDER BY coalesce("to" < ?, 0), role = 'headteacher' DESC,
     role = 'cpd_lead' DESC, "from" DESC, id`,
    schoolId,
    today(),
  ).map((role) => ({ role, person: getRecord(reader, 'person', role.body.personId) }))
}

/** The person who leads CPD at a school on a day; whoever comes next, when nobody does then. */
export function cpdLeadOf(reader: Reader, schoolId: string, on: string = today()): string | null {
  const row = reader
    .sql<[string, string, string], { person_id: string }>(
      `SELECT person_id FROM role WHERE school_id = ? AND role = 'cpd_lead' AND deleted = 0
       AND ("to" IS NULL OR "to" >= ?) ORDER BY coalesce("from" > ?, 0), "from" DESC, id LIMIT 1`,
    )
    .get(schoolId, on, on)
  return row?.person_id ?? null
}

export const PEOPLE_SQL = `
  SELECT person.id, person.name, person.email, person.phone, ${ownerSql('person')} AS owner
  FROM person WHERE deleted = 0 ORDER BY name COLLATE NOCASE, id`

const TAKINGS_SQL = `
  SELECT participation.id, participation.person_id AS personId, participation.school_id AS schoolId, strand, status,
    participation.joined_on AS joinedOn, status_on AS statusOn, withdraw_reason AS withdrawReason
  FROM participation JOIN school ON school.id = participation.school_id
  WHERE participation.deleted = 0 AND school.deleted = 0 ORDER BY participation.joined_on, participation.id`

/** Everybody, with what they do and what they take part in: three statements, however many people there are. */
export function listPeople(reader: Reader): PersonRow[] {
  const posts = grouped(allPosts(reader))
  const takings = grouped(reader.sql<[], Taking & { personId: string }>(TAKINGS_SQL).all())
  return reader
    .sql<[], Omit<PersonRow, 'posts' | 'takings' | 'hubs'>>(PEOPLE_SQL)
    .all()
    .map((person) => {
      const mine: readonly PostOf[] = posts.get(person.id) ?? []
      return {
        ...person,
        hubs: [...new Set(mine.map(({ hub }) => hub))],
        posts: mine.map(({ post }) => post),
        takings: (takings.get(person.id) ?? []).map(({ personId: _, ...taking }) => taking),
      }
    })
}

function grouped<T extends Readonly<{ personId: string }>>(rows: readonly T[]): Map<string, T[]> {
  const groups = new Map<string, T[]>()
  for (const row of rows) {
    const group = groups.get(row.personId)
    if (group === undefined) groups.set(row.personId, [row])
    else group.push(row)
  }
  return groups
}

export function peopleOfSchool(reader: Reader, { schoolId }: { schoolId: string }): SchoolPeople {
  return {
    participations: listRecords(
      reader,
      'participation',
      'WHERE school_id = ? AND deleted = 0 ORDER BY joined_on, id',
      schoolId,
    ),
    elsewhere: postsElsewhere(reader, schoolId),
  }
}

/** People with the same name (however it is spelt) or the same e-mail. */
export function knownPeople(
  reader: Reader,
  { name, email }: Readonly<{ name: string; email: string }>,
): KnownPerson[] {
  if (name.trim() === '' && email.trim() === '') return []
  return reader
    .sql<[], { id: string; name: string; email: string; phone: string }>(
      'SELECT id, name, email, phone FROM person WHERE deleted = 0 ORDER BY name, id',
    )
    .all()
    .flatMap((person) => {
      const [byName, byEmail] = [sameName(person.name, name), sameEmail(person.email, email)]
      if (!byName && !byEmail) return []
      const why = byName ? (byEmail ? ('both' as const) : ('name' as const)) : ('email' as const)
      return [{ ...person, posts: postsOf(reader, person.id), why }]
    })
    .slice(0, 5)
}

/** The CPD leads of a school, with what each of them would leave behind. */
export function leadsOf(reader: Reader, { schoolId }: { schoolId: string }): Leaving[] {
  return listRecords(
    reader,
    'role',
    `WHERE school_id = ? AND role = 'cpd_lead' AND deleted = 0 AND ("to" IS NULL OR "to" >= ?) ORDER BY "from", id`,
    schoolId,
    today(),
  ).map((role) => {
    const { personId } = role.body
    return {
      role,
      person: getRecord(reader, 'person', personId),
      steps: listRecords(
        reader,
        'step',
        `WHERE school_id = ? AND owner_person_id = ? AND status = 'open' AND deleted = 0
         ORDER BY due_on IS NULL, due_on, id`,
        schoolId,
        personId,
      ),
      conversations: listRecords(
        reader,
        'conversation',
        "WHERE school_id = ? AND person_id = ? AND status = 'planned' AND deleted = 0 ORDER BY starts_at, id",
        schoolId,
        personId,
      ),
      strands: reader
        .sql<[string, string], { strand: Taking['strand'] }>(
          `SELECT strand FROM participation WHERE school_id = ? AND person_id = ?
           AND status IN ('registered', 'active') AND deleted = 0 ORDER BY strand`,
        )
        .all(schoolId, personId)
        .map(({ strand }) => strand),
      others: postsOf(reader, personId).filter(
        (post) => post.schoolId === schoolId && post.roleId !== role.id && post.to === null,
      ),
    }
  })
}

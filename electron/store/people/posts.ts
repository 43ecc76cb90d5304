import type { Post } from '#shared/contract/people.ts'
import { today } from '#shared/model/local-date.ts'
import type { Reader } from '../db.ts'

type Row = Readonly<{
  personId: string
  roleId: string
  schoolId: string
  school: string
  hub: string
  role: Post['role']
  from: string | null
  to: string | null
}>
export type PostOf = Readonly<{ personId: string; hub: string; post: Post }>

const POSTS_SQL = `
  SELECT role.person_id AS personId, role.id AS roleId, role.school_id AS schoolId, school.name AS school,
    school.hub, role.role, role."from", role."to"
  FROM role JOIN school ON school.id = role.school_id
  WHERE role.deleted = 0 AND school.deleted = 0`
const ORDER = `ORDER BY role."to" IS NOT NULL, role.role = 'headteacher' DESC, role.role = 'cpd_lead' DESC,
  role."from" DESC, role.id`

/** What everybody does and did, at whichever school. */
export function allPosts(reader: Reader): PostOf[] {
  return reader.sql<[], Row>(`${POSTS_SQL} ${ORDER}`).all().map(toPost)
}

export function postsOf(reader: Reader, personId: string): Post[] {
  return reader
    .sql<[string], Row>(`${POSTS_SQL} AND role.person_id = ? ${ORDER}`)
    .all(personId)
    .map((row) => toPost(row).post)
}

/** Roles that people of a school hold at other schools. */
export function postsElsewhere(reader: Reader, schoolId: string): { personId: string; post: Post }[] {
  return reader
    .sql<[string, string], Row>(
      `${POSTS_SQL} AND role.school_id <> ?
       AND role.person_id IN (SELECT person_id FROM role WHERE school_id = ? AND deleted = 0) ${ORDER}`,
    )
    .all(schoolId, schoolId)
    .map((row) => ({ personId: row.personId, post: toPost(row).post }))
}

function toPost({ personId, hub, ...row }: Row): PostOf {
  return { personId, hub, post: { ...row, now: isInPost(row, today()) } }
}

export function isInPost(
  { from, to }: Readonly<{ from: string | null; to: string | null }>,
  on: string,
): boolean {
  return (from === null || from <= on) && (to === null || to >= on)
}

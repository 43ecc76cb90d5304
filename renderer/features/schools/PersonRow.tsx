import { Button } from '@mantine/core'
import { useState } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { dayNear } from '#renderer/ui/dates.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import type { Post } from '#shared/contract/people.ts'
import type { RoleRow } from '#shared/contract/schools.ts'
import { ROLES, WITHDRAW_REASONS } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'
import { PersonForm } from './PersonForm.tsx'
import { PersonStrands, PersonStrandWords } from './PersonStrands.tsx'

type PersonRowProps = Readonly<{
  row: RoleRow
  /** The person stands above already, in another role. */
  known: boolean
  readOnly: boolean
  /** What they take part in for this school. */
  parts: readonly RecordOf<'participation'>[]
  /** What they do at other schools. */
  elsewhere: readonly Post[]
}>

export function PersonRow({ row, known, readOnly, parts, elsewhere }: PersonRowProps) {
  const { person, role } = row
  const [editing, setEditing] = useState<'person' | 'strands'>()
  const reach = known ? [] : [person.body.phone, person.body.email].filter((part) => part !== '')
  const close = () => setEditing(undefined)
  if (editing === 'person')
    return (
      <li>
        <PersonForm row={row} onClose={close} />
      </li>
    )
  if (editing === 'strands')
    return (
      <li>
        <strong>{person.body.name}</strong>
        <PersonStrands
          personId={person.id}
          name={person.body.name}
          schoolId={role.body.schoolId}
          parts={parts}
          onClose={close}
        />
      </li>
    )
  return (
    <li className="schools-person">
      <span className="schools-person-who">
        <strong>{person.body.name}</strong>
        <span className="schools-detail">
          {ROLES[role.body.role]}
          {datesOf(row)}
        </span>
        {elsewhere.map((post) => (
          <span key={post.roleId} className="schools-detail">
            {post.now ? 'Also' : 'Was'} {ROLES[post.role]} at{' '}
            <a href={paths.school(post.schoolId)}>{post.school}</a>
          </span>
        ))}
        <PersonStrandWords parts={parts} />
      </span>
      <span className="schools-person-reach">
        {reach.map((way) => (
          <span key={way} className="schools-detail">
            {way}
          </span>
        ))}
      </span>
      {!readOnly && (
        <span className="schools-person-actions">
          {!known && (
            <Button
              variant="subtle"
              size="compact-sm"
              aria-label={`Strands of ${person.body.name}`}
              onClick={() => setEditing('strands')}
            >
              Strands
            </Button>
          )}
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Change ${person.body.name}, ${ROLES[role.body.role]}`}
            onClick={() => setEditing('person')}
          >
            Change
          </Button>
        </span>
      )}
    </li>
  )
}

function datesOf({ role }: RoleRow): string {
  const { from, to, leaveReason } = role.body
  const words = to === null ? sinceWords(from) : untilWords(from, to)
  return leaveReason === '' ? words : `${words}: ${reasonWords(leaveReason)}`
}

function sinceWords(from: string | null): string {
  if (from === null) return ''
  return from > today() ? ` from ${dayNear(from, today())}` : ` since ${dayNear(from, today())}`
}

function untilWords(from: string | null, to: string): string {
  return from === null
    ? ` until ${dayNear(to, today())}`
    : `, ${dayNear(from, today())} to ${dayNear(to, today())}`
}

/** A code, or words that another program wrote. */
function reasonWords(reason: string): string {
  return (WITHDRAW_REASONS as Readonly<Record<string, string>>)[reason]?.toLowerCase() ?? reason
}

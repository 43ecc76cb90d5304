import { Button } from '@mantine/core'
import { useState } from 'react'
import { dayNear } from '#renderer/ui/dates.ts'
import type { RoleRow } from '#shared/contract/schools.ts'
import { ROLES } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'
import { PersonForm } from './PersonForm.tsx'

type PersonRowProps = Readonly<{
  row: RoleRow
  /** The person stands above already, in another role. */
  known: boolean
  readOnly: boolean
}>

export function PersonRow({ row, known, readOnly }: PersonRowProps) {
  const { person, role } = row
  const [editing, setEditing] = useState(false)
  const reach = known ? [] : [person.body.phone, person.body.email].filter((part) => part !== '')
  if (editing)
    return (
      <li>
        <PersonForm row={row} onClose={() => setEditing(false)} />
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
      </span>
      <span className="schools-person-reach">
        {reach.map((way) => (
          <span key={way} className="schools-detail">
            {way}
          </span>
        ))}
      </span>
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Change ${person.body.name}, ${ROLES[role.body.role]}`}
          onClick={() => setEditing(true)}
        >
          Change
        </Button>
      )}
    </li>
  )
}

function datesOf({ role }: RoleRow): string {
  const { from, to } = role.body
  if (to === null) return from === null ? '' : ` since ${dayNear(from, today())}`
  return from === null
    ? ` until ${dayNear(to, today())}`
    : `, ${dayNear(from, today())} to ${dayNear(to, today())}`
}

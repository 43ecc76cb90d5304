import { Button } from '@mantine/core'
import { useState } from 'react'
import { counted } from '#renderer/ui/dates.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { SchoolPage } from '#shared/contract/schools.ts'
import { AppointForm } from './AppointForm.tsx'
import { PersonRow } from './PersonRow.tsx'

type SchoolPeopleProps = Readonly<{ page: SchoolPage; readOnly: boolean }>

/** Who does what at the school, from when to when; the head and the CPD lead first. */
export function SchoolPeople({ page, readOnly }: SchoolPeopleProps) {
  const [adding, setAdding] = useState(false)
  const inPost = page.people.filter(({ role }) => role.body.to === null)
  const before = page.people.filter(({ role }) => role.body.to !== null)
  return (
    <Section
      title="People"
      actions={
        !readOnly &&
        !adding && (
          <Button variant="default" size="compact-md" onClick={() => setAdding(true)}>
            Add a person
          </Button>
        )
      }
    >
      {adding && <AppointForm page={page} onClose={() => setAdding(false)} />}
      {inPost.length === 0 && !adding && (
        <p className="fb-quiet">
          {readOnly ? 'No one is named.' : 'Name the head and the CPD lead: whom you talk to.'}
        </p>
      )}
      {inPost.length > 0 && (
        <ul className="schools-people">
          {inPost.map((row, index) => (
            <PersonRow
              key={row.role.id}
              row={row}
              known={inPost.slice(0, index).some(({ person }) => person.id === row.person.id)}
              readOnly={readOnly}
            />
          ))}
        </ul>
      )}
      {before.length > 0 && (
        <details className="schools-before">
          <summary>{counted(before.length, 'earlier role')}</summary>
          <ul className="schools-people">
            {before.map((row) => (
              <PersonRow key={row.role.id} row={row} known={false} readOnly={readOnly} />
            ))}
          </ul>
        </details>
      )}
    </Section>
  )
}

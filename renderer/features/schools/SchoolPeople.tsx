import { Button } from '@mantine/core'
import { useState } from 'react'
import { useCommands } from '#renderer/app/commands.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { Section } from '#renderer/ui/Section.tsx'
import type { RoleRow, SchoolPage } from '#shared/contract/schools.ts'
import { counted } from '#shared/model/figure-words.ts'
import { today } from '#shared/model/local-date.ts'
import { AppointForm } from './AppointForm.tsx'
import { PersonHandOver } from './PersonHandOver.tsx'
import { PersonRow } from './PersonRow.tsx'
import './people.css'

type SchoolPeopleProps = Readonly<{ page: SchoolPage; readOnly: boolean }>

/** Who does what at the school, from when to when; the head and the CPD lead first. */
export function SchoolPeople({ page, readOnly }: SchoolPeopleProps) {
  const [open, setOpen] = useState<'person' | 'lead'>()
  const schoolId = page.school.id
  const more = useRead('people.ofSchool', { schoolId }).data
  const inPost = page.people.filter(({ role }) => role.body.to === null || role.body.to >= today())
  const before = page.people.filter((row) => !inPost.includes(row))
  const hasLead = inPost.some(({ role }) => role.body.role === 'cpd_lead')
  useCommands([
    {
      id: 'new-lead',
      label: hasLead ? 'A new CPD lead takes over' : 'Name the CPD lead',
      shortcut: 'l',
      when: !readOnly,
      run: () => setOpen('lead'),
    },
  ])
  const row = (one: RoleRow, known: boolean) => (
    <PersonRow
      key={one.role.id}
      row={one}
      known={known}
      readOnly={readOnly}
      parts={known ? [] : (more?.participations ?? []).filter(({ body }) => body.personId === one.person.id)}
      elsewhere={
        known
          ? []
          : (more?.elsewhere ?? [])
              .filter(({ personId }) => personId === one.person.id)
              .map(({ post }) => post)
      }
    />
  )
  return (
    <Section
      title="People"
      actions={
        !readOnly &&
        open === undefined && (
          <>
            <Button variant="default" size="compact-md" onClick={() => setOpen('lead')}>
              New CPD lead
            </Button>
            <Button variant="default" size="compact-md" onClick={() => setOpen('person')}>
              Add a person
            </Button>
          </>
        )
      }
    >
      {open === 'person' && <AppointForm page={page} onClose={() => setOpen(undefined)} />}
      {open === 'lead' && <PersonHandOver schoolId={schoolId} onClose={() => setOpen(undefined)} />}
      {inPost.length === 0 && open === undefined && (
        <p className="fb-quiet">
          {readOnly ? 'No one is named.' : 'Name the head and the CPD lead: whom you talk to.'}
        </p>
      )}
      {inPost.length > 0 && (
        <ul className="schools-people">
          {inPost.map((one, index) =>
            row(
              one,
              inPost.slice(0, index).some(({ person }) => person.id === one.person.id),
            ),
          )}
        </ul>
      )}
      {before.length > 0 && (
        <details className="schools-before">
          <summary>{counted(before.length, 'earlier role')}</summary>
          <ul className="schools-people">
            {before.map((one) =>
              row(
                one,
                inPost.some(({ person }) => person.id === one.person.id),
              ),
            )}
          </ul>
        </details>
      )}
    </Section>
  )
}

import { Button, TextInput } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import { Page } from '#renderer/ui/Page.tsx'
import { PARTICIPATION_STATUS, ROLES, STRANDS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { EVERYBODY, filterPeople, type PeopleFilter, takingsOf } from './filter.ts'
import { PeopleCounts } from './PeopleCounts.tsx'
import { PeopleTable } from './PeopleTable.tsx'

const WHO: readonly { value: PeopleFilter['who']; label: string }[] = [
  { value: 'now', label: 'In a role now' },
  { value: 'left', label: 'In no role now' },
]

/** Everybody who works with the programme: what they do, where, and what they take part in. */
export function PeoplePage() {
  const readOnly = useReadOnly()
  const people = useRead('people.list')
  const [filter, setFilter] = useState(EVERYBODY)
  const wanted = useDeferredValue(filter)
  const rows = useMemo(() => filterPeople(people.data ?? [], wanted), [people.data, wanted])
  const takings = useMemo(() => takingsOf(rows), [rows])
  const change = (next: Partial<PeopleFilter>) => setFilter((before) => ({ ...before, ...next }))
  const empty = people.data?.length === 0
  return (
    <Page
      title="People"
      actions={
        !readOnly && (
          <Button component="a" href={paths.contacts} variant={empty ? 'filled' : 'default'}>
            Import contacts
          </Button>
        )
      }
    >
      <ErrorSentence error={people.error} />
      {empty && (
        <EmptyState>
          {readOnly
            ? 'People come with the advisers’ bundles.'
            : 'Name people on the pages of their schools, or import a list of contacts.'}
        </EmptyState>
      )}
      {people.data && !empty && (
        <>
          <div className="people-filter">
            <TextInput
              label="Find a person"
              placeholder="Name, e-mail, school or hub"
              value={filter.text}
              onChange={(event) => change({ text: event.currentTarget.value })}
              autoComplete="off"
              spellCheck={false}
            />
            <Choose
              label="Who"
              choices={WHO}
              value={filter.who === 'all' ? null : filter.who}
              none="Everybody"
              onChange={(who) => change({ who: who ?? 'all' })}
            />
            <Choose
              label="Role"
              choices={options(ROLES)}
              value={filter.role}
              none="Any role"
              onChange={(role) => change({ role })}
            />
            <Choose
              label="Strand"
              choices={options(STRANDS)}
              value={filter.strand}
              none="Any strand"
              onChange={(strand) => change({ strand })}
            />
            <Choose
              label="Status"
              choices={options(PARTICIPATION_STATUS)}
              value={filter.status}
              none="Any status"
              onChange={(status) => change({ status })}
            />
          </div>
          <p role="status" className="people-count">
            <strong>{counted(rows.length, 'person', 'people')}</strong>
            {rows.length > 0 && `, ${counted(takings.length, 'participation')}`}
          </p>
          {takings.length > 0 && <PeopleCounts takings={takings} />}
          {rows.length === 0 ? (
            <p className="fb-quiet">
              Nobody fits.{' '}
              <Button variant="subtle" size="compact-sm" onClick={() => setFilter(EVERYBODY)}>
                Show everybody
              </Button>
            </p>
          ) : (
            <PeopleTable rows={rows} withOwner={readOnly} />
          )}
        </>
      )}
    </Page>
  )
}

import { Button, TextInput } from '@mantine/core'
import { useDeferredValue, useState } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { counted } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { SchoolsByHub } from './SchoolsByHub.tsx'
import { SchoolsTable } from './SchoolsTable.tsx'

export function SchoolsPage() {
  const readOnly = useReadOnly()
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const schools = useRead('schools.list', { text }, { keepLast: true })
  const rows = schools.data ?? []
  const none = schools.data !== undefined && rows.length === 0
  const add = (
    <Button component="a" href={paths.register}>
      Add a school
    </Button>
  )
  return (
    <Page title="Schools" actions={!readOnly && !(none && text === '') && add}>
      <ErrorSentence error={schools.error} />
      {none && text === '' && (
        <EmptyState action={!readOnly && add}>
          {readOnly
            ? 'The schools of every hub stand here, once the advisers’ bundles are in.'
            : 'Your partner schools stand here. Load England’s register of schools, find yours and add them.'}
        </EmptyState>
      )}
      {schools.data && !(none && text === '') && (
        <div className="schools-filter">
          <TextInput
            label={readOnly ? 'Find a school of any hub' : 'Find among your schools'}
            placeholder="Name, town, hub or URN"
            value={typed}
            onChange={(event) => setTyped(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowDown') return
              event.preventDefault()
              document.querySelector<HTMLElement>('.fb-table tbody a[href]')?.focus()
            }}
            autoComplete="off"
            spellCheck={false}
          />
          <p role="status" className="fb-quiet">
            {none ? `No school has “${text}” in its name, town, hub or URN.` : counted(rows.length, 'school')}
          </p>
        </div>
      )}
      {rows.length > 0 &&
        (readOnly ? (
          <SchoolsByHub rows={rows} />
        ) : (
          <SchoolsTable caption="Your partner schools" rows={rows} />
        ))}
    </Page>
  )
}

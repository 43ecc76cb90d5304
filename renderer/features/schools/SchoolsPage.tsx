import { Button } from '@mantine/core'
import { useDeferredValue, useMemo } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { SchoolRow } from '#shared/contract/schools.ts'
import { counted } from '#shared/model/figure-words.ts'
import { ADVISER_COLUMNS, arrange, CENTRE_COLUMNS, columnsShown } from '#shared/model/school-list.ts'
import { RegisterNews } from './RegisterNews.tsx'
import { SchoolsFilter } from './SchoolsFilter.tsx'
import { SchoolsTable } from './SchoolsTable.tsx'
import { SchoolsTools } from './SchoolsTools.tsx'
import { type ListState, useListState } from './use-list-state.ts'

export function SchoolsPage() {
  const readOnly = useReadOnly()
  const schools = useRead('schools.list', { text: '' }, { keepLast: true })
  const list = useListState()
  const rows = schools.data ?? []
  const add = (
    <Button component="a" href={paths.register}>
      Add a school
    </Button>
  )
  return (
    <Page title="Schools" lead={!readOnly && <RegisterNews />} actions={!readOnly && rows.length > 0 && add}>
      <ErrorSentence error={schools.error} />
      {schools.data && rows.length === 0 && (
        <EmptyState action={!readOnly && add}>
          {readOnly
            ? 'The schools of every hub stand here, once the advisers’ bundles are in.'
            : 'Your partner schools stand here. Load England’s register of schools, find yours and add them.'}
        </EmptyState>
      )}
      {rows.length > 0 && <List rows={rows} list={list} readOnly={readOnly} />}
    </Page>
  )
}

type ListProps = Readonly<{ rows: readonly SchoolRow[]; list: ListState; readOnly: boolean }>

function List({ rows, list, readOnly }: ListProps) {
  const { state } = list
  const calm = useDeferredValue(state)
  const shown = useMemo(() => arrange(rows, calm), [rows, calm])
  const columns = columnsShown(state.columns, readOnly ? CENTRE_COLUMNS : ADVISER_COLUMNS)
  return (
    <>
      <SchoolsFilter rows={rows} list={list} withHub={readOnly} />
      <div className="schools-tools">
        <p role="status" className="fb-quiet">
          {shown.length === 0
            ? 'No school fits this filter.'
            : shown.length === rows.length
              ? counted(rows.length, 'school')
              : `${shown.length} of ${counted(rows.length, 'school')}`}
        </p>
        <SchoolsTools list={list} columns={columns} count={shown.length} />
      </div>
      {shown.length > 0 && (
        <SchoolsTable
          caption={readOnly ? 'Partner schools of every hub' : 'Your partner schools'}
          rows={shown}
          columns={columns}
          list={list}
        />
      )}
    </>
  )
}

import { Button } from '@mantine/core'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { dayYear } from '#renderer/ui/dates.ts'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { RegisterChanges } from '#shared/contract/register-changes.ts'
import { counted } from '#shared/model/figure-words.ts'
import { Figures } from './Figures.tsx'
import { SchoolChanges } from './SchoolChanges.tsx'
import { useChanges } from './use-changes.ts'

/** What a newer register says of the partner schools: one list, accepted one by one or all at once. */
export function ChangesPage() {
  const list = useRead('registerChanges.list', {}, { keepLast: true })
  const readOnly = useReadOnly()
  const deeds = useChanges()
  const clear = list.data?.changes.filter(({ choose }) => !choose) ?? []
  return (
    <Page
      title="What changed"
      back={{ label: 'The register of schools', href: paths.register }}
      lead={list.data && <Lead list={list.data} />}
      actions={
        !readOnly &&
        clear.length > 0 && (
          <Button
            disabled={deeds.busy}
            onClick={() => void deeds.accept(clear, counted(clear.length, 'change'))}
          >
            Accept all {clear.length > 1 ? clear.length : ''}
          </Button>
        )
      }
    >
      <ErrorSentence error={list.error ?? deeds.error} />
      {list.data && <Changes list={list.data} deeds={deeds} />}
    </Page>
  )
}

function Lead({ list }: Readonly<{ list: RegisterChanges }>) {
  if (list.asAt === null) return 'No register is loaded, or the file does not tell its day.'
  return `What the register as at ${dayYear(list.asAt)} says of your partner schools, beside what stands here.`
}

type ChangesProps = Readonly<{ list: RegisterChanges; deeds: ReturnType<typeof useChanges> }>

function Changes({ list, deeds }: ChangesProps) {
  const schools = [...new Set(list.changes.map(({ schoolId }) => schoolId))]
  return (
    <>
      {schools.length === 0 && (
        <EmptyState>
          {list.asAt === null
            ? 'Load a register of schools; what it says differently of your partner schools is then listed here.'
            : 'The register says nothing else of your partner schools than what stands here.'}
        </EmptyState>
      )}
      {schools.map((id) => (
        <SchoolChanges
          key={id}
          changes={list.changes.filter(({ schoolId }) => schoolId === id)}
          deeds={deeds}
        />
      ))}
      {list.figures.length > 0 && <Figures figures={list.figures} deeds={deeds} />}
      {list.newerHere > 0 && (
        <p className="changes-note">
          {counted(list.newerHere, 'school')} with facts that are newer than this register:{' '}
          {list.newerHere === 1 ? 'it is' : 'they are'} left as {list.newerHere === 1 ? 'it is' : 'they are'}.
        </p>
      )}
      {!list.hasLinks && schools.length > 0 && (
        <p className="changes-note">
          No links file is loaded. It tells which school became which; <a href={paths.register}>load it</a>{' '}
          for more evidence of new URNs.
        </p>
      )}
    </>
  )
}

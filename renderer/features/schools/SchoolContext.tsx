import './school-context.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import { SchoolContextChart } from './SchoolContextChart.tsx'
import { SchoolContextForm } from './SchoolContextForm.tsx'
import { SchoolContextTable } from './SchoolContextTable.tsx'

type SchoolContextProps = Readonly<{ schoolId: string; readOnly: boolean }>

/** What the school is like, year by year: a drawing of one figure and the table of all. */
export function SchoolContext({ schoolId, readOnly }: SchoolContextProps) {
  const years = useRead('context.list', { schoolId })
  const [open, setOpen] = useState<string>()
  if (years.data === undefined) return <ErrorSentence error={years.error} />
  const close = () => setOpen(undefined)
  const changing: RecordOf<'context'> | undefined = years.data.find(({ id }) => id === open)
  return (
    <Section
      title="Context"
      actions={
        !readOnly &&
        open === undefined && (
          <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
            Add a year
          </Button>
        )
      }
    >
      {open !== undefined && (
        <SchoolContextForm
          key={open}
          schoolId={schoolId}
          year={changing ?? null}
          taken={years.data.map(({ body }) => body.academicYear)}
          onClose={close}
        />
      )}
      {years.data.length === 0 && open === undefined && (
        <p className="fb-quiet">
          No figures yet. The register brings the roll and free school meals; the rest can be typed or loaded.
        </p>
      )}
      {years.data.length > 0 && (
        <div className="context-split">
          <SchoolContextChart years={years.data.map(({ body }) => body)} />
          <SchoolContextTable years={years.data} readOnly={readOnly} onChange={setOpen} />
        </div>
      )}
    </Section>
  )
}

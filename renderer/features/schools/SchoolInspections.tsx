import './school-context.css'
import { Button } from '@mantine/core'
import { useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import { dayYear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import {
  CATEGORIES_OF_CONCERN,
  FOUR_GRADES,
  INSPECTION_AREAS,
  INSPECTION_GRADES,
  INSPECTION_REGIMES,
  type Inspection,
  type InspectionRegime,
  SAFEGUARDING,
} from '#shared/model/inspection.ts'
import { SchoolInspectionForm } from './SchoolInspectionForm.tsx'

type SchoolInspectionsProps = Readonly<{ schoolId: string; readOnly: boolean }>

const REGIMES = (Object.keys(INSPECTION_REGIMES) as InspectionRegime[]).reverse()

/** Inspections under the heading of their regime: what stands under two headings is not compared. */
export function SchoolInspections({ schoolId, readOnly }: SchoolInspectionsProps) {
  const list = useRead('inspections.list', { schoolId })
  const [open, setOpen] = useState<string>()
  const close = () => setOpen(undefined)
  if (list.data === undefined) return <ErrorSentence error={list.error} />
  const all = list.data
  const regimes = REGIMES.filter((regime) => all.some(({ body }) => body.regime === regime))
  return (
    <Section
      title="Inspections"
      actions={
        !readOnly &&
        open === undefined && (
          <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
            Add an inspection
          </Button>
        )
      }
    >
      {open === 'new' && <SchoolInspectionForm schoolId={schoolId} inspection={null} onClose={close} />}
      {all.length === 0 && open === undefined && <p className="fb-quiet">No inspection is noted.</p>}
      {regimes.length > 1 && (
        <p className="fb-quiet">Ofsted says that grades of these kinds cannot be compared with each other.</p>
      )}
      {regimes.map((regime) => (
        <div key={regime}>
          <h3 className="inspections-regime">{INSPECTION_REGIMES[regime]}</h3>
          <ul className="inspections-list">
            {all
              .filter(({ body }) => body.regime === regime)
              .map((inspection) => (
                <li key={inspection.id}>
                  {open === inspection.id ? (
                    <SchoolInspectionForm schoolId={schoolId} inspection={inspection} onClose={close} />
                  ) : (
                    <One
                      inspection={inspection}
                      readOnly={readOnly}
                      onChange={() => setOpen(inspection.id)}
                    />
                  )}
                </li>
              ))}
          </ul>
        </div>
      ))}
    </Section>
  )
}

type OneProps = Readonly<{ inspection: RecordOf<'inspection'>; readOnly: boolean; onChange: () => void }>

function One({ inspection: { body }, readOnly, onChange }: OneProps) {
  return (
    <>
      <div className="inspections-head">
        <strong>{dayYear(body.date)}</strong>
        {body.overall !== null && body.regime === 'overall_to_2024' && (
          <span>Overall: {FOUR_GRADES[body.overall]}</span>
        )}
        {body.categoryOfConcern !== null && (
          <span className="fb-tone-needs-you">{CATEGORIES_OF_CONCERN[body.categoryOfConcern]}</span>
        )}
        {/^https?:\/\//.test(body.reportUrl) && <span className="fb-quiet">{body.reportUrl}</span>}
        {!readOnly && (
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Change the inspection of ${dayYear(body.date)}`}
            onClick={onChange}
          >
            Change
          </Button>
        )}
      </div>
      <Grades body={body} />
    </>
  )
}

function Grades({ body }: Readonly<{ body: Inspection }>) {
  const rows = [
    ...body.grades.map(({ area, grade }): [string, string] => [
      INSPECTION_AREAS[body.regime][area] ?? area,
      INSPECTION_GRADES[body.regime][grade] ?? grade,
    ]),
    ...(body.safeguarding === 'unknown'
      ? []
      : [['Safeguarding', SAFEGUARDING[body.safeguarding]] as [string, string]]),
  ]
  if (rows.length === 0) return null
  return (
    <dl className="inspections-grades">
      {rows.map(([area, grade]) => (
        <div key={area} style={{ display: 'contents' }}>
          <dt>{area}</dt>
          <dd>{grade}</dd>
        </div>
      ))}
    </dl>
  )
}

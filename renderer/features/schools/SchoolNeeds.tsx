import { Button } from '@mantine/core'
import { useState } from 'react'
import { PRIORITY_WORDS } from '#renderer/ui/NeedFields.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import type { SchoolPage } from '#shared/contract/schools.ts'
import { NEED_STATUS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { SchoolNeedForm } from './SchoolNeedForm.tsx'

type SchoolNeedsProps = Readonly<{ page: SchoolPage; readOnly: boolean }>

/** What the school's CPD has to put right, the most pressing first. */
export function SchoolNeeds({ page, readOnly }: SchoolNeedsProps) {
  const [open, setOpen] = useState<string>()
  const close = () => setOpen(undefined)
  const isPast = (need: RecordOf<'need'>) => need.body.status === 'met' || need.body.status === 'dropped'
  const now = page.needs.filter((need) => !isPast(need))
  const past = page.needs.filter(isPast)
  const row = (need: RecordOf<'need'>) => (
    <li key={need.id}>
      {open === need.id ? (
        <SchoolNeedForm page={page} need={need} onClose={close} onReopen={() => setOpen(need.id)} />
      ) : (
        <Need need={need} readOnly={readOnly} onChange={() => setOpen(need.id)} />
      )}
    </li>
  )
  return (
    <Section
      title="Needs"
      note={now.length > 0 ? counted(now.length, 'need') : undefined}
      actions={
        !readOnly &&
        open !== 'new' && (
          <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
            Add a need
          </Button>
        )
      }
    >
      {open === 'new' && (
        <SchoolNeedForm page={page} need={null} onClose={close} onReopen={() => setOpen('new')} />
      )}
      {page.needs.length === 0 && open !== 'new' && (
        <p className="fb-quiet">
          Needs come from audit items mostly; what you hear in school can be added here.
        </p>
      )}
      {now.length > 0 && <ul className="schools-needs">{now.map(row)}</ul>}
      {past.length > 0 && (
        <details className="schools-before">
          <summary>{counted(past.length, 'need', 'needs')} met or dropped</summary>
          <ul className="schools-needs">{past.map(row)}</ul>
        </details>
      )}
    </Section>
  )
}

type NeedProps = Readonly<{
  need: RecordOf<'need'>
  readOnly: boolean
  onChange: () => void
}>

function Need({ need, readOnly, onChange }: NeedProps) {
  const { body } = need
  return (
    <div className="schools-need">
      <span className="schools-priority">
        <span className="fb-hidden">Priority </span>
        {body.priority}
        <span className="fb-hidden"> {PRIORITY_WORDS[body.priority]}</span>
      </span>
      <span className="schools-need-words">
        {body.title}
        <span className="schools-detail">
          {[
            body.itemId === null ? '' : `from ${body.itemId}`,
            NEED_STATUS[body.status].toLowerCase(),
            body.pupilEvidence,
          ]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </span>
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          aria-label={`Change the need “${body.title}”`}
          onClick={onChange}
        >
          Change
        </Button>
      )}
    </div>
  )
}

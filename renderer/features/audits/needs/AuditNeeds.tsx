import { Button } from '@mantine/core'
import { useState } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { PRIORITY_WORDS } from '#renderer/ui/NeedFields.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import { NEED_STATUS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { type Framework, itemsOf, itemTitle } from '#shared/model/framework/framework.ts'
import { AuditNeedForm } from '../AuditNeedForm.tsx'

type AuditNeedsProps = Readonly<{ page: AuditPage; framework: Framework; readOnly: boolean }>

/** The needs of an audit, the most pressing first, each to be changed where it stands. */
export function AuditNeeds({ page, framework, readOnly }: AuditNeedsProps) {
  const [open, setOpen] = useState<string>()
  const close = () => setOpen(undefined)
  const { needs } = page
  return (
    <Section
      title="Needs from this audit"
      note={needs.length > 0 ? counted(needs.length, 'need') : undefined}
      actions={
        <>
          <Button component="a" href={paths.needs} variant="subtle" size="compact-md">
            Needs across schools
          </Button>
          {!readOnly && open !== 'new' && (
            <Button variant="default" size="compact-md" onClick={() => setOpen('new')}>
              Add a need
            </Button>
          )}
        </>
      }
    >
      {open === 'new' && (
        <AuditNeedForm page={page} need={null} onClose={close} onReopen={() => setOpen('new')} />
      )}
      {needs.length === 0 && open !== 'new' && (
        <p className="fb-quiet">
          {readOnly
            ? 'No need was made of this audit yet.'
            : 'A need is what the school’s CPD has to put right. The plan and the forums start from it; what the levels suggest stands below.'}
        </p>
      )}
      {needs.length > 0 && (
        <ul className="needs-list">
          {needs.map((need) => (
            <li key={need.id}>
              {open === need.id ? (
                <AuditNeedForm page={page} need={need} onClose={close} onReopen={() => setOpen(need.id)} />
              ) : (
                <NeedLine
                  need={need}
                  framework={framework}
                  readOnly={readOnly}
                  onChange={() => setOpen(need.id)}
                />
              )}
            </li>
          ))}
        </ul>
      )}
    </Section>
  )
}

type NeedLineProps = Readonly<{
  need: RecordOf<'need'>
  framework: Framework
  readOnly: boolean
  onChange: () => void
}>

function NeedLine({ need: { body }, framework, readOnly, onChange }: NeedLineProps) {
  const item = itemsOf(framework).find(({ id }) => id === body.itemId)
  return (
    <div className="needs-line">
      <span className="needs-priority">
        {body.priority} {PRIORITY_WORDS[body.priority]}
      </span>
      <span className="needs-words">
        <span className="needs-title">{body.title}</span>
        <span className="needs-detail">
          {[
            item === undefined ? (body.itemId ?? '') : `from ${item.id} ${itemTitle(item)}`,
            NEED_STATUS[body.status].toLowerCase(),
            body.pupilEvidence || 'what shows it in pupils is still to be written',
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

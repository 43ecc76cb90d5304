import { Textarea } from '@mantine/core'
import { Conflict } from '#renderer/data/Conflict.tsx'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { dayYear } from '#renderer/ui/dates.ts'
import { Facts } from '#renderer/ui/Facts.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import { NEED_STATUS } from '#shared/model/enums.ts'

type AuditSummaryProps = Readonly<{ page: AuditPage; readOnly: boolean }>

/** What the audit comes to, in the adviser's words, and the needs that came of it. */
export function AuditSummary({ page, readOnly }: AuditSummaryProps) {
  return (
    <>
      <Section title="Summary">
        {readOnly ? (
          <>
            <Facts
              facts={[['Visit', page.audit.body.visitOn === null ? '' : dayYear(page.audit.body.visitOn)]]}
            />
            <p className="fb-notes audit-text">{page.audit.body.summary || 'No summary has been written.'}</p>
          </>
        ) : (
          <SummaryForm page={page} />
        )}
      </Section>
      <Section title="Needs from this audit">
        {page.needs.length === 0 ? (
          <p className="fb-quiet">No need has been made of an item yet.</p>
        ) : (
          <ul className="audit-lines">
            {page.needs.map(({ id, body }) => (
              <li key={id}>
                <span>
                  {body.title}
                  <span className="audit-quiet">
                    {' '}
                    {body.itemId !== null && `${body.itemId}, `}priority {body.priority},{' '}
                    {NEED_STATUS[body.status].toLowerCase()}
                  </span>
                </span>
              </li>
            ))}
          </ul>
        )}
      </Section>
    </>
  )
}

function SummaryForm({ page }: Readonly<{ page: AuditPage }>) {
  const form = useRecordForm('audit', page.audit)
  return (
    <form className="fb-form" {...form.bind}>
      <Textarea
        {...form.field('summary')}
        label="What you found"
        description="The school and the central team can read this."
        autosize
        minRows={4}
        maxRows={16}
        classNames={{ input: 'fb-notes' }}
      />
      <div className="audit-visit-on">
        <DateField label="Day of the visit" looks="past" {...form.choice('visitOn')} />
      </div>
      <SaveState words={form.words} failed={form.state.status === 'failed'} />
      <Conflict
        form={form}
        labels={{ summary: 'What you found', visitOn: 'Day of the visit', status: 'Status' }}
      />
    </form>
  )
}

import { Textarea } from '@mantine/core'
import { Conflict } from '#renderer/data/Conflict.tsx'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'

type SummaryProps = Readonly<{ page: AuditPage; readOnly: boolean }>

/** What the audit comes to, in the adviser's words. The report begins with it. */
export function Summary({ page, readOnly }: SummaryProps) {
  return (
    <Section title="Summary">
      {readOnly ? (
        <p className="fb-notes audit-text">{page.audit.body.summary || 'No summary has been written.'}</p>
      ) : (
        <SummaryForm page={page} />
      )}
    </Section>
  )
}

function SummaryForm({ page }: Readonly<{ page: AuditPage }>) {
  const form = useRecordForm('audit', page.audit)
  return (
    <form className="fb-form report-summary" {...form.bind}>
      <Textarea
        {...form.field('summary')}
        label="What you found"
        description="The report begins with it. The school and the central team can read it."
        autosize
        minRows={4}
        maxRows={16}
        classNames={{ input: 'fb-notes' }}
      />
      <div className="report-visit">
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

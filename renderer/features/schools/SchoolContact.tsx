import { Textarea } from '@mantine/core'
import { Conflict } from '#renderer/data/Conflict.tsx'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { Facts } from '#renderer/ui/Facts.tsx'
import { options } from '#renderer/ui/options.ts'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import type { SchoolPage } from '#shared/contract/schools.ts'
import { PARTNER_STATUS } from '#shared/model/enums.ts'

type SchoolContactProps = Readonly<{ page: SchoolPage; readOnly: boolean }>

const LABELS = { partnerStatus: 'Partner status', bestContactNote: 'Best way to reach them' }

/** How the school stands in the programme and how best to reach it. */
export function SchoolContact({ page, readOnly }: SchoolContactProps) {
  const { body } = page.school
  return (
    <Section title="Contact">
      <Facts
        facts={[
          ['Phone', body.phone],
          ['Website', body.website],
          ...(readOnly
            ? ([
                [LABELS.partnerStatus, PARTNER_STATUS[body.partnerStatus]],
                [LABELS.bestContactNote, body.bestContactNote],
              ] as const)
            : []),
        ]}
      />
      {!readOnly && <ContactForm page={page} />}
    </Section>
  )
}

function ContactForm({ page }: Readonly<{ page: SchoolPage }>) {
  const form = useRecordForm('school', page.school)
  return (
    <form className="fb-form schools-contact" {...form.bind}>
      <Textarea
        label={LABELS.bestContactNote}
        placeholder="Tuesdays after 15:30, by phone"
        {...form.field('bestContactNote')}
        autosize
        minRows={1}
        maxRows={6}
      />
      <Choose
        label={LABELS.partnerStatus}
        choices={options(PARTNER_STATUS)}
        {...form.choice('partnerStatus')}
      />
      <SaveState words={form.words} failed={form.state.status === 'failed'} />
      <Conflict form={form} labels={LABELS} />
    </form>
  )
}

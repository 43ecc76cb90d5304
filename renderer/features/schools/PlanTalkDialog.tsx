import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { go, paths } from '#renderer/app/paths.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { dayTime } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { SchoolPage } from '#shared/contract/schools.ts'

type PlanTalkDialogProps = Readonly<{ page: SchoolPage; onClose: () => void }>

/** A conversation with the CPD lead: on which day, at what time. */
export function PlanTalkDialog({ page, onClose }: PlanTalkDialogProps) {
  const [date, setDate] = useState<string | null>(null)
  const [time, setTime] = useState('15:45')
  const [asked, setAsked] = useState(false)
  const start = useWrite('coaching.start')
  const lead = page.people.find(({ role }) => role.body.role === 'cpd_lead' && role.body.to === null)

  async function plan(open: boolean): Promise<void> {
    setAsked(true)
    if (date === null) return
    const startsAt = `${date}T${time}`
    const saved = await start.run({ schoolId: page.school.id, startsAt })
    if (!saved) return
    if (open) return go(paths.conversation(saved.id))
    say(`Planned for ${dayTime(startsAt)}.`)
    onClose()
  }

  return (
    <Modal opened onClose={onClose} title="Plan a conversation" size="md">
      <form
        className="fb-form"
        onSubmit={(event) => {
          event.preventDefault()
          void plan(false)
        }}
      >
        <p>
          {lead
            ? `With ${lead.person.body.name}, CPD lead.`
            : 'This school has no CPD lead named yet. You can name one under People.'}
        </p>
        <div className="fb-form-row">
          <DateField
            label="Day"
            value={date}
            onChange={setDate}
            autoFocus
            error={asked && date === null ? 'Write a day, like “fri” or “3 dec”.' : undefined}
          />
          <TimeField label="Time" value={time} onChange={setTime} />
        </div>
        <ErrorSentence error={start.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="default" onClick={() => void plan(true)}>
            Plan and open
          </Button>
          <Button type="submit" loading={start.busy}>
            Plan it
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

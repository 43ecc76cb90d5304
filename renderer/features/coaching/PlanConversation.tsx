import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { go, paths } from '#renderer/app/paths.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { dayTime } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { SchoolRow } from '#shared/contract/schools.ts'

type PlanConversationProps = Readonly<{
  schools: readonly SchoolRow[]
  schoolId: string | null
  onClose: () => void
}>

/** Which school and when; with whom is known, the school's CPD lead. */
export function PlanConversation({ schools, schoolId, onClose }: PlanConversationProps) {
  const start = useWrite('coaching.start')
  const [school, setSchool] = useState(schoolId)
  const [date, setDate] = useState<string | null>(null)
  const [time, setTime] = useState('15:45')
  const [asked, setAsked] = useState(false)
  const lead = schools.find(({ id }) => id === school)?.cpdLead
  const begin = async (open: boolean) => {
    setAsked(true)
    if (school === null || date === null) return
    const startsAt = `${date}T${time}`
    const conversation = await start.run({ schoolId: school, startsAt })
    if (!conversation) return
    if (open) return go(paths.conversation(conversation.id))
    say(`Planned for ${dayTime(startsAt)}.`)
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Plan a conversation" size="md">
      <form
        className="fb-form"
        onSubmit={(event) => {
          event.preventDefault()
          void begin(false)
        }}
      >
        <Choose
          label="School"
          choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
          value={school}
          onChange={setSchool}
          none="Choose a school"
          error={asked && school === null ? 'Choose a school.' : undefined}
          description={
            school === null ? undefined : lead ? `With ${lead}` : 'No CPD lead is named for this school yet.'
          }
          data-autofocus
        />
        <div className="fb-form-row">
          <DateField
            label="Day"
            value={date}
            onChange={setDate}
            error={asked && date === null ? 'Write a day, like “fri” or “3 dec”.' : undefined}
          />
          <TimeField label="Time" value={time} onChange={setTime} />
        </div>
        <ErrorSentence error={start.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button variant="default" onClick={() => void begin(true)}>
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

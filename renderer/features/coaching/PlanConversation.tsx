import { Button, Modal } from '@mantine/core'
import { useState } from 'react'
import { go, paths } from '#renderer/app/paths.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
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
  const [time, setTime] = useState('15:30')
  const lead = schools.find(({ id }) => id === school)?.cpdLead
  const begin = async () => {
    if (school === null || date === null) return
    const conversation = await start.run({ schoolId: school, startsAt: `${date}T${time}` })
    if (conversation) go(paths.conversation(conversation.id))
  }
  return (
    <Modal opened onClose={onClose} title="Plan a conversation">
      <form
        className="fb-form"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <Choose
          label="School"
          choices={schools.map(({ id, name }) => ({ value: id, label: name }))}
          value={school}
          onChange={setSchool}
          none="Choose a school"
          description={
            school === null ? undefined : lead ? `With ${lead}` : 'No CPD lead is named for this school yet.'
          }
          data-autofocus
        />
        <div className="fb-form-row">
          <DateField label="Date" value={date} onChange={setDate} />
          <TimeField label="Time" value={time} onChange={setTime} />
        </div>
        <ErrorSentence error={start.error} />
        <div>
          <Button type="submit" disabled={school === null || date === null || start.busy}>
            Plan it
          </Button>
        </div>
      </form>
    </Modal>
  )
}

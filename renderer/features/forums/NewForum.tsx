import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { go, paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import type { HalfTermCode } from '#shared/model/calendar/calendar.ts'
import { yearText } from '#shared/model/date-text.ts'
import { HALF_TERMS } from '#shared/model/enums.ts'
import { academicYearOf, addDays, today } from '#shared/model/local-date.ts'
import { NeedPicker } from './NeedPicker.tsx'

const TERMS = options(HALF_TERMS)

/** Year, half-term and the needs that it is drawn from; the standard agenda comes with it. */
export function NewForum({ onClose }: Readonly<{ onClose: () => void }>) {
  const shared = useRead('forums.sharedNeeds')
  const open = useWrite('forums.open')
  const years = [-365, 0, 365].map((days) => academicYearOf(addDays(today(), days)))
  const [chosenYear, setYear] = useState<string>()
  const [chosenTerm, setHalfTerm] = useState<HalfTermCode>()
  const [needIds, setNeeds] = useState<string[]>([])
  // What the schools' calendars say of today, until the person says otherwise.
  const now = useRead('calendars.halfTerm', { on: today() })
  const academicYear = chosenYear ?? now.data?.academicYear ?? years[1] ?? ''
  const halfTerm = chosenTerm ?? now.data?.halfTerm ?? 'AUT1'
  const begin = async () => {
    const forum = await open.run({ academicYear, halfTerm, needIds })
    if (forum) go(paths.forum(forum.id))
  }
  return (
    <Modal opened onClose={onClose} title="New forum" size="lg">
      <form
        className="fb-form"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <div className="fb-form-row">
          <Choose
            label="School year"
            choices={years.map((year) => ({ value: year, label: yearText(year) }))}
            value={academicYear}
            data-autofocus
            onChange={(year) => setYear(year ?? academicYear)}
          />
          <Choose
            label="Half-term"
            choices={TERMS}
            value={halfTerm}
            onChange={(next) => setHalfTerm(next ?? halfTerm)}
          />
        </div>
        <NeedPicker needs={shared.data ?? []} chosen={needIds} onChange={setNeeds} />
        <ErrorSentence error={open.error ?? shared.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={open.busy}>
            Make the agenda
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

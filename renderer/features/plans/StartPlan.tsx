import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { go, paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { yearText } from '#shared/model/date-text.ts'
import { academicYearOf, addDays, today } from '#shared/model/local-date.ts'

/** Chooses the school and the year; the plan of that year opens, begun if there is none. */
export function StartPlan({ onClose }: Readonly<{ onClose: () => void }>) {
  const schools = useRead('schools.list', { text: '' })
  const open = useWrite('plans.open')
  const years = [academicYearOf(today()), academicYearOf(addDays(today(), 365))]
  const [schoolId, setSchool] = useState<string | null>(null)
  const [academicYear, setYear] = useState(years[0] ?? '')
  const [asked, setAsked] = useState(false)
  const begin = async () => {
    setAsked(true)
    if (schoolId === null) return
    const plan = await open.run({ schoolId, academicYear })
    if (plan) go(paths.plan(plan.id))
  }
  return (
    <Modal opened onClose={onClose} title="Start a plan">
      <form
        className="fb-form"
        onSubmit={(event) => {
          event.preventDefault()
          void begin()
        }}
      >
        <Choose
          label="School"
          choices={(schools.data ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={schoolId}
          onChange={setSchool}
          none="Choose a school"
          error={asked && schoolId === null ? 'Choose a school.' : undefined}
          data-autofocus
        />
        <Choose
          label="School year"
          choices={years.map((year) => ({ value: year, label: yearText(year) }))}
          value={academicYear}
          onChange={(year) => setYear(year ?? academicYear)}
        />
        <ErrorSentence error={open.error ?? schools.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={open.busy}>
            Open the plan
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

import { Button, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useWrite } from '#renderer/data/use-write.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Status } from '#renderer/ui/Status.tsx'
import { say } from '#renderer/ui/toasts.ts'
import { useToday } from '#renderer/ui/use-today.ts'
import type { CalendarInForce, CalendarOwner } from '#shared/contract/calendars.ts'
import { bankHolidaysIn } from '#shared/model/calendar/bank-holidays.ts'
import { type Calendar, HALF_TERM_CODES } from '#shared/model/calendar/calendar.ts'
import { termDaysInYear } from '#shared/model/calendar/days.ts'
import { calendarProblems } from '#shared/model/calendar/problems.ts'
import { HALF_TERMS } from '#shared/model/enums.ts'
import { DayList } from './DayList.tsx'
import { confirmedWords } from './words.ts'

export type Editing = Readonly<{
  owner: CalendarOwner
  name: string
  academicYear: string
  calendar: Calendar | null
  record: CalendarInForce['record']
}>

/** A school year's dates: six half-terms, single days, and what is wrong or odd in them while they are written. */
export function CalendarEditor({ editing, onDone }: Readonly<{ editing: Editing; onDone: () => void }>) {
  const { owner, record } = editing
  const today = useToday()
  const write = useWrite('calendars.save')
  const confirm = useWrite('calendars.confirm')
  const [calendar, setCalendar] = useState<Calendar>(editing.calendar ?? blank(editing.academicYear))
  const set = (part: Partial<Calendar>) =>
    setCalendar({ ...calendar, ...part, confirmedBy: null, confirmedOn: null })
  const missing = calendar.halfTerms.some(({ firstDay, lastDay }) => firstDay === '' || lastDay === '')
  const problems = missing ? [] : calendarProblems(calendar)
  const wrong = missing || problems.some(({ level }) => level === 'error')

  const save = async (alsoConfirm: boolean) => {
    const body = { ...calendar, ...owner, sharing: record?.body.sharing ?? ('programme' as const) }
    const saved = await write.run({ ...(record && { id: record.id }), base: record?.base ?? [], body })
    if (!saved) return
    const { academicYear } = calendar
    if (alsoConfirm && !(await confirm.run({ ...owner, academicYear, on: today }))) return
    say(
      alsoConfirm ? `The dates of ${editing.name} are confirmed.` : `The dates of ${editing.name} are saved.`,
    )
    onDone()
  }
  return (
    <form
      className="calendars-editor"
      onSubmit={(event) => {
        event.preventDefault()
        if (!wrong) void save(false)
      }}
    >
      <Section title="Half-terms" note="First and last days for staff, INSET days included">
        <div className="calendars-halves">
          {calendar.halfTerms.map((half, index) => (
            <fieldset key={half.code}>
              <legend>{HALF_TERMS[half.code]}</legend>
              {(['firstDay', 'lastDay'] as const).map((end) => (
                <DateField
                  key={end}
                  label={end === 'firstDay' ? 'First day' : 'Last day'}
                  value={half[end] === '' ? null : half[end]}
                  onChange={(date) =>
                    set({
                      halfTerms: calendar.halfTerms.map((other, at) =>
                        at === index ? { ...other, [end]: date ?? '' } : other,
                      ),
                    })
                  }
                />
              ))}
            </fieldset>
          ))}
        </div>
      </Section>
      <Section title="Single days">
        <div className="fb-split">
          <DayList
            legend="INSET days"
            one="an INSET day"
            days={calendar.insetDays}
            onChange={(insetDays) => set({ insetDays })}
          />
          <DayList
            legend="Closed days inside a half-term"
            one="a closed day"
            days={calendar.closedDays}
            onChange={(closedDays) => set({ closedDays })}
          />
        </div>
        <p className="fb-quiet">
          Bank holidays that do not count: {calendar.bankHolidays.length}, those of England are filled in.
        </p>
      </Section>
      <Section title="How sure" note={confirmedWords(calendar)}>
        <Textarea
          label="Where these dates come from"
          value={calendar.source}
          onChange={(event) => setCalendar({ ...calendar, source: event.currentTarget.value })}
          maxLength={2000}
          autosize
          minRows={2}
        />
        <div aria-live="polite">
          {missing ? (
            <p className="fb-quiet">Each of the six half-terms needs a first and a last day.</p>
          ) : (
            <p>{termDaysInYear(calendar)} term days.</p>
          )}
          {problems.map(({ level, text }) => (
            <div key={text}>
              <Status tone={level === 'error' ? 'needs-you' : 'quiet'}>{text}</Status>
            </div>
          ))}
        </div>
        <ErrorSentence error={write.error ?? confirm.error} />
        <div className="fb-actions">
          <Button disabled={wrong || write.busy} onClick={() => void save(true)}>
            Save and confirm
          </Button>
          <Button type="submit" variant="default" disabled={wrong || write.busy}>
            Save
          </Button>
          <Button variant="subtle" onClick={onDone}>
            Cancel
          </Button>
        </div>
      </Section>
    </form>
  )
}

function blank(academicYear: string): Calendar {
  return {
    academicYear,
    halfTerms: HALF_TERM_CODES.map((code) => ({ code, firstDay: '', lastDay: '' })),
    insetDays: [],
    closedDays: [],
    bankHolidays: bankHolidaysIn(academicYear),
    source: '',
    confirmedBy: null,
    confirmedOn: null,
  }
}

import { Button } from '@mantine/core'
import { useState } from 'react'
import { DateField } from '#renderer/ui/DateField.tsx'
import { day } from '#renderer/ui/dates.ts'

type DayListProps = Readonly<{
  legend: string
  /** "an INSET day" */
  one: string
  days: readonly string[]
  onChange: (days: string[]) => void
}>

/** Single days, in order: write one and add it, or take one away. */
export function DayList({ legend, one, days, onChange }: DayListProps) {
  const [wanted, setWanted] = useState<string | null>(null)
  const [round, setRound] = useState(0)
  const add = () => {
    if (wanted === null) return
    onChange([...new Set([...days, wanted])].sort())
    setWanted(null)
    setRound(round + 1)
  }
  return (
    <fieldset className="calendars-days">
      <legend>{legend}</legend>
      {days.length > 0 && (
        <ul>
          {days.map((date) => (
            <li key={date}>
              {day(date)}
              <Button
                size="compact-xs"
                variant="subtle"
                aria-label={`Remove ${day(date)}`}
                onClick={() => onChange(days.filter((other) => other !== date))}
              >
                Remove
              </Button>
            </li>
          ))}
        </ul>
      )}
      <div className="fb-form-row">
        <DateField key={round} label={`Add ${one}`} value={wanted} onChange={setWanted} />
        <Button variant="default" disabled={wanted === null} onClick={add}>
          Add
        </Button>
      </div>
    </fieldset>
  )
}

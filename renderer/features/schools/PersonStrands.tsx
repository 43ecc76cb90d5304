import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { dayNear } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import { codes, PARTICIPATION_STATUS, STRANDS, WITHDRAW_REASONS } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'

type Part = RecordOf<'participation'>
type Status = Part['body']['status']
type State = Pick<Part['body'], 'strand' | 'joinedOn' | 'statusOn' | 'withdrawReason'> &
  Readonly<{ base: string[]; status: Status | null }>

/** "Coaching: active since 14 Sep". */
export function PersonStrandWords({ parts }: Readonly<{ parts: readonly Part[] }>) {
  if (parts.length === 0) return null
  return (
    <ul className="schools-person-strands" aria-label="Takes part in">
      {parts.map(({ id, body }) => (
        <li key={id}>
          {STRANDS[body.strand]}: <span className="fb-quiet">{statusWords(body)}</span>
        </li>
      ))}
    </ul>
  )
}

function statusWords({ status, joinedOn, statusOn, withdrawReason }: Part['body']): string {
  const on = (date: string | null, word: string) =>
    date === null ? '' : ` ${word} ${dayNear(date, today())}`
  const word = PARTICIPATION_STATUS[status].toLowerCase()
  if (status === 'withdrawn')
    return `${word}${on(statusOn, 'on')}${withdrawReason ? ` (${WITHDRAW_REASONS[withdrawReason].toLowerCase()})` : ''}`
  if (status === 'completed') return `${word}${on(statusOn, 'on')}`
  return `${word}${on(joinedOn, 'since')}`
}

type PersonStrandsProps = Readonly<{
  personId: string
  name: string
  schoolId: string
  parts: readonly Part[]
  onClose: () => void
}>

/** What a person takes part in, strand by strand: joined, active, withdrawn and why, completed. */
export function PersonStrands({ personId, name, schoolId, parts, onClose }: PersonStrandsProps) {
  const [states, setStates] = useState<readonly State[]>(() =>
    codes(STRANDS).map((strand) => stateOf(strand, parts)),
  )
  const [changed, setChanged] = useState<ReadonlySet<string>>(new Set())
  const write = useWrite('people.takePart')
  const change = (strand: string, next: Partial<State>) => {
    setChanged(new Set([...changed, strand]))
    setStates(states.map((state) => (state.strand === strand ? { ...state, ...next } : state)))
  }

  async function save(): Promise<void> {
    const strands = states.filter(({ strand }) => changed.has(strand))
    if (strands.length === 0 || (await write.run({ personId, schoolId, strands }))) onClose()
  }

  return (
    <form
      className="fb-form schools-inline-form"
      aria-label={`Strands of ${name}`}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {states.map((state) => (
        <Strand key={state.strand} state={state} onChange={(next) => change(state.strand, next)} />
      ))}
      <ErrorSentence error={write.error} />
      <Group gap="sm">
        <Button type="submit" loading={write.busy}>
          Save the strands
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

function Strand({ state, onChange }: Readonly<{ state: State; onChange: (next: Partial<State>) => void }>) {
  const { strand, status, joinedOn, statusOn, withdrawReason } = state
  const ended = status === 'withdrawn' || status === 'completed'
  const become = (next: Status | null) => {
    if (next === null) return onChange({ status: null })
    const ends = next === 'withdrawn' || next === 'completed'
    onChange({
      status: next,
      joinedOn: joinedOn ?? today(),
      statusOn: ends && !ended ? today() : (statusOn ?? today()),
    })
  }
  return (
    <fieldset className="schools-person-strand">
      <legend className="fb-hidden">{STRANDS[strand]}</legend>
      <Choose
        label={STRANDS[strand]}
        choices={options(PARTICIPATION_STATUS)}
        value={status}
        none="Does not take part"
        onChange={become}
      />
      {status !== null && (
        <DateField
          label="Joined"
          value={joinedOn}
          onChange={(date) => onChange({ joinedOn: date })}
          looks="past"
        />
      )}
      {ended && (
        <DateField
          label={status === 'withdrawn' ? 'Withdrew on' : 'Completed on'}
          value={statusOn}
          onChange={(date) => onChange({ statusOn: date })}
          looks="past"
        />
      )}
      {status === 'withdrawn' && (
        <Choose
          label="Why"
          choices={options(WITHDRAW_REASONS)}
          value={withdrawReason}
          onChange={(reason) => onChange({ withdrawReason: reason })}
        />
      )}
    </fieldset>
  )
}

function stateOf(strand: State['strand'], parts: readonly Part[]): State {
  const here = parts.find(({ body }) => body.strand === strand)
  if (!here) return { strand, base: [], status: null, joinedOn: null, statusOn: null, withdrawReason: null }
  const { status, joinedOn, statusOn, withdrawReason } = here.body
  return { strand, base: here.base, status, joinedOn, statusOn, withdrawReason }
}

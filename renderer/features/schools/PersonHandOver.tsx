import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { client } from '#renderer/data/client.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { dayNear, dayTime } from '#renderer/ui/dates.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import { say } from '#renderer/ui/toasts.ts'
import type { HandOver, Leaving } from '#shared/contract/people.ts'
import { ROLES, STRANDS, WITHDRAW_REASONS } from '#shared/model/enums.ts'
import { counted } from '#shared/model/figure-words.ts'
import { addDays, today } from '#shared/model/local-date.ts'
import { PersonKnown, usePersonKnown } from './PersonKnown.tsx'

type Reason = keyof typeof WITHDRAW_REASONS
type PersonHandOverProps = Readonly<{ schoolId: string; onClose: () => void }>

/** A new CPD lead in a minute: who leaves, who comes, and what passes from one to the other. */
export function PersonHandOver({ schoolId, onClose }: PersonHandOverProps) {
  const leads = useRead('people.leads', { schoolId })
  if (!leads.data) return <ErrorSentence error={leads.error} />
  return <HandOverForm schoolId={schoolId} leads={leads.data} onClose={onClose} />
}

function HandOverForm({
  schoolId,
  leads,
  onClose,
}: PersonHandOverProps & Readonly<{ leads: readonly Leaving[] }>) {
  const [leaverId, setLeaverId] = useState(() => leads[0]?.role.id ?? null)
  const leaver = leads.find(({ role }) => role.id === leaverId)
  const [lastDay, setLastDay] = useState<string | null>(() => addDays(today(), -1))
  const [reason, setReason] = useState<Reason | null>(null)
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [from, setFrom] = useState<string | null>()
  const [stays, setStays] = useState<ReadonlySet<string>>(new Set())
  const [asked, setAsked] = useState(false)
  const write = useWrite('people.handOver')
  const known = usePersonKnown(name, email, schoolId, leaver?.person.id)
  const begins = from === undefined ? (leaver && lastDay ? addDays(lastDay, 1) : today()) : from
  const passes = (id: string) => !stays.has(id)
  const toggle = (id: string) =>
    setStays((before) => {
      const next = new Set(before)
      if (!next.delete(id)) next.add(id)
      return next
    })

  async function save(): Promise<void> {
    setAsked(true)
    if (name.trim() === '' || begins === null || known.open) return
    if (leaver && (lastDay === null || reason === null)) return
    const input: HandOver = {
      schoolId,
      leaves:
        leaver && lastDay && reason
          ? { roleId: leaver.role.id, base: leaver.role.base, lastDay, reason }
          : null,
      comes: {
        name: name.trim(),
        email,
        from: begins,
        ...(known.personId ? { personId: known.personId } : {}),
      },
      steps: (leaver?.steps ?? []).map(({ id }) => id).filter(passes),
      conversations: (leaver?.conversations ?? []).map(({ id }) => id).filter(passes),
      strands: (leaver?.strands ?? []).filter(passes),
      roles:
        reason === 'left_school' ? (leaver?.others ?? []).map(({ roleId }) => roleId).filter(passes) : [],
    }
    const done = await write.run(input)
    if (!done) return
    const took = [
      ...(done.steps > 0 ? [counted(done.steps, 'step')] : []),
      ...(done.conversations > 0 ? [counted(done.conversations, 'conversation')] : []),
    ]
    say(`${name.trim()} is CPD lead${took.length > 0 ? ` and has ${took.join(' and ')}` : ''}.`, () => {
      client.people.undo({ batch: done.batch }).catch((error: Error) => say(error.message))
    })
    onClose()
  }

  return (
    <form
      className="fb-form schools-inline-form"
      aria-label="New CPD lead"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void save()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      {leads.length > 1 && (
        <Choose
          label="Who leaves"
          choices={leads.map(({ role, person }) => ({ value: role.id, label: person.body.name }))}
          value={leaverId}
          none="Nobody leaves"
          onChange={setLeaverId}
        />
      )}
      <div className="fb-form-row">
        <TextInput
          label="New CPD lead"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={asked && name.trim() === '' ? 'Write the new CPD lead’s name.' : undefined}
          autoComplete="off"
          autoFocus
        />
        <TextInput
          label="E-mail"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          autoComplete="off"
        />
      </div>
      <PersonKnown found={known} asked={asked} />
      {leaver && (
        <div className="fb-form-row">
          <DateField
            label={`Last day of ${leaver.person.body.name}`}
            value={lastDay}
            onChange={setLastDay}
            looks="past"
            error={asked && lastDay === null ? 'Write the last day.' : undefined}
          />
          <Choose
            label="Why"
            choices={options(WITHDRAW_REASONS)}
            value={reason}
            onChange={setReason}
            error={asked && reason === null ? 'Choose a reason.' : undefined}
          />
        </div>
      )}
      <DateField
        label="New lead from"
        value={begins}
        onChange={setFrom}
        looks="past"
        error={asked && begins === null ? 'Write the first day.' : undefined}
      />
      {leaver && (
        <Passes leaver={leaver} passes={passes} toggle={toggle} leavesSchool={reason === 'left_school'} />
      )}
      <ErrorSentence error={write.error} />
      <Group gap="sm">
        <Button type="submit" loading={write.busy}>
          Hand over
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

type PassesProps = Readonly<{
  leaver: Leaving
  passes: (id: string) => boolean
  toggle: (id: string) => void
  leavesSchool: boolean
}>

/** Everything that the one who leaves has in hand, ticked. */
function Passes({ leaver, passes, toggle, leavesSchool }: PassesProps) {
  const { steps, conversations, strands, others } = leaver
  const box = (id: string, label: string) => (
    <Checkbox key={id} label={label} checked={passes(id)} onChange={() => toggle(id)} />
  )
  return (
    <>
      {leavesSchool && others.length > 0 && (
        <fieldset className="schools-person-passes">
          <legend>Other roles of {leaver.person.body.name} here that end too</legend>
          {others.map(({ roleId, role }) => box(roleId, ROLES[role]))}
        </fieldset>
      )}
      {steps.length > 0 && (
        <fieldset className="schools-person-passes">
          <legend>Open steps that pass to the new lead</legend>
          {steps.map(({ id, body }) =>
            box(id, body.dueOn === null ? body.text : `${body.text} (due ${dayNear(body.dueOn, today())})`),
          )}
        </fieldset>
      )}
      {conversations.length > 0 && (
        <fieldset className="schools-person-passes">
          <legend>Planned conversations</legend>
          {conversations.map(({ id, body }) => box(id, dayTime(body.startsAt)))}
        </fieldset>
      )}
      {strands.length > 0 && (
        <fieldset className="schools-person-passes">
          <legend>Takes the place of {leaver.person.body.name} in</legend>
          {strands.map((strand) => box(strand, STRANDS[strand]))}
        </fieldset>
      )}
      {steps.length + conversations.length === 0 && (
        <p className="fb-quiet">{leaver.person.body.name} has no open step and no planned conversation.</p>
      )}
    </>
  )
}

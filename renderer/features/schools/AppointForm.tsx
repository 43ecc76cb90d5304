import { Button, Checkbox, Group, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import { say } from '#renderer/ui/toasts.ts'
import type { SchoolPage } from '#shared/contract/schools.ts'
import { ROLES } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'

import { PersonKnown, usePersonKnown } from './PersonKnown.tsx'

type Role = keyof typeof ROLES
type AppointFormProps = Readonly<{ page: SchoolPage; onClose: () => void }>

/** Roles that one person holds at a time. */
const HELD_BY_ONE: readonly Role[] = ['headteacher', 'cpd_lead']

/** A person in a role from a day on, in one go; whoever holds the role now can be relieved by it. */
export function AppointForm({ page, onClose }: AppointFormProps) {
  const holderOf = (role: Role) =>
    page.people.find((row) => row.role.body.role === role && row.role.body.to === null)
  const [role, setRole] = useState<Role>(() =>
    holderOf('cpd_lead') && !holderOf('headteacher') ? 'headteacher' : 'cpd_lead',
  )
  const [name, setName] = useState('')
  const [email, setEmail] = useState('')
  const [phone, setPhone] = useState('')
  const [from, setFrom] = useState<string | null>(today())
  const [replaces, setReplaces] = useState(true)
  const [asked, setAsked] = useState(false)
  const appoint = useWrite('people.appoint')
  const holder = HELD_BY_ONE.includes(role) ? holderOf(role) : undefined
  const known = usePersonKnown(name, email, page.school.id)

  async function add(): Promise<void> {
    setAsked(true)
    if (name.trim() === '' || known.open) return
    const saved = await appoint.run({
      schoolId: page.school.id,
      role,
      name: name.trim(),
      email,
      phone,
      from,
      replaces: holder !== undefined && replaces,
      ...(known.personId ? { personId: known.personId } : {}),
    })
    if (!saved) return
    say(`${name.trim()} is ${ROLES[role]} now.`)
    onClose()
  }

  return (
    <form
      className="fb-form schools-inline-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void add()
      }}
      onKeyDown={(event) => event.key === 'Escape' && onClose()}
    >
      <div className="fb-form-row">
        <TextInput
          label="Name"
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
          error={asked && name.trim() === '' ? 'Write the person’s name.' : undefined}
          autoComplete="off"
          autoFocus
        />
        <Choose
          label="Role"
          choices={options(ROLES)}
          value={role}
          onChange={(chosen) => chosen && setRole(chosen)}
        />
      </div>
      <div className="fb-form-row">
        <TextInput
          label="Phone"
          value={phone}
          onChange={(event) => setPhone(event.currentTarget.value)}
          autoComplete="off"
        />
        <TextInput
          label="E-mail"
          value={email}
          onChange={(event) => setEmail(event.currentTarget.value)}
          autoComplete="off"
        />
      </div>
      <PersonKnown found={known} asked={asked} />
      <DateField label="In the role from" value={from} onChange={setFrom} looks="past" />
      {holder && (
        <Checkbox
          label={`Takes over from ${holder.person.body.name}, whose role ends the day before`}
          checked={replaces}
          onChange={(event) => setReplaces(event.currentTarget.checked)}
        />
      )}
      <ErrorSentence error={appoint.error} />
      <Group gap="sm">
        <Button type="submit" loading={appoint.busy}>
          Add
        </Button>
        <Button variant="default" onClick={onClose}>
          Cancel
        </Button>
      </Group>
    </form>
  )
}

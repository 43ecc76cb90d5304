import { Button, Group, TextInput } from '@mantine/core'
import { Conflict } from '#renderer/data/Conflict.tsx'
import { callRecord } from '#renderer/data/record-operations.ts'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { options } from '#renderer/ui/options.ts'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { RoleRow } from '#shared/contract/schools.ts'
import type { AppError } from '#shared/errors.ts'
import { ROLES, WITHDRAW_REASONS } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'

const LABELS = {
  name: 'Name',
  email: 'E-mail',
  phone: 'Phone',
  from: 'In the role from',
  to: 'Until',
  leaveReason: 'Why it ended',
}

/** Who somebody is, and from when to when they hold the role. Both are records of their own. */
export function PersonForm({ row, onClose }: Readonly<{ row: RoleRow; onClose: () => void }>) {
  const person = useRecordForm('person', row.person)
  const role = useRecordForm('role', row.role)
  async function done(): Promise<void> {
    const saved = await Promise.all([person.save(), role.save()])
    if (saved.every((one) => one !== undefined)) onClose()
  }
  async function endToday(): Promise<void> {
    role.set({ to: today() })
    const saved = await role.save()
    if (!saved) return
    await person.save()
    say(`${row.person.body.name} is ${ROLES[row.role.body.role]} until today.`, () => {
      callRecord('role', 'save', { id: row.role.id, base: [saved.version], body: row.role.body }).catch(
        (reason: AppError) => say(reason.message),
      )
    })
    onClose()
  }
  return (
    <form
      className="fb-form schools-inline-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void done()
      }}
    >
      <TextInput label={LABELS.name} {...person.field('name')} autoComplete="off" autoFocus />
      <div className="fb-form-row">
        <TextInput label={LABELS.phone} {...person.field('phone')} autoComplete="off" />
        <TextInput label={LABELS.email} {...person.field('email')} autoComplete="off" />
      </div>
      <div className="fb-form-row">
        <DateField label={LABELS.from} looks="past" {...role.choice('from')} />
        <DateField label={LABELS.to} {...role.choice('to')} />
        {role.values.to !== null && (
          <Choose
            label={LABELS.leaveReason}
            choices={reasonChoices(role.values.leaveReason)}
            value={role.values.leaveReason === '' ? null : role.values.leaveReason}
            none=""
            onChange={(reason) => role.set({ leaveReason: reason ?? '' })}
          />
        )}
      </div>
      <Group gap="sm">
        <Button type="submit" variant="default">
          Done
        </Button>
        {row.role.body.to === null && (
          <Button variant="subtle" onClick={() => void endToday()}>
            End the role today
          </Button>
        )}
        <SaveState
          words={person.words || role.words}
          failed={person.state.status === 'failed' || role.state.status === 'failed'}
        />
      </Group>
      <Conflict form={person} labels={LABELS} />
      <Conflict form={role} labels={LABELS} />
    </form>
  )
}

/** The usual reasons, and one that another program wrote. */
function reasonChoices(now: string): { value: string; label: string }[] {
  const usual: { value: string; label: string }[] = options(WITHDRAW_REASONS)
  return now === '' || usual.some(({ value }) => value === now)
    ? usual
    : [...usual, { value: now, label: now }]
}

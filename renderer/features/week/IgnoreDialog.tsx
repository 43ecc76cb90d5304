import { Button, Group, Modal, Radio, Stack, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { useRemove } from '#renderer/data/use-remove.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { say } from '#renderer/ui/toasts.ts'
import type { NeedsYouEntry } from '#shared/contract/week.ts'
import { FLAG_CODES, type FlagCode } from '#shared/model/flags.ts'

type IgnoreDialogProps = Readonly<{ entry: NeedsYouEntry; today: string; onClose: () => void }>

/** Why something may wait, and for how long. The reason stays on this computer. */
export function IgnoreDialog({ entry, today, onClose }: IgnoreDialogProps) {
  const [reason, setReason] = useState('')
  const [how, setHow] = useState('changes')
  const [until, setUntil] = useState<string | null>(null)
  const [asked, setAsked] = useState(false)
  const add = useWrite('week.ignored.add')
  const { remove } = useRemove('ignored')
  const { kind, schoolId } = entry
  const submit = async (event: FormEvent) => {
    event.preventDefault()
    setAsked(true)
    if (reason.trim() === '' || (how === 'date' && until === null)) return
    if (schoolId === null || !isFlag(kind)) return
    const saved = await add.run({
      schoolId,
      flag: kind,
      reason: reason.trim(),
      until: how === 'date' ? until : null,
      today,
    })
    if (!saved) return
    say(
      'It waits now. You find it under “Ignored”.',
      () => void remove({ id: saved.id, base: [saved.version] }),
    )
    onClose()
  }
  return (
    <Modal opened onClose={onClose} title="Ignore because …" size="md">
      <form className="fb-form" onSubmit={(event) => void submit(event)}>
        <p>
          {entry.schoolName}: {entry.sentence}
        </p>
        <TextInput
          label="Because"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          error={asked && reason.trim() === '' ? 'Write why it may wait.' : undefined}
          data-autofocus
        />
        <Radio.Group label="For how long" value={how} onChange={setHow}>
          <Stack gap="xs" mt={4}>
            <Radio value="changes" label="Until something about it changes" />
            <Radio value="date" label="Up to a day" />
          </Stack>
        </Radio.Group>
        {how === 'date' && (
          <DateField
            label="Last day"
            value={until}
            onChange={setUntil}
            error={asked && until === null ? 'Write a day, like “in 2 weeks” or “3 dec”.' : undefined}
          />
        )}
        <ErrorSentence error={add.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={add.busy}>
            Ignore it
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

function isFlag(kind: NeedsYouEntry['kind']): kind is FlagCode {
  return (FLAG_CODES as readonly string[]).includes(kind)
}

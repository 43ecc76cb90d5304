import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { go, paths } from '#renderer/app/paths.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { AuditChoice, firstChoice, toOpen } from '#renderer/ui/AuditChoice.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'

type OpenAuditDialogProps = Readonly<{ schoolId: string; onClose: () => void }>

export function OpenAuditDialog({ schoolId, onClose }: OpenAuditDialogProps) {
  const [choice, setChoice] = useState(firstChoice)
  const frameworks = useRead('frameworks.list')
  const audits = useRead('audits.list')
  const before = (audits.data ?? [])
    .map(({ audit }) => audit.body)
    .filter((body) => body.schoolId === schoolId)
  const open = useWrite('audits.open')
  async function start(): Promise<void> {
    const saved = await open.run({ schoolId, ...toOpen(choice, before) })
    if (saved) go(paths.audit(saved.id))
  }
  return (
    <Modal opened onClose={onClose} title="Open an audit" size="lg">
      <form
        className="fb-form"
        onSubmit={(event) => {
          event.preventDefault()
          void start()
        }}
      >
        <AuditChoice frameworks={frameworks.data ?? []} before={before} value={choice} onChange={setChoice} />
        <ErrorSentence error={open.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={open.busy} data-autofocus>
            {choice.status === 'planned' ? 'Plan the audit' : 'Start the audit'}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

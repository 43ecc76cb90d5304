import { Button, Group, Modal } from '@mantine/core'
import { useState } from 'react'
import { go, paths } from '#renderer/app/paths.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { AuditChoice, firstChoice } from '#renderer/ui/AuditChoice.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'

type OpenAuditDialogProps = Readonly<{ schoolId: string; onClose: () => void }>

export function OpenAuditDialog({ schoolId, onClose }: OpenAuditDialogProps) {
  const [choice, setChoice] = useState(firstChoice)
  const open = useWrite('audits.open')
  async function start(): Promise<void> {
    const saved = await open.run({ schoolId, ...choice })
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
        <AuditChoice value={choice} onChange={setChoice} />
        <ErrorSentence error={open.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={open.busy} data-autofocus>
            Start the audit
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

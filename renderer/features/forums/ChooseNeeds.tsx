import { Button, Modal } from '@mantine/core'
import { useRead } from '#renderer/data/use-read.ts'
import type { RecordForm } from '#renderer/data/use-record-form.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { NeedPicker } from './NeedPicker.tsx'

type ChooseNeedsProps = Readonly<{ form: RecordForm<'forum'>; onClose: () => void }>

/** Changes what a forum is drawn from; its agenda stays as it is. */
export function ChooseNeeds({ form, onClose }: ChooseNeedsProps) {
  const shared = useRead('forums.sharedNeeds')
  const done = async () => {
    if (await form.save()) onClose()
  }
  return (
    <Modal opened onClose={() => void done()} title="What the forum is drawn from" size="lg">
      <div className="fb-form">
        <NeedPicker
          needs={shared.data ?? []}
          chosen={form.values.needIds}
          onChange={(needIds) => form.set({ needIds })}
        />
        <ErrorSentence error={shared.error} />
        <div>
          <Button onClick={() => void done()}>Done</Button>
        </div>
      </div>
    </Modal>
  )
}

import { Button, Group } from '@mantine/core'
import { Conflict } from '#renderer/data/Conflict.tsx'
import { putAway } from '#renderer/data/put-away.ts'
import { showFirstWrong, useRecordForm } from '#renderer/data/use-record-form.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { NEED_LABELS, NeedFields } from '#renderer/ui/NeedFields.tsx'
import { options } from '#renderer/ui/options.ts'
import { RemoveButton } from '#renderer/ui/RemoveButton.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import type { SchoolPage } from '#shared/contract/schools.ts'
import { NEED_STATUS } from '#shared/model/enums.ts'

type SchoolNeedFormProps = Readonly<{
  page: SchoolPage
  need: RecordOf<'need'> | null
  onClose: () => void
  /** Opens this form again, for words that were not kept. */
  onReopen: () => void
}>

export function SchoolNeedForm({ page, need, onClose, onReopen }: SchoolNeedFormProps) {
  const form = useRecordForm('need', need, { schoolId: page.school.id, title: '' })
  const { remove, error } = useRemove('need')
  const cancel = () => void putAway(form, onClose, onReopen)
  async function takeAway(gone: RecordOf<'need'>): Promise<void> {
    await form.discard()
    if (await remove(gone)) onClose()
  }
  return (
    <form
      className="fb-form schools-inline-form"
      {...form.bind}
      onSubmit={(event) => {
        event.preventDefault()
        const { currentTarget } = event
        void form.save().then((saved) => (saved ? onClose() : showFirstWrong(currentTarget)))
      }}
      onKeyDown={(event) => event.key === 'Escape' && cancel()}
    >
      <NeedFields
        title={form.field('title')}
        pupilEvidence={form.field('pupilEvidence')}
        priority={form.choice('priority')}
      >
        {need !== null && (
          <Choose label={NEED_LABELS.status} choices={options(NEED_STATUS)} {...form.choice('status')} />
        )}
      </NeedFields>
      <ErrorSentence error={error} />
      <Group gap="sm">
        <Button type="submit">Save the need</Button>
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
        {need !== null && (
          <RemoveButton label={`Remove the need “${need.body.title}”`} onClick={() => void takeAway(need)} />
        )}
        <SaveState words={form.state.dirty ? form.words : ''} failed={form.state.status === 'failed'} />
      </Group>
      <Conflict form={form} labels={NEED_LABELS} />
    </form>
  )
}

import { Button, Group } from '@mantine/core'
import { useEffect, useRef } from 'react'
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
import type { AuditPage } from '#shared/contract/audits.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import { NEED_STATUS } from '#shared/model/enums.ts'
import { sayNeedSaved } from './need-saved.ts'

type AuditNeedFormProps = Readonly<{
  page: AuditPage
  /** `null` makes a new one. */
  need: RecordOf<'need'> | null
  /** The item that it is about and, for a new one, the words that it begins with. */
  first?: Readonly<{ itemId: string | null; title: string }>
  onClose: () => void
  /** Opens this form again, for words that were not kept. */
  onReopen: () => void
}>

/** One need of an audit: what it is, what shows it in pupils, how pressing it is, where it stands. */
export function AuditNeedForm({ page, need, first, onClose, onReopen }: AuditNeedFormProps) {
  const place = {
    schoolId: page.school.id,
    auditId: page.audit.id,
    ...(first ?? { itemId: null, title: '' }),
  }
  const form = useRecordForm('need', need, place)
  const { remove, error } = useRemove('need')
  const shown = useRef<HTMLFormElement>(null)
  const begins = need === null && first !== undefined
  const cancel = () => void putAway(form, onClose, onReopen)
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' })
    // What stands there is a first word only: what is typed takes its place.
    if (begins) shown.current?.querySelector('input')?.select()
  }, [begins])
  useEffect(() => {
    // Words that a crash left behind belong to the item that is on screen: here they can be seen.
    if (first !== undefined && form.values.itemId !== first.itemId) form.set({ itemId: first.itemId })
  })
  async function takeAway(gone: RecordOf<'need'>): Promise<void> {
    await form.discard()
    if (await remove(gone)) onClose()
  }
  return (
    <form
      ref={shown}
      className="audit-need-form"
      {...form.bind}
      onSubmit={(event) => {
        event.preventDefault()
        const { currentTarget } = event
        void form.save().then((saved) => {
          if (!saved) return showFirstWrong(currentTarget)
          if (need === null) sayNeedSaved(saved)
          onClose()
        })
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        cancel()
      }}
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

import { Button, Group } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { Conflict } from '#renderer/data/Conflict.tsx'
import { putAway } from '#renderer/data/put-away.ts'
import { showFirstWrong, useRecordForm } from '#renderer/data/use-record-form.ts'
import { NEED_LABELS, NeedFields } from '#renderer/ui/NeedFields.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import { type FrameworkItem, itemTitle } from '#shared/model/framework/framework.ts'
import { sayNeedSaved } from '../need-saved.ts'

type ItemNeedFormProps = Readonly<{
  page: AuditPage
  item: FrameworkItem
  /** `null` makes a new one of the item. */
  need: RecordOf<'need'> | null
  onClose: () => void
  /** Opens this form again, for words that were not kept. */
  onReopen: () => void
}>

export function ItemNeedForm({ page, item, need, onClose, onReopen }: ItemNeedFormProps) {
  const place = { schoolId: page.school.id, auditId: page.audit.id, itemId: item.id, title: itemTitle(item) }
  const form = useRecordForm('need', need, place)
  const cancel = () => void putAway(form, onClose, onReopen)
  const shown = useRef<HTMLFormElement>(null)
  useEffect(() => {
    shown.current?.scrollIntoView({ block: 'nearest' })
    // The item's title is a first word only: what is typed takes its place.
    shown.current?.querySelector('input')?.select()
  }, [])
  useEffect(() => {
    if (form.values.itemId !== item.id) form.set({ itemId: item.id })
  })
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
      />
      <Group gap="sm">
        <Button type="submit">Save the need</Button>
        <Button variant="default" onClick={cancel}>
          Cancel
        </Button>
        <SaveState words={form.state.dirty ? form.words : ''} failed={form.state.status === 'failed'} />
      </Group>
      <Conflict form={form} labels={NEED_LABELS} />
    </form>
  )
}

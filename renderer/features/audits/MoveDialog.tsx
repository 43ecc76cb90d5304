import { Button, Group, Modal, Radio, TextInput } from '@mantine/core'
import { useState } from 'react'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import { levelsAgreed, missingFor } from '#shared/model/audit-missing.ts'
import { AUDIT_STATES, type AuditStatus, isBack, isOpen, refusedMove } from '#shared/model/audit-states.ts'
import { AUDIT_STATUS } from '#shared/model/enums.ts'
import type { ItemViews } from '#shared/model/moderation.ts'
import { useMove } from './use-move.ts'

type MoveDialogProps = Readonly<{
  audit: RecordOf<'audit'>
  views: readonly ItemViews[]
  onClose: () => void
}>

/** Any other state, for a shared audit an earlier one; back only with a reason, which stays on the audit's page. */
export function MoveDialog({ audit, views, onClose }: MoveDialogProps) {
  const { status } = audit.body
  const move = useMove(audit)
  const others = AUDIT_STATES.filter((state) => (isOpen(status) ? state !== status : isBack(status, state)))
  const agreed = levelsAgreed(views)
  const [to, setTo] = useState<AuditStatus>(
    isOpen(status)
      ? (others.find((state) => !isBack(status, state) && refusedMove(state, agreed) === undefined) ??
          others[0] ??
          status)
      : 'moderating',
  )
  const [reason, setReason] = useState('')
  const [asked, setAsked] = useState(false)
  const back = isBack(status, to)
  const missing = back ? [] : missingFor(to, views)

  async function go(): Promise<void> {
    if (back && reason.trim() === '') return setAsked(true)
    if (await move.run(to, back ? reason : '')) onClose()
  }

  return (
    <Modal
      opened
      onClose={onClose}
      title={isOpen(status) ? 'Move the audit' : 'Reopen the audit'}
      closeButtonProps={{ 'aria-label': 'Close' }}
    >
      <form
        className="fb-form"
        noValidate
        onSubmit={(event) => {
          event.preventDefault()
          void go()
        }}
      >
        <Radio.Group label="To" value={to} onChange={(value) => setTo(value as AuditStatus)}>
          <div className="fb-choices fb-choices-column">
            {others.map((state) => (
              <Radio
                key={state}
                value={state}
                disabled={refusedMove(state, agreed) !== undefined}
                description={refusedMove(state, agreed)}
                label={isBack(status, state) ? `${AUDIT_STATUS[state]} (back)` : AUDIT_STATUS[state]}
              />
            ))}
          </div>
        </Radio.Group>
        {back && (
          <TextInput
            label="Why it goes back"
            placeholder="New evidence came"
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            error={asked && reason.trim() === '' ? 'Say in a line why it goes back.' : undefined}
            data-autofocus
            required
          />
        )}
        {missing.length > 0 && <p className="audit-quiet">{missing.join(' ')}</p>}
        <ErrorSentence error={move.error} />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            Cancel
          </Button>
          <Button type="submit" loading={move.busy}>
            {isOpen(status) ? 'Move' : 'Reopen'}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}

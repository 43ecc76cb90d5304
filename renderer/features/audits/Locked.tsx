import { useReadOnly } from '#renderer/app/workspace.ts'
import { dayNear } from '#renderer/ui/dates.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import { isOpen } from '#shared/model/audit-states.ts'
import { today } from '#shared/model/local-date.ts'

/** Why nothing can be changed here, and what would change that. */
export function Locked({ audit }: Readonly<{ audit: RecordOf<'audit'> }>) {
  const readOnly = useReadOnly()
  const { status, sharedOn, closedOn } = audit.body
  if (isOpen(status)) return null
  const on = status === 'closed' ? closedOn : sharedOn
  const since = on === null ? '' : ` on ${dayNear(on, today())}`
  return (
    <p className="audit-locked">
      This audit was {status === 'closed' ? 'closed' : 'shared'}
      {since}. {readOnly ? 'Its levels stand.' : 'Reopen it to change levels.'}
    </p>
  )
}

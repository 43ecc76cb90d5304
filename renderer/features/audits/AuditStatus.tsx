import { useWrite } from '#renderer/data/use-write.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import { AUDIT_STATUS } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'

/** How far the audit is. A choice is saved at once; closing notes the day. */
export function AuditStatus({ audit }: Readonly<{ audit: RecordOf<'audit'> }>) {
  const save = useWrite('audits.save')
  const choose = (status: keyof typeof AUDIT_STATUS | null) => {
    if (status === null || status === audit.body.status) return
    const closedOn = status === 'closed' ? (audit.body.closedOn ?? today()) : null
    void save.run({ id: audit.id, base: audit.base, body: { ...audit.body, status, closedOn } })
  }
  return (
    <div>
      <Choose label="Status" choices={options(AUDIT_STATUS)} value={audit.body.status} onChange={choose} />
      <ErrorSentence error={save.error} />
    </div>
  )
}

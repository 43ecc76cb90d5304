import { client } from '#renderer/data/client.ts'
import { inWords } from '#renderer/data/in-words.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { say } from '#renderer/ui/toasts.ts'
import type { RecordOf } from '#shared/contract/base.ts'
import { type AuditStatus, isOpen } from '#shared/model/audit-states.ts'
import { AUDIT_STATUS } from '#shared/model/enums.ts'

/** Moves an audit to another state, says so, and offers the way back. The trail tells of both. */
export function useMove({ id, base, body }: RecordOf<'audit'>) {
  const move = useWrite('audits.move')
  return {
    busy: move.busy,
    error: move.error,
    /** Answers whether it was done. */
    run: async (to: AuditStatus, reason = ''): Promise<boolean> => {
      const saved = await move.run({ id, base, to, reason })
      if (!saved) return false
      say(`The audit is now at “${AUDIT_STATUS[to]}”.`, () => {
        const back = {
          to: body.status,
          reason: `${isOpen(to) ? 'Moved' : 'Moved on'} by mistake`,
          undoes: true,
        }
        client.audits
          .move({ id, base: [saved.version], ...back })
          .catch((refused) => say(inWords(refused).message))
      })
      return true
    },
  }
}

import type { EarlierAudit, Looking } from '#shared/contract/looking.ts'
import type { AuditTabProps } from '../audit-tab.ts'

/** What every picture of the profile is given. */
export type PictureProps = Pick<AuditTabProps, 'page' | 'framework' | 'views'> &
  Readonly<{
    looking: Looking
    /** The earlier audit that stands beside this one, if one was chosen. */
    beside: EarlierAudit | undefined
    onItem: (itemId: string) => void
  }>

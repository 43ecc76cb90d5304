import type { AuditPage } from '#shared/contract/audits.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import type { ItemViews } from '#shared/model/moderation.ts'

/** What every tab of an audit's page is given. */
export type AuditTabProps = Readonly<{
  page: AuditPage
  framework: Framework
  /** Who sees which item how, in the framework's order. */
  views: readonly ItemViews[]
  /** Where to begin: the item with words that a crash left behind, if there is one. */
  startAt: string | undefined
  readOnly: boolean
  /** Levels, evidence, survey, self-evaluation and summary stand as they are: the audit was shared, or this is read only. */
  locked: boolean
}>

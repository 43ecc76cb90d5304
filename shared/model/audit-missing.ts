import { AUDIT_STATES, type AuditStatus } from './audit-states.ts'
import { counted } from './figure-words.ts'
import type { ItemViews } from './moderation.ts'

/** How many items have an agreed level, and not only a word why there is none. */
export function levelsAgreed(views: readonly ItemViews[]): number {
  return views.filter(({ agreed }) => agreed?.level != null).length
}

/** What is not there yet for a state, in sentences. It holds nobody up: an audit may be shared in part. */
export function missingFor(to: AuditStatus, views: readonly ItemViews[]): string[] {
  const reached = (state: AuditStatus) => AUDIT_STATES.indexOf(to) >= AUDIT_STATES.indexOf(state)
  const many = (test: (view: ItemViews) => boolean) => views.filter(test).length
  const applying = (view: ItemViews) => view.agreed?.state !== 'not_applicable'
  const found: string[] = []
  if (reached('visit_done')) {
    const unseen = many(
      (view) =>
        applying(view) &&
        view.adviser === undefined &&
        view.interviews === undefined &&
        view.documents === undefined,
    )
    if (unseen > 0) found.push(`${counted(unseen, 'item has', 'items have')} no level from the visit.`)
  }
  if (reached('moderating')) {
    if (views.every(({ leaders }) => leaders === undefined)) found.push('Leaders have not rated themselves.')
    if (views.every(({ staff }) => staff === undefined)) found.push('There is no staff survey.')
  }
  if (reached('shared')) {
    const open = many(({ agreed }) => agreed === undefined)
    if (open > 0) found.push(`${counted(open, 'item has', 'items have')} no agreed level.`)
    const bare = many(({ departs, agreed }) => departs && agreed?.note.trim() === '')
    if (bare > 0)
      found.push(
        `${counted(bare, 'agreed level is', 'agreed levels are')} outside the sources without a reason.`,
      )
  }
  return found
}

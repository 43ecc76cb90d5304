import type { AuditPage } from '#shared/contract/audits.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { howPerception } from '#shared/model/how.ts'
import type { ItemViews } from '#shared/model/moderation.ts'
import { HowButton } from '../how/HowButton.tsx'
import { Gap } from './Gap.tsx'
import { LevelBar } from './LevelBar.tsx'
import { staffWords, viewWords } from './view-words.ts'

type BothViewsProps = Readonly<{ page: AuditPage; framework: Framework; views: ItemViews }>

/** What leaders and staff say of an item, side by side, for the eyes of whoever is about to rate it. */
export function BothViews({ page, framework, views }: BothViewsProps) {
  const { leaders, staff, itemId } = views
  return (
    <div className="audit-both">
      <div className="audit-view">
        <h3>Leaders</h3>
        <LevelBar value={leaders?.level ?? null} wide />
        <span>{viewWords(framework, leaders, 'Not said yet')}</span>
        {leaders !== undefined && leaders.note !== '' && <q className="audit-view-note">{leaders.note}</q>}
      </div>
      <div className="audit-view">
        <h3>Staff</h3>
        <LevelBar value={staff?.value ?? null} wide />
        <span>
          {staffWords(staff)} <StaffHow page={page} itemId={itemId} />
        </span>
      </div>
      <Gap framework={framework} views={views} />
    </div>
  )
}

/** How staff's figure was reached, where there is one. */
export function StaffHow({ page, itemId }: Readonly<{ page: AuditPage; itemId: string }>) {
  const counts = countsOf(page, itemId)
  if (counts === undefined) return null
  return <HowButton of={`staff’s view of ${itemId}`} how={() => howPerception(itemId, counts)} />
}

function countsOf(page: AuditPage, itemId: string) {
  const all = page.surveys.find(({ body }) => body.group === 'all')
  return all?.body.results.find((result) => result.itemId === itemId)?.counts
}

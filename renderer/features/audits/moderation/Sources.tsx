import { useReadOnly } from '#renderer/app/workspace.ts'
import type { AuditPage } from '#shared/contract/audits.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import type { ItemViews, SourceView } from '#shared/model/moderation.ts'
import { StaffHow } from '../views/BothViews.tsx'
import { LevelBar } from '../views/LevelBar.tsx'
import { staffWords, viewWords } from '../views/view-words.ts'

type SourcesProps = Readonly<{ page: AuditPage; framework: Framework; views: ItemViews }>

/** The five views of an item under one another, on one scale, each with its words. */
export function Sources({ page, framework, views }: SourcesProps) {
  return (
    <dl className="audit-sources">
      <Source name="Leaders" framework={framework} view={views.leaders} />
      <div>
        <dt>Staff</dt>
        <dd>
          <LevelBar value={views.staff?.value ?? null} wide />
          <span>
            {staffWords(views.staff)} <StaffHow page={page} itemId={views.itemId} />
          </span>
        </dd>
      </div>
      <Source name="Interviews" framework={framework} view={views.interviews} />
      <Source name="Documents" framework={framework} view={views.documents} />
      <Source name={useReadOnly() ? 'Adviser' : 'My view'} framework={framework} view={views.adviser} />
    </dl>
  )
}

type SourceProps = Readonly<{ name: string; framework: Framework; view: SourceView | undefined }>

function Source({ name, framework, view }: SourceProps) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        <LevelBar value={view?.level ?? null} wide />
        <span>{viewWords(framework, view)}</span>
        {view !== undefined && view.note !== '' && <q className="audit-view-note">{view.note}</q>}
      </dd>
    </div>
  )
}

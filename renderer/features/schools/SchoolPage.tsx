import { HistoryLink } from '#renderer/app/HistoryLink.tsx'
import { paths } from '#renderer/app/paths.ts'
import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import type { SchoolPage as SchoolPageData } from '#shared/contract/schools.ts'
import { RegisterNews } from './RegisterNews.tsx'
import { SchoolActions } from './SchoolActions.tsx'
import { SchoolContact } from './SchoolContact.tsx'
import { SchoolContext } from './SchoolContext.tsx'
import { SchoolFacts, SchoolLead } from './SchoolFacts.tsx'
import { SchoolInspections } from './SchoolInspections.tsx'
import { SchoolNeeds } from './SchoolNeeds.tsx'
import { SchoolNow } from './SchoolNow.tsx'
import { SchoolPairs } from './SchoolPairs.tsx'
import { SchoolPeople } from './SchoolPeople.tsx'
import { SchoolTimeline } from './SchoolTimeline.tsx'

const BACK = { label: 'Schools', href: paths.schools }

export function SchoolPage({ id }: Readonly<{ id: string }>) {
  const page = useRead('schools.get', { id })
  if (page.error)
    return (
      <Page title="School" back={BACK}>
        <ErrorSentence error={page.error} />
      </Page>
    )
  if (!page.data) return null
  return <School page={page.data} />
}

/** Everything of one school: who, now, what is needed, and what has been. */
function School({ page }: Readonly<{ page: SchoolPageData }>) {
  const readOnly = useReadOnly()
  return (
    <Page
      title={page.school.body.name}
      back={BACK}
      lead={<SchoolLead page={page} withAdviser={readOnly} />}
      actions={!readOnly && <SchoolActions page={page} />}
    >
      <SchoolFacts school={page.school} />
      <RegisterNews schoolId={page.school.id} />
      <div className="schools-page">
        <div>
          <SchoolNow page={page} />
          <SchoolNeeds page={page} readOnly={readOnly} />
          <SchoolPairs schoolId={page.school.id} />
          <SchoolContact page={page} readOnly={readOnly} />
        </div>
        <div>
          <SchoolPeople page={page} readOnly={readOnly} />
          <SchoolTimeline page={page} />
          <SchoolInspections schoolId={page.school.id} readOnly={readOnly} />
        </div>
      </div>
      <SchoolContext schoolId={page.school.id} readOnly={readOnly} />
      <HistoryLink kind="school" id={page.school.id} />
    </Page>
  )
}

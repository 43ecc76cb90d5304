import '../report/report.css'
import './needs.css'
import type { AuditTabProps } from '../audit-tab.ts'
import { ReportPanel } from '../report/ReportPanel.tsx'
import { Summary } from '../report/Summary.tsx'
import { AuditNeeds } from './AuditNeeds.tsx'
import { SuggestedNeeds } from './SuggestedNeeds.tsx'

/** Where an audit leads: to needs, and to a report for the school. */
export function NeedsReportTab({ page, framework, views, readOnly, locked }: AuditTabProps) {
  return (
    <>
      <AuditNeeds page={page} framework={framework} readOnly={readOnly} />
      {!readOnly && <SuggestedNeeds page={page} framework={framework} views={views} />}
      <Summary page={page} readOnly={locked} />
      <ReportPanel page={page} />
    </>
  )
}

import { reportName } from '#outputs/audit-report/document.ts'
import type { AuditReport } from '#outputs/audit-report/model.ts'
import { surveyBase } from '#outputs/audit-report/words.ts'
import type { ReportAbout } from '#shared/contract/audit-report.ts'

/** What there is to report, in counts. */
export function aboutReport(report: AuditReport): ReportAbout {
  const everyone = report.surveys.find(({ group }) => group === 'all')
  const { earlier } = report
  return {
    name: reportName(report),
    draft: report.draft,
    items: report.areas.reduce((sum, area) => sum + area.items, 0),
    rated: report.areas.reduce((sum, area) => sum + area.rated, 0),
    evidence: report.evidence.length,
    needs: report.needs.length,
    leaders: report.views.filter(({ leaders }) => leaders !== undefined).length,
    survey: everyone === undefined ? '' : surveyBase(everyone),
    earlier: earlier === null ? null : { round: earlier.round, openedOn: earlier.openedOn },
    withheld: report.withheld,
  }
}

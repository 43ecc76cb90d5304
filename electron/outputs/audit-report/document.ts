import type { Document } from '../document/model.ts'
import { areasSection } from './areas.ts'
import { changeSection } from './change.ts'
import { methodSection, needsSection } from './closing.ts'
import type { AuditReport, ReportParts } from './model.ts'
import { profileSection } from './profile.ts'
import { reportFacts, summarySection } from './summary.ts'
import { viewsSection } from './views.ts'
import { draftLine, roundName } from './words.ts'

/** An audit's report for the school, as a document that is drawn as a PDF, a page or a Word file. */
export function reportDocument(report: AuditReport, parts: ReportParts): Document {
  const earlier = parts.comparison ? report.earlier : null
  return {
    title: `CPD audit of ${report.school.name}`,
    subtitle: [roundName(report.audit.round), draftLine(report)].filter((part) => part !== null).join('. '),
    facts: reportFacts(report),
    language: 'en-GB',
    blocks: [
      ...summarySection(report, parts),
      ...profileSection(report, parts.comparison),
      ...(parts.survey ? viewsSection(report) : []),
      ...(earlier === null ? [] : changeSection(report, earlier)),
      ...areasSection(report, parts),
      ...needsSection(report),
      ...methodSection(report),
    ],
  }
}

/** What the file is called if nobody says otherwise. */
export function reportName(report: AuditReport): string {
  return `${roundName(report.audit.round)} of ${report.school.name}${report.draft ? ', draft' : ''}`
}

import { reportDocument } from '#outputs/audit-report/document.ts'
import { reportJson } from '#outputs/audit-report/json.ts'
import type { AuditReport, ReportParts } from '#outputs/audit-report/model.ts'
import { itemsTable, reportTables } from '#outputs/audit-report/tables.ts'
import { toCsv } from '#outputs/csv.ts'
import { toHtml } from '#outputs/document/to-html.ts'
import { toXlsx } from '#outputs/xlsx.ts'
import type { REPORT_FORMATS } from '#shared/contract/audit-report.ts'

export type ReportFormat = (typeof REPORT_FORMATS)[number]

/** A report as the bytes of a file. */
export async function reportBytes(
  report: AuditReport,
  format: ReportFormat,
  parts: ReportParts,
): Promise<Uint8Array> {
  switch (format) {
    case 'docx': {
      const { toDocx } = await import('#outputs/document/to-docx.ts')
      return toDocx(reportDocument(report, parts))
    }
    case 'html':
      return Buffer.from(toHtml(reportDocument(report, parts)).html)
    case 'xlsx':
      return toXlsx(reportTables(report))
    case 'csv':
      return Buffer.from(toCsv(itemsTable(report)))
    case 'json':
      return Buffer.from(`${JSON.stringify(reportJson(report), null, 2)}\n`)
  }
}

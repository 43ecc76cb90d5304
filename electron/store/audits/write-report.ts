import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { reportDocument, reportName } from '#outputs/audit-report/document.ts'
import { reportJson } from '#outputs/audit-report/json.ts'
import type { AuditReport, ReportParts } from '#outputs/audit-report/model.ts'
import { itemsTable, reportTables } from '#outputs/audit-report/tables.ts'
import { surveyBase } from '#outputs/audit-report/words.ts'
import { toCsv } from '#outputs/csv.ts'
import { toHtml } from '#outputs/document/to-html.ts'
import { toXlsx } from '#outputs/xlsx.ts'
import type { REPORT_FORMATS, ReportAbout } from '#shared/contract/audit-report.ts'
import { AppError } from '#shared/errors.ts'

export type ReportFormat = (typeof REPORT_FORMATS)[number]

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

/** The named file is the whole report or, if anything fails, what it was before. */
export async function writeReport(file: string, bytes: Uint8Array): Promise<{ bytes: number }> {
  const part = `${file}.${randomUUID().slice(0, 8)}.part`
  try {
    const opened = await open(part, 'wx')
    try {
      await opened.writeFile(bytes)
      await opened.sync()
    } finally {
      await opened.close()
    }
    await rename(part, file)
  } catch (error) {
    await rm(part, { force: true })
    const full = (error as NodeJS.ErrnoException).code === 'ENOSPC'
    throw new AppError(
      full ? 'disk-full' : 'disk-error',
      full
        ? 'The report was not written: the disk is full. Make room, then try again.'
        : `${basename(file)} could not be written. Close it where it is open, or choose another folder.`,
    )
  }
  return { bytes: bytes.byteLength }
}

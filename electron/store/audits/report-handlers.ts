import { reportDocument } from '#outputs/audit-report/document.ts'
import { toHtml } from '#outputs/document/to-html.ts'
import type { auditReport } from '#shared/contract/audit-report.ts'
import { PRINT_LETTERS } from '#shared/contract/native.ts'
import { AppError } from '#shared/errors.ts'
import { type HandlersOf, read, task } from '../handlers.ts'
import { writeWhole } from '../write-whole.ts'
import { aboutReport } from './about-report.ts'
import { readAuditReport } from './report.ts'
import { reportBytes } from './report-bytes.ts'

export const reportHandlers: HandlersOf<typeof auditReport> = {
  about: read((reader, input) => aboutReport(readAuditReport(reader, input))),
  document: read((reader, { parts, ...input }) => {
    const page = toHtml(reportDocument(readAuditReport(reader, input), parts))
    if (page.html.length > PRINT_LETTERS)
      throw new AppError(
        'bad-input',
        'The report is too long to print. Leave something out, or save it as Word.',
      )
    return page
  }),
  write: task(async (host, { file, format, parts, ...input }) => {
    const report = host.store().read((reader) => readAuditReport(reader, input))
    return writeWhole(host.resolveFile(file), await reportBytes(report, format, parts))
  }),
}

import { InvalidArgumentError } from 'commander'
import { REPORT_FORMATS, reportParts } from '#shared/contract/audit-report.ts'
import { counted } from '#shared/model/figure-words.ts'
import { findAuditOf } from '#store/audits/find-audit.ts'
import { readAuditReport } from '#store/audits/report.ts'
import { type ReportFormat, reportBytes } from '#store/audits/report-bytes.ts'
import { writeWhole } from '#store/write-whole.ts'
import { done } from '../answer.ts'
import { pathArgument, textArgument } from '../arguments.ts'
import type { Add } from '../desk.ts'
import { withStore } from '../with-store.ts'

type Options = Readonly<{ workspace: string; school: string; audit?: string; out: Out }>

/** `report audit`: an audit's report for the school, or its results, as a file. */
export const addReport: Add = (parent, desk) => {
  parent
    .command('report')
    .description('Documents for schools. What is marked private is in none of them.')
    .command('audit')
    .description(
      'An audit’s report as a Word file or a page, or its results as an Excel file, a CSV or JSON: the file’s ending says which.',
    )
    .requiredOption('--workspace <file>', 'the workspace', pathArgument)
    .requiredOption('--school <urn>', 'the URN of the school', textArgument)
    .option('--audit <id>', 'which of its audits; the newest if this is left out', textArgument)
    .requiredOption('--out <file>', `a file ending in ${ENDINGS}`, outArgument)
    .action(({ workspace, school, audit, out }: Options) =>
      desk.answer(async () => {
        const report = await withStore(workspace, (store) =>
          store.read((reader) =>
            readAuditReport(reader, { id: findAuditOf(reader, { urn: school, audit }) }),
          ),
        )
        const { bytes } = await writeWhole(
          out.file,
          await reportBytes(report, out.format, reportParts.parse({})),
        )
        const { id, round } = report.audit
        const { withheld, draft } = report
        const stayed = withheld === 0 ? '' : ` ${counted(withheld, 'private record')} stayed here.`
        return done(
          { file: out.file, bytes, audit: id, round, draft, withheld },
          `Wrote ${out.file}${draft ? ', a draft: the audit has not been shared yet' : ''}.${stayed}`,
        )
      }),
    )
}

type Out = Readonly<{ file: string; format: ReportFormat }>

const ENDINGS = `.${REPORT_FORMATS.slice(0, -1).join(', .')} or .${REPORT_FORMATS.at(-1)}`

/** The file with what its ending asks for. */
function outArgument(value: string): Out {
  const file = pathArgument(value)
  const ending = /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase()
  const format = REPORT_FORMATS.find((one) => one === ending)
  if (format === undefined)
    throw new InvalidArgumentError(`The name of the file ends in ${ENDINGS}. A PDF is made in the app.`)
  return { file, format }
}

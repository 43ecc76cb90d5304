import { AppError } from '#shared/errors.ts'
import { counted } from '#shared/model/figure-words.ts'
import { FLAGS } from '#shared/model/flags.ts'
import { schoolListState } from '#shared/model/school-list.ts'
import { exportSchools, schoolTable } from '#store/schools/export-list.ts'
import { done } from '../answer.ts'
import { pathArgument } from '../arguments.ts'
import type { Add } from '../desk.ts'
import { withStore } from '../with-store.ts'

type Options = Readonly<{ workspace: string; out?: string; flag?: string; sort?: string; columns?: string }>

/** `schools list`: the partner schools with their flags, for reading or as a file. */
export const addSchools: Add = (parent, desk) => {
  parent
    .command('schools')
    .description('The partner schools of a workspace.')
    .command('list')
    .description('List the schools with what stands out about each; with --out as a CSV or an Excel file.')
    .requiredOption('--workspace <file>', 'the workspace', pathArgument)
    .option('--out <file>', 'a file ending in .csv or .xlsx', pathArgument)
    .option('--flag <flag>', 'only schools with this flag, or “any”')
    .option('--sort <column>', 'the column to sort by')
    .option('--columns <names>', 'the columns of the file, with commas between')
    .action((options: Options) =>
      desk.answer(async () => {
        const { workspace, out, flag = '', sort = 'name', columns = '' } = options
        const state = schoolListState.parse({ flag, sort, columns: columns.split(',').filter(Boolean) })
        const { rows, file } = await withStore(workspace, async (store) => ({
          rows: schoolTable(store, { state }).rows,
          file:
            out === undefined
              ? null
              : { file: out, ...(await exportSchools(store, { file: out, format: formatOf(out), state })) },
        }))
        const lines = rows.map(
          ({ name, urn, flags }) =>
            `${urn}  ${name}${flags.length === 0 ? '' : `: ${flags.map((one) => FLAGS[one.flag].toLowerCase()).join(', ')}`}`,
        )
        const text =
          file === null
            ? lines.join('\n') || 'No schools.'
            : `Wrote ${counted(rows.length, 'school')} to ${file.file}.`
        return done({ schools: rows, ...(file === null ? {} : file) }, text)
      }),
    )
}

function formatOf(file: string): 'csv' | 'xlsx' {
  const [, ending] = /\.(csv|xlsx)$/i.exec(file) ?? []
  if (ending === undefined) throw new AppError('bad-input', 'The name of the file ends in .csv or .xlsx.')
  return ending.toLowerCase() as 'csv' | 'xlsx'
}

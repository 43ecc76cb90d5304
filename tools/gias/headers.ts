import { readFileSync } from 'node:fs'

/** The heading rows of five vintages of the register's file, as DfE wrote them (Open Government Licence v3.0). */
export const VINTAGES: readonly Readonly<{ vintage: string; headers: readonly string[] }>[] = readFileSync(
  new URL('./headers-by-vintage.tsv', import.meta.url),
  'utf8',
)
  .trimEnd()
  .split('\n')
  .map((line) => {
    const [vintage = '', , row = ''] = line.split('\t')
    return { vintage, headers: row.slice(1, -1).split('","') }
  })

export const NEWEST_HEADERS = VINTAGES.at(-1)?.headers ?? []

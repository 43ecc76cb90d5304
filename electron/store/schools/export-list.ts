import { toCsv } from '#outputs/csv.ts'
import type { Table } from '#outputs/table.ts'
import { toXlsx } from '#outputs/xlsx.ts'
import type { SchoolRow } from '#shared/contract/schools.ts'
import {
  ADVISER_COLUMNS,
  arrange,
  CENTRE_COLUMNS,
  columnsShown,
  SCHOOL_COLUMNS,
  type SchoolListState,
} from '#shared/model/school-list.ts'
import type { Store } from '../store.ts'
import { readWorkspace } from '../store.ts'
import { writeWhole } from '../write-whole.ts'
import { listSchools } from './list.ts'

type Export = Readonly<{
  file: string
  format: 'csv' | 'xlsx'
  state: SchoolListState
  today?: string | undefined
}>

/** The list as it stands on the screen: its filter, its order, its columns. */
export function schoolTable(
  store: Store,
  { state, today }: Pick<Export, 'state' | 'today'>,
): { table: Table; rows: SchoolRow[] } {
  return store.read((reader) => {
    const usual = readWorkspace(reader).role === 'centre' ? CENTRE_COLUMNS : ADVISER_COLUMNS
    const columns = columnsShown(state.columns, usual).map((key) => SCHOOL_COLUMNS[key])
    const rows = arrange(listSchools(reader, { today }), state)
    return {
      rows,
      table: {
        title: 'Schools',
        columns: columns.map(({ head, kind }) => ({ head, kind })),
        rows: rows.map((row) => columns.map(({ value }) => value(row))),
      },
    }
  })
}

export async function exportSchools(store: Store, wanted: Export) {
  const { table } = schoolTable(store, wanted)
  const content = wanted.format === 'csv' ? toCsv(table) : await toXlsx(table)
  const { bytes } = await writeWhole(wanted.file, content)
  return { rows: table.rows.length, columns: table.columns.length, bytes }
}

import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import type { ExportPreview } from '#shared/contract/exchange.ts'
import { GROUPS } from './kind-words.ts'

type Row = ExportPreview['bySchool'][number]

const KNOWN: readonly string[] = GROUPS.flatMap(({ kinds }) => kinds)

const COLUMNS: readonly Column<Row>[] = [
  { key: 'school', head: 'School', cell: (row) => row.schoolName, sort: (row) => row.schoolName },
  ...GROUPS.map(
    ({ head, kinds }): Column<Row> => ({
      key: head,
      head,
      align: 'right',
      cell: (row) => figure(sum(row, (kind) => (kinds as readonly string[]).includes(kind))),
      sort: (row) => sum(row, (kind) => (kinds as readonly string[]).includes(kind)),
    }),
  ),
]
const OTHER: Column<Row> = {
  key: 'other',
  head: 'Other',
  align: 'right',
  cell: (row) => figure(sum(row, isOther)),
}
const TOTAL: Column<Row> = {
  key: 'total',
  head: 'Records',
  align: 'right',
  cell: (row) => sum(row, () => true).toLocaleString('en-GB'),
  sort: (row) => sum(row, () => true),
}

/** How many records of which sort leave, school by school. */
export function Leaving({ preview }: Readonly<{ preview: ExportPreview }>) {
  const others = preview.bySchool.some((row) => sum(row, isOther) > 0)
  return (
    <DataTable
      caption="Records that leave, by school and kind"
      columns={others ? [...COLUMNS, OTHER, TOTAL] : [...COLUMNS, TOTAL]}
      rows={preview.bySchool}
      rowKey={(row) => row.schoolId ?? 'hub'}
    />
  )
}

function isOther(kind: string): boolean {
  return !KNOWN.includes(kind)
}

function sum({ counts }: Row, belongs: (kind: string) => boolean): number {
  return Object.entries(counts).reduce((total, [kind, count]) => (belongs(kind) ? total + count : total), 0)
}

function figure(count: number): string {
  return count === 0 ? '–' : count.toLocaleString('en-GB')
}

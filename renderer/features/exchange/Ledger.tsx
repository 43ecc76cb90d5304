import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { dayYear, instantDay, instantTime } from '#renderer/ui/dates.ts'
import type { BundleRow } from '#shared/contract/exchange.ts'
import { fileName } from './sentences.ts'

const SEQ: Column<BundleRow> = {
  key: 'seq',
  head: 'No.',
  align: 'right',
  cell: (row) => row.seq,
  sort: (row) => row.seq,
  width: '56px',
}
const AT: Column<BundleRow> = {
  key: 'at',
  head: 'When',
  cell: (row) => `${dayYear(instantDay(row.at))} ${instantTime(row.at)}`,
  sort: (row) => row.at,
}
const FILE: Column<BundleRow> = { key: 'file', head: 'File', cell: (row) => fileName(row.file) }
const RECORDS: Column<BundleRow> = {
  key: 'records',
  head: 'Records',
  align: 'right',
  cell: (row) => row.records.toLocaleString('en-GB'),
  sort: (row) => row.records,
}
const OUT = [SEQ, AT, FILE, RECORDS]
const IN: readonly Column<BundleRow>[] = [
  { key: 'hub', head: 'Hub', cell: (row) => row.hub, sort: (row) => row.hub },
  { key: 'owner', head: 'Adviser', cell: (row) => row.owner, sort: (row) => row.owner },
  SEQ,
  AT,
  FILE,
  RECORDS,
  {
    key: 'quarantined',
    head: 'Set aside',
    align: 'right',
    cell: (row) => (row.quarantined === 0 ? 'none' : row.quarantined),
    sort: (row) => row.quarantined,
  },
]

type LedgerProps = Readonly<{ direction: BundleRow['direction']; rows: readonly BundleRow[] }>

/** The bundles that went out, or those that came in by hub and adviser. */
export function Ledger({ direction, rows }: LedgerProps) {
  if (direction === 'out')
    return (
      <DataTable
        caption="Bundles made, the newest first"
        columns={OUT}
        rows={rows}
        rowKey={(row) => row.bundle}
      />
    )
  const byAdviser = [...rows].sort(
    (one, other) =>
      one.hub.localeCompare(other.hub) || one.owner.localeCompare(other.owner) || other.seq - one.seq,
  )
  return (
    <DataTable
      caption="Bundles imported, by hub and adviser"
      columns={IN}
      rows={byAdviser}
      rowKey={(row) => row.bundle}
    />
  )
}

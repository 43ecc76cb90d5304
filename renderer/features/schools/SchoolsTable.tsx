import { paths } from '#renderer/app/paths.ts'
import { type Column, DataTable } from '#renderer/ui/DataTable.tsx'
import { dayNear } from '#renderer/ui/dates.ts'
import type { SchoolRow } from '#shared/contract/schools.ts'
import { PARTNER_STATUS } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'

type SchoolsTableProps = Readonly<{ caption: string; rows: readonly SchoolRow[]; withAdviser?: boolean }>

export function SchoolsTable({ caption, rows, withAdviser = false }: SchoolsTableProps) {
  return (
    <DataTable
      caption={caption}
      columns={withAdviser ? CENTRE_COLUMNS : COLUMNS}
      rows={rows}
      rowKey={(row) => row.id}
      href={(row) => paths.school(row.id)}
    />
  )
}

const ADVISER: Column<SchoolRow> = {
  key: 'owner',
  head: 'Adviser',
  cell: (row) => <span className="schools-name">{row.owner}</span>,
  sort: (row) => row.owner,
  width: '17%',
}

const COLUMNS: readonly Column<SchoolRow>[] = [
  { key: 'name', head: 'School', cell: (row) => <Name row={row} />, sort: (row) => row.name },
  { key: 'place', head: 'LA, town', cell: place, sort: place },
  { key: 'phase', head: 'Phase', cell: (row) => row.phase, sort: (row) => row.phase },
  {
    key: 'lead',
    head: 'CPD lead',
    cell: (row) =>
      row.cpdLead === null ? (
        <span className="fb-quiet">not named yet</span>
      ) : (
        <span className="schools-name">{row.cpdLead}</span>
      ),
    sort: (row) => row.cpdLead ?? '',
  },
  {
    key: 'last',
    head: 'Last talk',
    cell: (row) => date(row.lastConversationOn),
    sort: (row) => row.lastConversationOn ?? '',
  },
  {
    key: 'next',
    head: 'Next',
    cell: (row) => date(row.nextConversationAt),
    sort: (row) => row.nextConversationAt ?? '9999',
  },
  {
    key: 'steps',
    head: 'Steps',
    cell: (row) => row.openSteps,
    sort: (row) => row.openSteps,
    align: 'right',
  },
  { key: 'needs', head: 'Needs', cell: (row) => row.openNeeds, sort: (row) => row.openNeeds, align: 'right' },
]

/** For the central team, under the hub's own heading; one width each, so that the hubs' tables line up. */
const CENTRE_WIDTHS: Readonly<Record<string, string>> = {
  name: '25%',
  phase: '10%',
  lead: '16%',
  last: '10%',
  next: '10%',
  steps: '6%',
  needs: '6%',
}

const CENTRE_COLUMNS: readonly Column<SchoolRow>[] = COLUMNS.filter(({ key }) => key !== 'place').flatMap(
  (column) => {
    const sized = { ...column, width: CENTRE_WIDTHS[column.key] ?? 'auto' }
    return column.key === 'name' ? [sized, ADVISER] : [sized]
  },
)

/** A school that is not active says so beside its name. */
function Name({ row }: Readonly<{ row: SchoolRow }>) {
  if (row.partnerStatus === 'active') return row.name
  return (
    <>
      {row.name} <span className="schools-state">{PARTNER_STATUS[row.partnerStatus].toLowerCase()}</span>
    </>
  )
}

/** "Blackpool", or "Northumberland, Blyth" where the town is another. */
function place({ laName, town }: SchoolRow): string {
  return laName === town || town === '' ? laName : laName === '' ? town : `${laName}, ${town}`
}

function date(on: string | null) {
  return on === null ? (
    <span className="fb-quiet">none</span>
  ) : (
    <span className="schools-date">{dayNear(on, today())}</span>
  )
}

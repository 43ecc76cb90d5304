import { type KeyboardEvent, type MouseEvent, memo, type ReactNode, useDeferredValue } from 'react'
import { paths } from '#renderer/app/paths.ts'
import { dayNear } from '#renderer/ui/dates.ts'
import type { SchoolRow } from '#shared/contract/schools.ts'
import { PARTNER_STATUS } from '#shared/model/enums.ts'
import { today } from '#shared/model/local-date.ts'
import { SCHOOL_COLUMNS, type SchoolColumn } from '#shared/model/school-list.ts'
import { SchoolFlags } from './SchoolFlags.tsx'
import type { ListState } from './use-list-state.ts'

/** As many rows as fill a large screen; the others come right after the first paint and hold nothing up. */
const FIRST = 24

/** Shares of the width; what is not named here is as wide as its figures. */
const WIDTHS: Partial<Record<SchoolColumn, number>> = {
  name: 25,
  flags: 18,
  hub: 13,
  owner: 15,
  place: 14,
  phase: 12,
  type: 16,
  trust: 18,
  status: 11,
  lead: 14,
  last: 11.5,
  next: 11.5,
  plan: 10,
  urn: 9,
  laestab: 11,
  postcode: 11,
  joined: 13,
}

type SchoolsTableProps = Readonly<{
  caption: string
  rows: readonly SchoolRow[]
  columns: readonly SchoolColumn[]
  list: ListState
}>

export function SchoolsTable({ caption, rows, columns, list }: SchoolsTableProps) {
  const { state, change } = list
  const drawn = useDeferredValue(rows, rows.slice(0, FIRST))
  const shape = columns.join(' ')
  const all = columns.reduce((sum, key) => sum + (WIDTHS[key] ?? 7), 0)
  return (
    <div className="fb-table-frame">
      <table className="fb-table schools-list" onKeyDown={moveAlongRows} aria-rowcount={rows.length + 1}>
        <caption className="fb-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((key) => {
              const mine = state.sort === key
              return (
                <th
                  key={key}
                  scope="col"
                  className={isFigure(key) ? 'fb-right' : undefined}
                  style={{ width: `${((WIDTHS[key] ?? 7) / all) * 100}%` }}
                  aria-sort={mine ? (state.down ? 'descending' : 'ascending') : undefined}
                >
                  <button
                    type="button"
                    className="fb-sort"
                    onClick={() => change({ sort: key, down: mine && !state.down })}
                  >
                    {SCHOOL_COLUMNS[key].head}
                    <span aria-hidden="true">{mine ? (state.down ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {drawn.map((row) => (
            <Line key={row.id} row={row} shape={shape} />
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** Drawn anew only when its school changed or other columns were chosen. */
const Line = memo(function Line({ row, shape }: Readonly<{ row: SchoolRow; shape: string }>) {
  return (
    <tr className="fb-row-link" onClick={openRow}>
      {(shape.split(' ') as SchoolColumn[]).map((key) => (
        <td key={key} className={isFigure(key) ? 'fb-right' : undefined}>
          {cell(key, row)}
        </td>
      ))}
    </tr>
  )
})

function cell(key: SchoolColumn, row: SchoolRow): ReactNode {
  if (key === 'name') return <Name row={row} />
  if (key === 'flags') return <SchoolFlags flags={row.flags} most={2} />
  if (key === 'lead' && row.cpdLead === null) return <span className="fb-quiet">not named yet</span>
  const { kind, value } = SCHOOL_COLUMNS[key]
  const said = value(row)
  if (said === null || said === '') return kind === 'date' ? <span className="fb-quiet">none</span> : ''
  if (kind === 'date') return <span className="schools-date">{dayNear(String(said), today())}</span>
  return kind === 'code' ? <span className="fb-figures">{said}</span> : said
}

function isFigure(key: SchoolColumn): boolean {
  return SCHOOL_COLUMNS[key].kind === 'number'
}

/** A school that is not active says so beside its name. */
function Name({ row }: Readonly<{ row: SchoolRow }>) {
  return (
    <>
      <a href={paths.school(row.id)}>{row.name}</a>
      {row.partnerStatus !== 'active' && (
        <span className="schools-state">{PARTNER_STATUS[row.partnerStatus].toLowerCase()}</span>
      )}
    </>
  )
}

/** A click anywhere in the row does what its link does, unless it hit something that can be pressed itself. */
function openRow(event: MouseEvent<HTMLTableRowElement>): void {
  if ((event.target as Element).closest('a, button, input, select, label')) return
  if (window.getSelection()?.toString()) return
  event.currentTarget.querySelector<HTMLAnchorElement>('a[href]')?.click()
}

const STEPS: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at, count) => Math.min(count - 1, at + 15),
  PageUp: (at) => Math.max(0, at - 15),
  Home: () => 0,
  End: (_at, count) => count - 1,
}

function moveAlongRows(event: KeyboardEvent<HTMLTableElement>): void {
  const step = STEPS[event.key]
  if (!step) return
  const links = [
    ...event.currentTarget.querySelectorAll<HTMLAnchorElement>('tbody tr td:first-child a[href]'),
  ]
  const at = links.indexOf(document.activeElement as HTMLAnchorElement)
  const next = at < 0 ? undefined : links[step(at, links.length)]
  if (!next) return
  event.preventDefault()
  next.focus()
  next.scrollIntoView({ block: 'nearest' })
}

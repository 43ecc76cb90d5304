import { type KeyboardEvent, type MouseEvent, type ReactNode, useState } from 'react'

export type Column<Row> = Readonly<{
  key: string
  head: string
  cell: (row: Row) => ReactNode
  /** Figures stand at the right. */
  align?: 'right'
  /** Makes the head a button that sorts by this. */
  sort?: (row: Row) => string | number
  /** A CSS width, for columns that must not breathe. */
  width?: string
}>

type DataTableProps<Row> = Readonly<{
  /** What the table shows, for those who hear it. */
  caption: string
  columns: readonly Column<Row>[]
  rows: readonly Row[]
  rowKey: (row: Row) => string
  /** Where a row leads: its first cell becomes a link and the whole row can be clicked; arrows move along the links. */
  href?: (row: Row) => string
}>

type Order = Readonly<{ key: string; down: boolean }>

export function DataTable<Row>({ caption, columns, rows, rowKey, href }: DataTableProps<Row>) {
  const [order, setOrder] = useState<Order>()
  return (
    <div className="fb-table-frame">
      <table className="fb-table" onKeyDown={href ? moveAlongRows : undefined}>
        <caption className="fb-hidden">{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <Head key={column.key} column={column} order={order} onOrder={setOrder} />
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(rows, columns, order).map((row) => (
            <tr
              key={rowKey(row)}
              className={href ? 'fb-row-link' : undefined}
              onClick={href ? openRow : undefined}
            >
              {columns.map((column, index) => (
                <td key={column.key} className={cellClass(column)}>
                  {href && index === 0 ? <a href={href(row)}>{column.cell(row)}</a> : column.cell(row)}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

/** A column of a given width keeps it. */
function cellClass<Row>({ align, width }: Column<Row>): string | undefined {
  if (align === 'right') return 'fb-right'
  return width === undefined ? undefined : 'fb-narrow'
}

type HeadProps<Row> = Readonly<{
  column: Column<Row>
  order: Order | undefined
  onOrder: (order: Order) => void
}>

function Head<Row>({ column, order, onOrder }: HeadProps<Row>) {
  const mine = order?.key === column.key ? order : undefined
  return (
    <th
      scope="col"
      className={column.align === 'right' ? 'fb-right' : undefined}
      style={column.width ? { width: column.width } : undefined}
      aria-sort={mine ? (mine.down ? 'descending' : 'ascending') : undefined}
    >
      {column.sort ? (
        <button
          type="button"
          className="fb-sort"
          onClick={() => onOrder({ key: column.key, down: mine?.down === false })}
        >
          {column.head}
          <span aria-hidden="true">{mine ? (mine.down ? ' ↓' : ' ↑') : ''}</span>
        </button>
      ) : (
        column.head
      )}
    </th>
  )
}

function inOrder<Row>(
  rows: readonly Row[],
  columns: readonly Column<Row>[],
  order: Order | undefined,
): readonly Row[] {
  const by = columns.find((column) => column.key === order?.key)?.sort
  if (!by || !order) return rows
  const sign = order.down ? -1 : 1
  return [...rows].sort((one, other) => sign * compare(by(one), by(other)))
}

function compare(one: string | number, other: string | number): number {
  if (typeof one === 'number' && typeof other === 'number') return one - other
  return String(one).localeCompare(String(other), 'en-GB', { numeric: true })
}

/** A click anywhere in the row does what its link does, unless it hit something that can be pressed itself. */
function openRow(event: MouseEvent<HTMLTableRowElement>): void {
  if ((event.target as Element).closest('a, button, input, select, label')) return
  if (window.getSelection()?.toString()) return
  event.currentTarget.querySelector<HTMLAnchorElement>('a[href]')?.click()
}

function moveAlongRows(event: KeyboardEvent<HTMLTableElement>): void {
  if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return
  const links = [
    ...event.currentTarget.querySelectorAll<HTMLAnchorElement>('tbody tr td:first-child a[href]'),
  ]
  const at = links.indexOf(document.activeElement as HTMLAnchorElement)
  const next = links[at + (event.key === 'ArrowDown' ? 1 : -1)]
  if (at < 0 || !next) return
  event.preventDefault()
  next.focus()
}

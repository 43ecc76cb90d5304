import type { Chart } from '#shared/charts/scene.ts'

/** The figures of a chart. Its texts wrap, so that it never needs to be scrolled sideways. */
export function ChartTable({ title, table }: Pick<Chart, 'title' | 'table'>) {
  return (
    <table className="fb-chart-table">
      <caption className="fb-hidden">{title}</caption>
      <thead>
        <tr>
          {table.columns.map(({ head, align }) => (
            <th key={head} scope="col" className={sideOf(align)}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {table.rows.map(([name = '', ...cells], row) => (
          <tr key={row}>
            <th scope="row">{name}</th>
            {cells.map((cell, column) => {
              const head = table.columns[column + 1]
              return (
                <td key={head?.head} className={sideOf(head?.align)}>
                  {cell}
                </td>
              )
            })}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sideOf(align: 'right' | undefined): string | undefined {
  return align === 'right' ? 'fb-right' : undefined
}

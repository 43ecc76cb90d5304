import type { FrameworkArea } from '#shared/model/framework/framework.ts'

/** With so many rows two charts fit on a page, each with its title, its legend and its summary. */
const ROWS_IN_A_CHART = 7

/** Areas in charts of half a page: whole areas, several in one chart where they are short. */
export function inCharts<Row>(
  areas: readonly FrameworkArea[],
  rowsOf: (area: FrameworkArea) => readonly Row[],
): { names: string; rows: Row[] }[] {
  const charts: { areas: string[]; rows: Row[] }[] = []
  for (const area of areas) {
    const rows = rowsOf(area)
    if (rows.length === 0) continue
    const last = charts.at(-1)
    if (last !== undefined && last.rows.length + rows.length <= ROWS_IN_A_CHART) {
      last.areas.push(area.name)
      last.rows.push(...rows)
    } else charts.push({ areas: [area.name], rows: [...rows] })
  }
  return charts.map(({ areas, rows }) => ({ names: namesOf(areas), rows }))
}

function namesOf(areas: readonly string[]): string {
  return areas.length < 3 ? areas.join(' and ') : `${areas[0]} to ${areas.at(-1)}`
}

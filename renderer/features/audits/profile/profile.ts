import type { Chart, ChartTable } from '#shared/charts/scene.ts'
import { type AreaShare, areaShares, areaWords, noLevelNotes } from '#shared/model/area-share.ts'
import { counted, percent } from '#shared/model/figure-words.ts'
import { type Framework, hasAreaLevels, itemsOf, levelLabel } from '#shared/model/framework/framework.ts'
import { type AgreedLevel, COVERAGE_NEEDED } from '#shared/model/scoring.ts'
import type { RatedByItem } from '../ratings.ts'

export type ProfileRow = AreaShare &
  Readonly<{
    /** What stands beside the bar: "Bronze · 58 %". */
    words: string
  }>

export function levelsOf(agreed: RatedByItem): AgreedLevel[] {
  return [...agreed].map(([itemId, { level, state }]) => ({ itemId, level, state }))
}

export function profileRows(framework: Framework, agreed: RatedByItem): ProfileRow[] {
  const rows = areaShares(framework, levelsOf(agreed))
  return rows.map((area) => ({ ...area, words: areaWords(framework, area) }))
}

/** The title of the picture: it says what the bars are. */
export function profileTitle(framework: Framework): string {
  const [, , mostly, secure] = framework.scale
  return hasAreaLevels(framework)
    ? 'Each area’s level, and its score as a share of the highest possible'
    : `Share of each area’s rated items at “${mostly?.label}” or “${secure?.label}”`
}

/** How much of the framework the picture stands on. */
function ratedWords(framework: Framework, rows: readonly ProfileRow[]): string {
  const rated = rows.reduce((total, row) => total + row.rated, 0)
  const shown = rows.filter((row) => row.share !== null).length
  const words = `${rated} of ${counted(itemsOf(framework).length, 'item')} rated`
  return shown === rows.length
    ? `${words}.`
    : `${words}; ${shown} of ${counted(rows.length, 'area')} rated enough to show.`
}

/** The picture in a few sentences: how much is rated, who is strongest, what changed, how the hub stands. */
export function profileSummary(framework: Framework, rows: readonly ProfileRow[], chart: Chart): string {
  const some = rows.some((row) => row.share !== null)
  return [
    ratedWords(framework, rows),
    some ? chart.summary.replace(/^Figures for [^.]*\. /, '') : coverageRule,
    ...noLevelNotes(rows),
  ].join(' ')
}

/** The figures behind the bars; what the chart has beside them, an earlier round or the hub, comes last. */
export function areaTable(framework: Framework, rows: readonly ProfileRow[], chart: Chart): ChartTable {
  const levels = hasAreaLevels(framework)
  const labelOf = ({ level, undecided }: ProfileRow) =>
    level !== null ? levelLabel(framework, level) : undecided.length > 0 ? 'No level yet' : '–'
  return {
    columns: [
      { head: 'Area' },
      { head: 'Items rated' },
      { head: 'Share of weight rated', align: 'right' },
      ...(levels ? [{ head: 'Level' }] : []),
      { head: levels ? 'Score' : 'Items at 2 or 3', align: 'right' },
      ...chart.table.columns.slice(3),
    ],
    rows: rows.map((row, index) => [
      row.name,
      `${row.rated} of ${row.items}`,
      percent(row.coverage),
      ...(levels ? [labelOf(row)] : []),
      row.share === null ? '–' : percent(row.share),
      ...(chart.table.rows[index]?.slice(3) ?? []),
    ]),
  }
}

export const coverageRule = `An area shows no score while under ${percent(COVERAGE_NEEDED)} of its weight is rated.`

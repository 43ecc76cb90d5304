import { counted, listed, percent } from '#shared/model/figure-words.ts'
import { type LegendEntry, legend } from './legend.ts'
import { columnsOf, placeRow, type RowColumns, type RowPlace, uprights, wordsBeside } from './rows.ts'
import { type Chart, type ChartTable, DOCUMENT_WIDTH, type Mark, type PickPlace } from './scene.ts'
import { LINE_HEIGHT, textBlock, textWidth } from './text.ts'
import { capitalised, within } from './words.ts'

export type AreaBarRow = Readonly<{
  /** Given when the row can be picked. */
  id?: string
  name: string
  /** How long the bar is, 0–1; `null` while there is too little to say. */
  share: number | null
  /** The level behind it, where areas have levels: it can fall while the score rises. */
  level?: number | null
  /** What stands beside the bar: "Silver · 67 %". */
  words: string
  /** The bar of an earlier round. */
  ghost?: number | null
  ghostLevel?: number | null
  ghostWords?: string
  /** A mark to compare with, such as the hub's middle. */
  benchmark?: number | null
}>

export type AreaBarsInput = Readonly<{
  title: string
  rows: readonly AreaBarRow[]
  /** What bar, ghost and mark stand for, in the legend: "this round", "baseline", "hub, 6 schools". */
  names?: Readonly<{ bar?: string; ghost?: string; benchmark?: string }>
  axis?: readonly Readonly<{ at: number; label: string }>[]
  width?: number
}>

const BAR = 16
const GHOST = 8
/** Nought is a figure too, so its bar is to be seen. */
const LEAST_BAR = 2
const AXIS = [
  { at: 0, label: '0 %' },
  { at: 0.5, label: '50 %' },
  { at: 1, label: '100 %' },
]

/** A bar an area, its meaning in words beside it, with the bar of an earlier round and a mark to compare with. */
export function areaBars(input: AreaBarsInput): Chart {
  const { title, rows, axis = AXIS, width = DOCUMENT_WIDTH } = input
  const columns = columnsOf({
    width,
    names: rows.map((row) => row.name),
    nameSize: 15,
    edge: 3,
    wordsWidth: Math.max(
      0,
      ...rows.map((row) => Math.max(textWidth(row.words, 15), textWidth(row.ghostWords ?? '', 12))),
    ),
  })
  const key = legend(legendOf(input), { top: 0, width })
  const marks: Mark[] = [...key.marks]
  const picks: PickPlace[] = []
  let top = key.height === 0 ? 0 : key.height + 8
  const places: RowPlace[] = []
  for (const row of rows) {
    const words = [
      { text: row.words, size: 15 as const, quiet: row.share === null },
      { text: row.ghostWords ?? '', size: 12 as const, quiet: true },
    ]
    const least = Math.max(36, wordsBeside(columns, 0, words).height + 8)
    const { marks: name, place } = placeRow(columns, { name: row.name, top, nameSize: 15, least })
    marks.push(...name, ...bars(row, columns, place), ...wordsBeside(columns, place.middle, words).marks)
    if (row.id !== undefined) {
      picks.push({
        id: row.id,
        label: `${row.name}: ${row.words}`,
        x: 0,
        y: top,
        width,
        height: place.height,
      })
    }
    places.push(place)
    top += place.height
  }
  const lines = axis.map(({ at }) => ({
    x: columns.track.x + clampShare(at) * columns.track.width,
    stroke: at === 0 ? ('edge' as const) : ('grid' as const),
  }))
  for (const { at, label } of rows.length === 0 ? [] : axis) {
    const x = columns.track.x + clampShare(at) * columns.track.width
    marks.push(...textBlock([label], { top: top + 4, x, size: 12, anchor: anchorAt(at), fill: 'quiet' }))
  }
  const height = rows.length === 0 ? Math.max(1, top) : top + 4 + LINE_HEIGHT[12]
  return {
    title,
    summary: summaryOf(input),
    width,
    height,
    marks: [...uprights(columns, places, lines), ...marks],
    picks,
    table: tableOf(input),
  }
}

function bars(row: AreaBarRow, { track }: RowColumns, { middle }: RowPlace): Mark[] {
  const marks: Mark[] = []
  const share = within(row.share, 1)
  const ghost = within(row.ghost, 1)
  const benchmark = within(row.benchmark, 1)
  const high = BAR + (ghost === null ? 0 : GHOST + 2)
  const top = middle - high / 2
  if (share === null) {
    const y = top + BAR / 2
    marks.push({
      kind: 'line',
      x1: track.x,
      x2: track.x + track.width,
      y1: y,
      y2: y,
      stroke: 'missing',
      dashed: true,
    })
  } else {
    marks.push({
      kind: 'rect',
      x: track.x,
      y: top,
      width: Math.max(LEAST_BAR, share * track.width),
      height: BAR,
      fill: 'bar',
    })
  }
  if (ghost !== null) {
    const y = top + BAR + 2
    marks.push({
      kind: 'rect',
      x: track.x,
      y,
      width: ghost * track.width,
      height: GHOST,
      fill: 'paper',
      stroke: 'ghost',
      strokeWidth: 1.5,
    })
  }
  if (benchmark !== null) marks.push(...benchmarkAt(track.x + benchmark * track.width, top - 4, BAR + 8))
  return marks
}

/** A line with paper at both sides, so that it is seen on the bar too. */
function benchmarkAt(x: number, top: number, height: number): Mark[] {
  const line = { kind: 'line', x1: x, x2: x, y1: top, y2: top + height } as const
  return [
    { ...line, stroke: 'paper', strokeWidth: 6 },
    { ...line, stroke: 'ink', strokeWidth: 2.5 },
  ]
}

function legendOf({ rows, names = {} }: AreaBarsInput): LegendEntry[] {
  const entries: LegendEntry[] = []
  const box = { kind: 'rect', x: 1, y: 1, width: 26 } as const
  if (rows.some((row) => row.ghost !== undefined)) {
    entries.push(
      { words: names.bar ?? 'this round', sample: [{ ...box, height: 14, fill: 'bar' }] },
      {
        words: names.ghost ?? 'baseline',
        sample: [{ ...box, y: 4, height: GHOST, fill: 'paper', stroke: 'ghost', strokeWidth: 1.5 }],
      },
    )
  }
  if (rows.some((row) => within(row.benchmark, 1) !== null)) {
    entries.push({ words: names.benchmark ?? 'benchmark', sample: benchmarkAt(14, 0, 16) })
  }
  return entries
}

function summaryOf({ rows, names = {} }: AreaBarsInput): string {
  if (rows.length === 0) return 'There are no areas to show.'
  const shown = rows.filter((row) => within(row.share, 1) !== null)
  const inOrder = [...shown].sort((a, b) => (b.share ?? 0) - (a.share ?? 0))
  const [first, last] = [inOrder[0], inOrder.at(-1)]
  const sentences = [`Figures for ${shown.length} of ${counted(rows.length, 'area')}.`]
  if (first !== undefined && last !== undefined && first !== last) {
    sentences.push(
      first.share === last.share
        ? `All areas at ${percent(clampShare(first.share))}.`
        : `Strongest: ${first.name} (${first.words}). Most to gain: ${last.name} (${last.words}).`,
    )
  } else if (first !== undefined) sentences.push(`${first.name}: ${first.words}.`)
  const missing = rows.filter((row) => within(row.share, 1) === null)
  if (missing.length > 0) sentences.push(`No figure: ${listed(missing.map((row) => row.name))}.`)
  return [...sentences, ...sinceGhost(rows, names), ...besideBenchmark(rows, names.benchmark)].join(' ')
}

function sinceGhost(
  rows: readonly AreaBarRow[],
  { ghost: from = 'baseline', bar: to = 'this round' }: NonNullable<AreaBarsInput['names']>,
): string[] {
  const both = rows.flatMap(({ share, ghost }) => {
    const [now, then] = [within(share, 1), within(ghost, 1)]
    return now === null || then === null ? [] : [Math.round(now * 100) - Math.round(then * 100)]
  })
  if (both.length === 0) return []
  const levels = rows.flatMap(({ level, ghostLevel }) =>
    level == null || ghostLevel == null ? [] : [level - ghostLevel],
  )
  const scores = counts(both)
  if (levels.length === 0) return [`${capitalised(from)} to ${to}: ${scores}.`]
  return [`${capitalised(from)} to ${to}, scores: ${scores}; levels: ${counts(levels)}.`]
}

function counts(changes: readonly number[]): string {
  const higher = changes.filter((change) => change > 0).length
  const lower = changes.filter((change) => change < 0).length
  return `${higher} higher, ${lower} lower, ${changes.length - higher - lower} the same`
}

function besideBenchmark(rows: readonly AreaBarRow[], benchmarkName = 'benchmark'): string[] {
  const both = rows.filter((row) => within(row.share, 1) !== null && within(row.benchmark, 1) !== null)
  if (both.length === 0) return []
  const reached = both.filter((row) => clampShare(row.share) >= clampShare(row.benchmark)).length
  return [`${capitalised(benchmarkName)}: ${reachedWords(reached, both.length)}.`]
}

function reachedWords(reached: number, all: number): string {
  if (reached === all) return all === 1 ? 'the one area that has it reaches it' : `all ${all} areas reach it`
  return reached === 0 ? 'no area reaches it' : `${reached} of ${all} areas reach it`
}

function tableOf({ rows, names = {} }: AreaBarsInput): ChartTable {
  const ghosts = rows.some((row) => row.ghost !== undefined)
  const benchmarks = rows.some((row) => within(row.benchmark, 1) !== null)
  const share = (value: number | null | undefined) => {
    const known = within(value, 1)
    return known === null ? '–' : percent(known)
  }
  return {
    columns: [
      { head: 'Area' },
      { head: 'In words' },
      { head: 'Share', align: 'right' },
      ...(ghosts ? [{ head: capitalised(names.ghost ?? 'baseline'), align: 'right' } as const] : []),
      ...(benchmarks ? [{ head: capitalised(names.benchmark ?? 'benchmark'), align: 'right' } as const] : []),
    ],
    rows: rows.map((row) => [
      row.name,
      row.words,
      share(row.share),
      ...(ghosts ? [share(row.ghost)] : []),
      ...(benchmarks ? [share(row.benchmark)] : []),
    ]),
  }
}

function clampShare(value: number | null | undefined): number {
  return within(value, 1) ?? 0
}

function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at <= 0) return 'start'
  return at >= 1 ? 'end' : 'middle'
}

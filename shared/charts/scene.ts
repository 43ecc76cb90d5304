/**
 * A chart as data: marks on a plane of CSS pixels, what it says in words, and its figures as a table.
 * One scene is drawn on the screen (`renderer/ui/charts`) and in documents (`electron/outputs/svg.ts`).
 */
export type Chart = Readonly<{
  /** Says what the chart shows. */
  title: string
  /** The chart in a few sentences: who is highest and lowest, how many, what is missing. */
  summary: string
  width: number
  height: number
  marks: readonly Mark[]
  /** Where a row or a cell can be picked, when there is something to open. */
  picks: readonly PickPlace[]
  table: ChartTable
}>

export type ChartTable = Readonly<{
  columns: readonly Readonly<{ head: string; align?: 'right' }>[]
  /** One text a column; the first names the row. */
  rows: readonly (readonly string[])[]
}>

/** A place in the chart that stands for a row: `label` says what is there, for those who cannot see it. */
export type PickPlace = Readonly<{ id: string; label: string } & Box>

export type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number }

/** What a mark means; each drawer has a colour for each. None is told by its colour alone. */
export const ROLES = [
  'paper',
  'ink',
  'quiet',
  'grid',
  'edge',
  'hatch',
  'bar',
  'ghost',
  'accent',
  'leaders',
  'staff',
  'missing',
  'level-0',
  'level-1',
  'level-2',
  'level-3',
  'on-level-0',
  'on-level-1',
  'on-level-2',
  'on-level-3',
] as const
export type Role = (typeof ROLES)[number]

export type Paint = Readonly<{
  fill?: Role
  stroke?: Role
  strokeWidth?: number
  dashed?: boolean
}>

export type Point = readonly [x: number, y: number]

/** The sizes of the short scale that a chart uses; nothing is smaller. */
export type TextSize = 12 | 13 | 15

export type TextMark = Readonly<{
  kind: 'text'
  /** Where the text begins, has its middle or ends, by its anchor; `y` is its base line. */
  x: number
  y: number
  text: string
  size: TextSize
  anchor: 'start' | 'middle' | 'end'
  fill: Role
  bold?: boolean
}>

export type Mark =
  | Readonly<{ kind: 'rect'; radius?: number } & Box & Paint>
  | Readonly<{ kind: 'line'; x1: number; y1: number; x2: number; y2: number } & Paint>
  | Readonly<{ kind: 'circle'; cx: number; cy: number; r: number } & Paint>
  | Readonly<{ kind: 'polygon'; points: readonly Point[] } & Paint>
  | TextMark

/** The width of an A4 page between its margins (174 mm): there 12 px are 9 pt, the smallest that copies well. */
export const DOCUMENT_WIDTH = 658

/** Below this a chart would have no room for a word; a narrower place scales it down. */
export const LEAST_WIDTH = 280

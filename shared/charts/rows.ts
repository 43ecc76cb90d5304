import type { Mark, Role, TextSize } from './scene.ts'
import { LINE_HEIGHT, textBlock, textWidth, wrapText } from './text.ts'

/** Where the three parts of every row stand: its name, its track and the words beside it. */
export type RowColumns = Readonly<{
  /** In a narrow place the name stands above the track. */
  stacked: boolean
  nameWidth: number
  track: Readonly<{ x: number; width: number }>
  words: Readonly<{ x: number; width: number }>
}>

type Wanted = Readonly<{
  width: number
  names: readonly string[]
  nameSize: TextSize
  wordsWidth: number
  /** Room at the left end of a track for a mark whose middle stands there. */
  edge?: number
}>

const BETWEEN = 16
/** A name of ninety letters beside a track of a laptop's window. */
const MOST_LINES = 3
const SIDE_BY_SIDE = 520
const ABOVE_NAME = 8

export function columnsOf({ width, names, nameSize, wordsWidth, edge = 0 }: Wanted): RowColumns {
  const stacked = width < SIDE_BY_SIDE
  const words = Math.min(wordsWidth, width * (stacked ? 0.45 : 0.27))
  const wanted = Math.max(0, ...names.map((name) => textWidth(name, nameSize))) + 1
  const nameWidth = stacked ? width : Math.min(Math.max(wanted, 96), width * 0.36)
  const left = stacked ? edge : nameWidth + BETWEEN
  const right = width - words
  return {
    stacked,
    nameWidth,
    track: { x: left, width: Math.max(40, right - BETWEEN - left) },
    words: { x: right, width: words },
  }
}

export type RowPlace = Readonly<{
  top: number
  height: number
  /** The middle of the track. */
  middle: number
  /** Where the track begins: under the name in a narrow place. */
  trackTop: number
}>

/** A row's name, as many lines as it needs up to three, and where the rest of the row has its place. */
export function placeRow(
  columns: RowColumns,
  row: Readonly<{ name: string; top: number; nameSize: TextSize; least: number }>,
): Readonly<{ marks: Mark[]; place: RowPlace }> {
  const { name, top, nameSize, least } = row
  const lines = wrapText(name, columns.nameWidth, nameSize, MOST_LINES)
  const high = lines.length * LINE_HEIGHT[nameSize]
  const height = columns.stacked ? high + ABOVE_NAME + least : Math.max(least, high + 8)
  const nameTop = columns.stacked ? top + ABOVE_NAME : top + (height - high) / 2
  const middle = columns.stacked ? top + ABOVE_NAME + high + least / 2 : top + height / 2
  const marks = textBlock(lines, { top: nameTop, x: 0, size: nameSize, anchor: 'start', fill: 'ink' })
  const trackTop = columns.stacked ? top + ABOVE_NAME + high : top
  return { marks, place: { top, height, middle, trackTop } }
}

/** Upright lines behind the rows: through all of them, or in a narrow place beside the names and not through them. */
export function uprights(
  { stacked }: RowColumns,
  places: readonly RowPlace[],
  lines: readonly Readonly<{ x: number; stroke: Role }>[],
): Mark[] {
  const [first, last] = [places[0], places.at(-1)]
  if (first === undefined || last === undefined) return []
  const spans = stacked
    ? places.map(({ trackTop, top, height }) => ({ y1: trackTop, y2: top + height }))
    : [{ y1: first.top, y2: last.top + last.height }]
  return lines.flatMap(({ x, stroke }) =>
    spans.map((span): Mark => ({ kind: 'line', x1: x, x2: x, ...span, stroke })),
  )
}

export type Words = Readonly<{ text: string; size: TextSize; bold?: boolean; quiet?: boolean; most?: number }>

/** Words beside a track: each on lines of its own, all of them about its middle. */
export function wordsBeside(
  columns: RowColumns,
  middle: number,
  words: readonly Words[],
): Readonly<{ marks: Mark[]; height: number }> {
  const blocks = words
    .filter(({ text }) => text !== '')
    .map((part) => ({
      ...part,
      lines: wrapText(part.text, columns.words.width, part.size, part.most ?? 2, part.bold),
    }))
  const height = blocks.reduce((sum, { lines, size }) => sum + lines.length * LINE_HEIGHT[size], 0)
  let top = middle - height / 2
  const marks = blocks.flatMap(({ lines, size, bold = false, quiet = false }) => {
    const block = textBlock(lines, {
      top,
      x: columns.words.x,
      size,
      anchor: 'start',
      fill: quiet ? 'quiet' : 'ink',
      ...(bold && { bold }),
    })
    top += lines.length * LINE_HEIGHT[size]
    return block
  })
  return { marks, height }
}

/** The room that the words of all rows would like to have. */
export function widestOf(rows: readonly (readonly Words[])[]): number {
  return Math.max(0, ...rows.flat().map(({ text, size, bold }) => textWidth(text, size, bold))) + 1
}

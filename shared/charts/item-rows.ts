import { type LegendEntry, legend } from './legend.ts'
import {
  columnsOf,
  placeRow,
  type RowColumns,
  type RowPlace,
  uprights,
  type Words,
  widestOf,
  wordsBeside,
} from './rows.ts'
import { onTrack, scaleHeads } from './scale-track.ts'
import type { Chart, Mark, PickPlace } from './scene.ts'

type Item = Readonly<{ id: string; name: string }>

type ItemRows<Row extends Item> = Readonly<{
  rows: readonly Row[]
  scale: readonly string[]
  /** What stands at the levels instead of their figures. */
  signs?: readonly string[]
  width: number
  legend: readonly LegendEntry[]
  wordsOf: (row: Row) => readonly Words[]
  /** What stands on the row's track, whose middle is at `y`. */
  drawn: (row: Row, columns: RowColumns, y: number) => readonly Mark[]
}>

const ROW = 36
/** Half of the widest mark. */
const EDGE = 9

/** Items below each other on one scale of levels: legend, heads, then name, track and words of each. */
export function itemRows<Row extends Item>(
  input: ItemRows<Row>,
): Readonly<{ width: number; height: number; marks: readonly Mark[]; picks: Chart['picks'] }> {
  const { rows, scale, width, wordsOf, drawn } = input
  const columns = columnsOf({
    width,
    names: rows.map(itemName),
    nameSize: 13,
    wordsWidth: widestOf(rows.map(wordsOf)),
    edge: EDGE,
  })
  const key = legend(input.legend, { top: 0, width })
  const headTop = key.height + 8
  const heads = scaleHeads(columns, scale, { top: headTop, width, signs: input.signs })
  const rowsTop = headTop + heads.height
  const marks: Mark[] = []
  const picks: PickPlace[] = []
  const places: RowPlace[] = []
  let top = rowsTop
  for (const row of rows) {
    const words = wordsOf(row)
    const least = Math.max(ROW, wordsBeside(columns, 0, words).height + 6)
    const name = itemName(row)
    const { marks: nameMarks, place } = placeRow(columns, { name, top, nameSize: 13, least })
    marks.push(
      ...nameMarks,
      ...drawn(row, columns, place.middle),
      ...wordsBeside(columns, place.middle, words).marks,
    )
    const said = words.map(({ text }) => text).filter((text) => text !== '')
    picks.push({
      id: row.id,
      label: `${name}: ${said.join(', ')}`,
      x: 0,
      y: top,
      width,
      height: place.height,
    })
    places.push(place)
    top += place.height
  }
  const levels = scale.map((_, level) => ({
    x: onTrack(columns, level, scale.length - 1),
    stroke: 'grid' as const,
  }))
  const lines = uprights(columns, places, levels)
  return { width, height: top + 1, marks: [...key.marks, ...heads.marks, ...lines, ...marks], picks }
}

export function itemName({ id, name }: Item): string {
  return `${id} ${name}`
}

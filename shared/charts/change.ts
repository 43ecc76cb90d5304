import { counted, listed, signed, toTenth } from '#shared/model/figure-words.ts'
import { levelSigns } from '#shared/model/framework/level-signs.ts'
import { itemName, itemRows } from './item-rows.ts'
import type { LegendEntry } from './legend.ts'
import { hatch } from './marks.ts'
import type { RowColumns, Words } from './rows.ts'
import { onTrack } from './scale-track.ts'
import { type Box, type Chart, type ChartTable, DOCUMENT_WIDTH, type Mark } from './scene.ts'
import { capitalised, known, levelName, within, withoutStop } from './words.ts'

export type ChangeRow = Readonly<{
  id: string
  name: string
  before: number | null
  after: number | null
  /** False where the framework changed and the two levels do not mean the same. */
  comparable: boolean
  note?: string
}>

export type ChangeInput = Readonly<{
  title: string
  /** The names of the two rounds: "baseline", "annual review 1". */
  from: string
  to: string
  rows: readonly ChangeRow[]
  /** The names of the levels from 0 on. */
  scale: readonly string[]
  width?: number
}>

const DOT = 7
const BREAK = 20

/** Where each item stood in one round and where it stands in another; hatched where the two do not compare. */
export function changeBetween(input: ChangeInput): Chart {
  const { title, rows, scale, width = DOCUMENT_WIDTH } = input
  return {
    title,
    summary: summaryOf(input),
    table: tableOf(input),
    ...itemRows({
      rows,
      scale,
      signs: levelSigns(scale),
      width,
      legend: legendOf(input),
      wordsOf: (row) => wordsOf(row, scale),
      drawn: (row, columns, y) => rowMarks(row, columns, y, scale),
    }),
  }
}

function rowMarks(row: ChangeRow, columns: RowColumns, y: number, scale: readonly string[]): Mark[] {
  const { x, width } = columns.track
  if (!row.comparable) return breakMarks({ x, y: y - BREAK / 2, width, height: BREAK })
  const max = scale.length - 1
  const at = (value: number | null) => {
    const level = within(value, max)
    return level === null ? null : onTrack(columns, level, max)
  }
  const [before, after] = [at(row.before), at(row.after)]
  const marks: Mark[] = []
  if (before === null && after === null) {
    marks.push({ kind: 'line', x1: x, x2: x + width, y1: y, y2: y, stroke: 'missing', dashed: true })
  }
  if (before !== null && after !== null) marks.push(between(before, after, y))
  if (before !== null) marks.push(beforeMark(before, y))
  if (after !== null) marks.push(afterMark(after, y))
  return marks
}

function breakMarks(box: Box): Mark[] {
  return [{ kind: 'rect', ...box, fill: 'paper' }, ...hatch(box), { kind: 'rect', ...box, stroke: 'edge' }]
}

function between(x1: number, x2: number, y: number): Mark {
  return { kind: 'line', x1, x2, y1: y, y2: y, stroke: 'bar', strokeWidth: 3 }
}

function beforeMark(cx: number, cy: number): Mark {
  return { kind: 'circle', cx, cy, r: DOT, fill: 'paper', stroke: 'ghost', strokeWidth: 2 }
}

/** Small enough to stand in the ring of before where nothing moved. */
function afterMark(cx: number, cy: number): Mark {
  return { kind: 'circle', cx, cy, r: DOT - 2, fill: 'bar' }
}

function legendOf({ from, to, rows }: ChangeInput): LegendEntry[] {
  return [
    { words: from, sample: [beforeMark(14, 8)] },
    { words: to, sample: [afterMark(14, 8)] },
    ...(rows.every((row) => row.comparable)
      ? []
      : [{ words: 'not comparable', sample: breakMarks({ x: 1, y: 0, width: 26, height: 16 }) }]),
  ]
}

function wordsOf(row: ChangeRow, scale: readonly string[]): Words[] {
  const change = changeOf(row)
  const [before, after] = [shown(row.before, scale), shown(row.after, scale)]
  const levels = before === after ? (before === '–' ? '' : before) : `${before} → ${after}`
  return [
    { text: headWords(row), size: 13, bold: change !== null && change !== 0, quiet: change === null },
    {
      text: [levels, row.note ?? ''].filter((part) => part !== '').join(' · '),
      size: 12,
      quiet: true,
      most: 3,
    },
  ]
}

function headWords(row: ChangeRow): string {
  if (!row.comparable) return 'not comparable'
  const change = changeOf(row)
  if (change !== null) return change === 0 ? 'no change' : signed(change)
  if (known(row.before) === null && known(row.after) === null) return 'not rated'
  return known(row.before) === null ? 'not rated before' : 'not rated now'
}

/** Of the figures as they are printed; none where they do not mean the same. */
function changeOf({ before, after, comparable }: ChangeRow): number | null {
  const [one, other] = [known(before), known(after)]
  return one === null || other === null || !comparable ? null : toTenth(toTenth(other) - toTenth(one))
}

function shown(value: number | null, scale: readonly string[]): string {
  const level = known(value)
  return level === null ? '–' : levelName(level, scale)
}

function summaryOf({ from, to, rows }: ChangeInput): string {
  if (rows.length === 0) return 'There are no items to show.'
  const pairs = rows.flatMap((row) => {
    const change = changeOf(row)
    return change === null ? [] : [{ row, change }]
  })
  const rises = pairs.filter(({ change }) => change > 0).sort((a, b) => b.change - a.change)
  const falls = pairs.filter(({ change }) => change < 0).sort((a, b) => a.change - b.change)
  const sentences = [`${from} to ${to}: ${pairs.length} of ${counted(rows.length, 'item')} can be compared.`]
  if (pairs.length > 0) {
    const same = pairs.length - rises.length - falls.length
    sentences.push(`${rises.length} higher, ${falls.length} lower, ${same} the same.`)
  }
  const [rise, fall] = [rises[0], falls[0]]
  if (rise) sentences.push(`Largest rise: ${withoutStop(itemName(rise.row))} (${signed(rise.change)}).`)
  if (fall) sentences.push(`Largest fall: ${withoutStop(itemName(fall.row))} (${signed(fall.change)}).`)
  const broken = rows.filter((row) => !row.comparable)
  if (broken.length > 0) sentences.push(`Not comparable: ${listed(broken.map(({ id }) => id))}.`)
  const once = rows.filter((row) => row.comparable && changeOf(row) === null)
  if (once.length > 0) sentences.push(`Not rated in both: ${listed(once.map(({ id }) => id))}.`)
  return capitalised(sentences.join(' '))
}

function tableOf({ from, to, rows, scale }: ChangeInput): ChartTable {
  return {
    columns: [
      { head: 'Item' },
      { head: capitalised(from) },
      { head: capitalised(to) },
      { head: 'Change' },
      { head: 'Note' },
    ],
    rows: rows.map((row) => [
      itemName(row),
      shown(row.before, scale),
      shown(row.after, scale),
      headWords(row),
      row.note ?? '',
    ]),
  }
}

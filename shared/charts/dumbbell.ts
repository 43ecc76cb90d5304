import { counted, figure, listed, signed } from '#shared/model/figure-words.ts'
import { gapOf } from '#shared/model/moderation.ts'
import { itemName, itemRows } from './item-rows.ts'
import type { LegendEntry } from './legend.ts'
import { diamond } from './marks.ts'
import type { RowColumns, Words } from './rows.ts'
import { onTrack } from './scale-track.ts'
import { type Chart, type ChartTable, DOCUMENT_WIDTH, type Mark } from './scene.ts'
import { known, levelName, within, withoutStop } from './words.ts'

export type DumbbellRow = Readonly<{
  id: string
  name: string
  /** A level of the scale: 0–3. */
  leaders: number | null
  /** A mean on the same scale, with parts of a level. */
  staff: number | null
  /** The gap is wide enough to ask about. */
  flagged: boolean
  /** Why there is no staff view: "not asked", "hidden: fewer than 5". */
  staffNote?: string
}>

export type DumbbellInput = Readonly<{
  title: string
  rows: readonly DumbbellRow[]
  /** The names of the levels from 0 on. */
  scale: readonly string[]
  width?: number
}>

const DOT = 7

/** How leaders see each item against how staff see it, with the gap between them as a figure. */
export function dumbbell(input: DumbbellInput): Chart {
  const { title, rows, scale, width = DOCUMENT_WIDTH } = input
  return {
    title,
    summary: summaryOf(rows),
    table: tableOf(rows, scale),
    ...itemRows({
      rows,
      scale,
      width,
      legend: legendOf(rows),
      wordsOf: (row) => wordsOf(row, scale),
      drawn: (row, columns, y) => pairMarks(row, columns, y, scale),
    }),
  }
}

function pairMarks(row: DumbbellRow, columns: RowColumns, y: number, scale: readonly string[]): Mark[] {
  const max = scale.length - 1
  const at = (value: number | null) => {
    const level = within(value, max)
    return level === null ? null : onTrack(columns, level, max)
  }
  const [leaders, staff] = [at(row.leaders), at(row.staff)]
  const marks: Mark[] = []
  if (leaders !== null && staff !== null) marks.push(between(leaders, staff, y, row.flagged))
  if (leaders === null && staff === null) {
    const { x, width } = columns.track
    marks.push({ kind: 'line', x1: x, x2: x + width, y1: y, y2: y, stroke: 'missing', dashed: true })
  }
  if (leaders !== null) marks.push(leadersMark(leaders, y))
  if (staff !== null) marks.push(staffMark(staff, y))
  return marks
}

function between(x1: number, x2: number, y: number, flagged: boolean): Mark {
  const line = { kind: 'line', x1, x2, y1: y, y2: y } as const
  return flagged ? { ...line, stroke: 'ink', strokeWidth: 4 } : { ...line, stroke: 'edge', strokeWidth: 2 }
}

function leadersMark(x: number, y: number): Mark {
  return { kind: 'circle', cx: x, cy: y, r: DOT, fill: 'leaders' }
}

/** Hollow, and small enough to be seen on the leaders' dot where both agree. */
function staffMark(x: number, y: number): Mark {
  return diamond(x, y, DOT - 1, { fill: 'paper', stroke: 'staff', strokeWidth: 2.5 })
}

function legendOf(rows: readonly DumbbellRow[]): LegendEntry[] {
  return [
    { words: 'leaders', sample: [leadersMark(14, 8)] },
    { words: 'staff', sample: [staffMark(14, 8)] },
    ...(rows.some((row) => row.flagged)
      ? [{ words: 'a gap to ask about', sample: [between(1, 27, 8, true)] }]
      : []),
  ]
}

function wordsOf(row: DumbbellRow, scale: readonly string[]): Words[] {
  const gap = gapIn(row)
  const [leaders, staff] = [known(row.leaders), known(row.staff)]
  return [
    {
      text: gap === null ? missingWords(row) : `gap ${signed(gap)}`,
      size: 13,
      bold: row.flagged,
      quiet: gap === null,
    },
    {
      text: [
        leaders === null ? '' : `leaders ${levelName(leaders, scale)}`,
        staff === null ? '' : `staff ${figure(staff)} of ${scale.length - 1}`,
      ]
        .filter((part) => part !== '')
        .join(' · '),
      size: 12,
      quiet: true,
    },
  ]
}

function missingWords(row: DumbbellRow): string {
  const noStaff = row.staffNote ? `staff ${row.staffNote}` : 'no staff view'
  if (known(row.leaders) !== null) return noStaff
  return known(row.staff) === null ? `no leaders’ view, ${noStaff}` : 'no leaders’ view'
}

function gapIn({ leaders, staff }: DumbbellRow): number | null {
  const [one, other] = [known(leaders), known(staff)]
  return one === null || other === null ? null : gapOf(one, other)
}

function summaryOf(rows: readonly DumbbellRow[]): string {
  if (rows.length === 0) return 'There are no items to show.'
  const pairs = rows.flatMap((row) => {
    const gap = gapIn(row)
    return gap === null ? [] : [{ row, gap }]
  })
  const higher = pairs.filter(({ gap }) => gap > 0).length
  const lower = pairs.filter(({ gap }) => gap < 0).length
  const sentences = [`Both views of ${pairs.length} of ${counted(rows.length, 'item')}.`]
  if (pairs.length > 0) {
    sentences.push(
      `Leaders rate ${higher} higher than staff, ${lower} lower, ${pairs.length - higher - lower} the same.`,
    )
  }
  const widest = [...pairs].sort((a, b) => Math.abs(b.gap) - Math.abs(a.gap))[0]
  if (widest !== undefined && widest.gap !== 0) {
    sentences.push(`Widest gap: ${withoutStop(itemName(widest.row))} (${signed(widest.gap)}).`)
  }
  const flagged = rows.filter((row) => row.flagged)
  if (flagged.length > 0) sentences.push(`To ask about: ${listed(flagged.map(({ id }) => id))}.`)
  const noStaff = rows.filter((row) => known(row.staff) === null)
  if (noStaff.length > 0) sentences.push(`No staff view: ${listed(noStaff.map(({ id }) => id))}.`)
  const noLeaders = rows.filter((row) => known(row.leaders) === null)
  if (noLeaders.length > 0) sentences.push(`No leaders’ view: ${listed(noLeaders.map(({ id }) => id))}.`)
  return sentences.join(' ')
}

function tableOf(rows: readonly DumbbellRow[], scale: readonly string[]): ChartTable {
  const leaders = (value: number | null) => (known(value) === null ? '–' : levelName(value ?? 0, scale))
  const staff = (value: number | null) => (known(value) === null ? '–' : figure(value ?? 0))
  return {
    columns: [
      { head: 'Item' },
      { head: 'Leaders' },
      { head: `Staff’s mean, of ${scale.length - 1}`, align: 'right' },
      { head: 'Gap', align: 'right' },
      { head: 'Note' },
    ],
    rows: rows.map((row) => {
      const gap = gapIn(row)
      return [
        itemName(row),
        leaders(row.leaders),
        staff(row.staff),
        gap === null ? '–' : signed(gap),
        gap === null ? missingWords(row) : row.flagged ? 'a gap to ask about' : '',
      ]
    }),
  }
}

import { listed, percent } from '#shared/model/figure-words.ts'
import { type LegendEntry, legend } from './legend.ts'
import { boundsOfAll, diamond, moved } from './marks.ts'
import {
  type Chart,
  type ChartTable,
  DOCUMENT_WIDTH,
  type Mark,
  type Paint,
  type Point,
  type Role,
} from './scene.ts'
import { LINE_HEIGHT, textBlock, textWidth, wrapText } from './text.ts'
import { capitalised, within } from './words.ts'

export type RadarInput = Readonly<{
  title: string
  axes: readonly string[]
  series: readonly RadarSeries[]
  /** The value at the rim. */
  max?: number
  rings?: readonly Readonly<{ at: number; label: string }>[]
  /** How a value is said: "67 %" by default. */
  say?: (value: number) => string
  width?: number
}>

export type RadarSeries = Readonly<{
  name: string
  /** One value an axis, in their order. */
  values: readonly (number | null)[]
  role: Extract<Role, 'bar' | 'ghost' | 'leaders' | 'staff'>
}>

const GREATEST_RADIUS = 170
const LEAST_RADIUS = 48
/** From the rim to a label. */
const TO_LABEL = 12
const RINGS = [
  { at: 0.5, label: '50 %' },
  { at: 1, label: '100 %' },
]

/** The shape of a whole school: an axis an area, a line a view of it. Missing values leave the line open. */
export function radar(input: RadarInput): Chart {
  const { title, axes, series, max = 1, rings = RINGS, width = DOCUMENT_WIDTH } = input
  const labelRoom = Math.min(180, width * 0.28)
  const radius = Math.min(
    GREATEST_RADIUS,
    Math.max(LEAST_RADIUS, width / 2 - labelRoom - TO_LABEL),
    width / 2 - 8,
  )
  const at = (axis: number, share: number): Point => {
    const angle = (axis / Math.max(1, axes.length)) * 2 * Math.PI - Math.PI / 2
    return [Math.cos(angle) * radius * share, Math.sin(angle) * radius * share]
  }
  const wheel: Mark[] =
    axes.length === 0
      ? []
      : [
          ...rings.map(({ at: ring }): Mark => {
            const share = (within(ring, max) ?? 0) / max
            return {
              kind: 'polygon',
              points: axes.map((_, axis) => at(axis, share)),
              stroke: share === 1 ? 'edge' : 'grid',
            }
          }),
          ...axes.map((_, axis): Mark => {
            const [x2, y2] = at(axis, 1)
            return { kind: 'line', x1: 0, y1: 0, x2, y2, stroke: 'grid' }
          }),
          ...rings.flatMap(({ at: ring, label }) => ringLabel(label, at(0, (within(ring, max) ?? 0) / max))),
          ...series.flatMap((one) => seriesMarks(one, axes.length, max, at)),
          ...axes.flatMap((name, axis) => axisLabel(name, at(axis, (radius + TO_LABEL) / radius), width)),
        ]
  const covered = boundsOfAll(wheel)
  const top = 4
  const placed = wheel.map((mark) => moved(mark, width / 2, top - covered.y))
  const keyTop = top + covered.height + 12
  const key = legend(series.map(legendEntry), { top: keyTop, width })
  return {
    title,
    summary: summaryOf(input),
    width,
    height: keyTop + key.height,
    marks: [...placed, ...key.marks],
    picks: [],
    table: tableOf(input),
  }
}

function seriesMarks(
  { values, role }: RadarSeries,
  axes: number,
  max: number,
  at: (axis: number, share: number) => Point,
): Mark[] {
  const points = Array.from({ length: axes }, (_, axis): Point | null => {
    const value = within(values[axis], max)
    return value === null ? null : at(axis, value / max)
  })
  const lines = points.flatMap((from, axis): Mark[] => {
    const to = points[(axis + 1) % axes]
    if (axes < 2 || from === null || to === null || to === undefined) return []
    return [{ kind: 'line', x1: from[0], y1: from[1], x2: to[0], y2: to[1], ...lineOf(role) }]
  })
  return [...lines, ...points.flatMap((point) => (point === null ? [] : [marker(role, point)]))]
}

function lineOf(role: RadarSeries['role']): Paint {
  return { stroke: role, strokeWidth: 2, ...((role === 'ghost' || role === 'staff') && { dashed: true }) }
}

/** Each view has its own shape, so that it is known without its colour. */
function marker(role: RadarSeries['role'], [x, y]: Point): Mark {
  switch (role) {
    case 'bar':
    case 'leaders':
      return { kind: 'circle', cx: x, cy: y, r: 5, fill: role }
    case 'ghost':
      return {
        kind: 'rect',
        x: x - 4,
        y: y - 4,
        width: 8,
        height: 8,
        fill: 'paper',
        stroke: role,
        strokeWidth: 2,
      }
    case 'staff':
      return diamond(x, y, 6, { fill: 'paper', stroke: role, strokeWidth: 2 })
  }
}

function legendEntry({ name, role }: RadarSeries): LegendEntry {
  return {
    words: name,
    sample: [{ kind: 'line', x1: 0, y1: 8, x2: 28, y2: 8, ...lineOf(role) }, marker(role, [14, 8])],
  }
}

function ringLabel(label: string, [x, y]: Point): Mark[] {
  const width = textWidth(label, 12)
  return [
    { kind: 'rect', x: x + 6, y: y - 2, width: width + 2, height: 15, fill: 'paper' },
    ...textBlock([label], { top: y - 2, x: x + 7, size: 12, anchor: 'start', fill: 'quiet' }),
  ]
}

function axisLabel(name: string, [x, y]: Point, width: number): Mark[] {
  const beside = Math.abs(x) > 8
  const room = beside ? width / 2 - Math.abs(x) : Math.min(260, width)
  const lines = wrapText(name, room, 13, 3)
  const high = lines.length * LINE_HEIGHT[13]
  const anchor = beside ? (x > 0 ? 'start' : 'end') : 'middle'
  const top = beside ? y - high / 2 : y < 0 ? y - high + 4 : y - 4
  return textBlock(lines, { top, x, size: 13, anchor, fill: 'ink' })
}

function summaryOf({ axes, series, max = 1, say = percent }: RadarInput): string {
  const sentences = series.map(({ name, values }) => {
    const known = axes.flatMap((axis, index) => {
      const value = within(values[index], max)
      return value === null ? [] : [{ axis, value }]
    })
    const missing = axes.filter((_, index) => within(values[index], max) === null)
    const inOrder = [...known].sort((a, b) => b.value - a.value)
    const [first, last] = [inOrder[0], inOrder.at(-1)]
    if (first === undefined || last === undefined) return `${capitalised(name)}: nothing to show yet.`
    const ends =
      first.value === last.value
        ? known.length === 1
          ? `${first.axis} ${say(first.value)}`
          : `all at ${say(first.value)}`
        : `from ${say(first.value)} (${first.axis}) to ${say(last.value)} (${last.axis})`
    return `${capitalised(name)}: ${ends}${missing.length === 0 ? '' : `; no figure for ${listed(missing)}`}.`
  })
  return axes.length === 0 ? 'There are no areas to show.' : sentences.join(' ')
}

function tableOf({ axes, series, max = 1, say = percent }: RadarInput): ChartTable {
  return {
    columns: [{ head: 'Area' }, ...series.map(({ name }) => ({ head: name, align: 'right' as const }))],
    rows: axes.map((axis, index) => [
      axis,
      ...series.map(({ values }) => {
        const value = within(values[index], max)
        return value === null ? '–' : say(value)
      }),
    ]),
  }
}

import type { Chart, Mark, Paint, Point, Role, TextMark } from '#shared/charts/scene.ts'
import { PRINT_COLOURS } from '../svg.ts'
import { lettersOf, UNITS_AN_EM } from './chart-letters.ts'
import { openRaster } from './raster.ts'

/** Pixels for each of the chart's own: about 290 a printed inch. */
const SHARPNESS = 3
const CIRCLE_CORNERS = 48
/** How thick a letter's strokes are, as shares of its size. */
const STROKE = { plain: 0.075, bold: 0.12 } as const
const DASH = 4

/**
 * A chart as a PNG, drawn here in plain Node, where there is neither a window nor a font: for readers of a Word file
 * that cannot draw its SVG. It is the same picture; only the letters are plainer.
 */
export async function toPng({ width, height, marks }: Chart): Promise<Uint8Array> {
  const raster = openRaster(Math.ceil(width * SHARPNESS), Math.ceil(height * SHARPNESS))
  const place = ([x, y]: Point): Point => [x * SHARPNESS, y * SHARPNESS]
  for (const mark of marks) {
    if (mark.kind === 'text') {
      for (const [from, to] of strokesOf(mark))
        raster.line(place(from), place(to), thickness(mark) * SHARPNESS, colourOf(mark.fill))
      continue
    }
    const corners = cornersOf(mark)
    if (mark.fill !== undefined && mark.kind !== 'line') raster.area(corners.map(place), colourOf(mark.fill))
    if (mark.stroke === undefined) continue
    const pen = { thickness: (mark.strokeWidth ?? 1) * SHARPNESS, colour: colourOf(mark.stroke) }
    for (const [from, to] of edgesOf(corners, mark.kind !== 'line', mark))
      raster.line(place(from), place(to), pen.thickness, pen.colour)
  }
  return raster.png()
}

type Edge = readonly [from: Point, to: Point]

/** A rounded corner is square here. */
function cornersOf(mark: Exclude<Mark, TextMark>): readonly Point[] {
  switch (mark.kind) {
    case 'polygon':
      return mark.points
    case 'line':
      return [
        [mark.x1, mark.y1],
        [mark.x2, mark.y2],
      ]
    case 'rect': {
      const { x, y, width, height } = mark
      return [
        [x, y],
        [x + width, y],
        [x + width, y + height],
        [x, y + height],
      ]
    }
    case 'circle':
      return Array.from({ length: CIRCLE_CORNERS }, (_, index): Point => {
        const angle = (2 * Math.PI * index) / CIRCLE_CORNERS
        return [mark.cx + mark.r * Math.cos(angle), mark.cy + mark.r * Math.sin(angle)]
      })
  }
}

function edgesOf(corners: readonly Point[], closed: boolean, { dashed }: Paint): readonly Edge[] {
  const edges = corners
    .slice(0, closed ? undefined : -1)
    .map((from, index): Edge => [from, corners[(index + 1) % corners.length] as Point])
  return dashed === true ? edges.flatMap(dashes) : edges
}

function dashes([[x1, y1], [x2, y2]]: Edge): readonly Edge[] {
  const length = Math.hypot(x2 - x1, y2 - y1)
  const at = (distance: number): Point => {
    const share = Math.min(1, distance / length)
    return [x1 + (x2 - x1) * share, y1 + (y2 - y1) * share]
  }
  return Array.from(
    { length: Math.ceil(length / (2 * DASH)) },
    (_, index): Edge => [
      at(2 * DASH * index),
      // Shorter than the gap: its ends are round.
      at(2 * DASH * index + DASH - 1),
    ],
  )
}

function thickness({ size, bold }: TextMark): number {
  return size * (bold === true ? STROKE.bold : STROKE.plain)
}

function strokesOf({ text, x, y, size, anchor }: TextMark): readonly Edge[] {
  const scale = size / UNITS_AN_EM
  const letters = lettersOf(text)
  const width = letters.reduce((sum, letter) => sum + letter.width * scale, 0)
  let left = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width)
  return letters.flatMap((letter) => {
    const start = left
    left += letter.width * scale
    return letter.strokes.flatMap((stroke) => {
      const points: Point[] = []
      for (let index = 0; index + 1 < stroke.length; index += 2)
        points.push([start + (stroke[index] as number) * scale, y - (stroke[index + 1] as number) * scale])
      return points.slice(1).map((to, index): Edge => [points[index] as Point, to])
    })
  })
}

function colourOf(role: Role): readonly [number, number, number] {
  const hex = Number.parseInt(PRINT_COLOURS[role].slice(1), 16)
  return [hex >> 16, (hex >> 8) & 255, hex & 255]
}

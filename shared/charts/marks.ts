import type { Box, Mark, Paint, Point } from './scene.ts'
import { baseline, LINE_HEIGHT, textWidth } from './text.ts'

/** Lines from lower left to upper right over a box, as marks: they need no pattern, so they are the same on paper. */
export function hatch({ x, y, width, height }: Box, gap = 7): Mark[] {
  const lines: Mark[] = []
  for (let along = gap; along < width + height; along += gap) {
    lines.push({
      kind: 'line',
      x1: x + Math.max(0, along - height),
      y1: y + Math.min(height, along),
      x2: x + Math.min(width, along),
      y2: y + Math.max(0, along - width),
      stroke: 'hatch',
    })
  }
  return lines
}

export function diamond(x: number, y: number, r: number, paint: Paint): Mark {
  return {
    kind: 'polygon',
    points: [
      [x, y - r],
      [x + r, y],
      [x, y + r],
      [x - r, y],
    ],
    ...paint,
  }
}

/** What a mark covers. Text is as wide as it is thought to be. */
export function boundsOf(mark: Mark): Box {
  const half = mark.kind === 'text' ? 0 : (mark.strokeWidth ?? (mark.stroke ? 1 : 0)) / 2
  switch (mark.kind) {
    case 'rect':
      return box(mark.x, mark.y, mark.x + mark.width, mark.y + mark.height, half)
    case 'line': {
      // A line is thick across its length only.
      const [left, right] = [Math.min(mark.x1, mark.x2), Math.max(mark.x1, mark.x2)]
      const [top, bottom] = [Math.min(mark.y1, mark.y2), Math.max(mark.y1, mark.y2)]
      const [alongX, alongY] = [top === bottom ? 0 : half, left === right ? 0 : half]
      return box(left - alongX, top - alongY, right + alongX, bottom + alongY, 0)
    }
    case 'circle':
      return box(mark.cx - mark.r, mark.cy - mark.r, mark.cx + mark.r, mark.cy + mark.r, half)
    case 'polygon':
      return around(mark.points, half)
    case 'text': {
      const width = textWidth(mark.text, mark.size, mark.bold)
      const left = mark.x - { start: 0, middle: width / 2, end: width }[mark.anchor]
      const top = mark.y - baseline(mark.size)
      return box(left, top, left + width, top + LINE_HEIGHT[mark.size], 0)
    }
  }
}

/** What all of them cover; nothing covers nothing. */
export function boundsOfAll(marks: readonly Mark[]): Box {
  if (marks.length === 0) return { x: 0, y: 0, width: 0, height: 0 }
  const corners = marks.map(boundsOf).flatMap(({ x, y, width, height }): Point[] => [
    [x, y],
    [x + width, y + height],
  ])
  return around(corners, 0)
}

export function moved(mark: Mark, right: number, down: number): Mark {
  switch (mark.kind) {
    case 'rect':
    case 'text':
      return { ...mark, x: mark.x + right, y: mark.y + down }
    case 'line':
      return { ...mark, x1: mark.x1 + right, x2: mark.x2 + right, y1: mark.y1 + down, y2: mark.y2 + down }
    case 'circle':
      return { ...mark, cx: mark.cx + right, cy: mark.cy + down }
    case 'polygon':
      return { ...mark, points: mark.points.map(([x, y]) => [x + right, y + down]) }
  }
}

function around(points: readonly Point[], half: number): Box {
  const xs = points.map(([x]) => x)
  const ys = points.map(([, y]) => y)
  return box(Math.min(...xs), Math.min(...ys), Math.max(...xs), Math.max(...ys), half)
}

function box(left: number, top: number, right: number, bottom: number, half: number): Box {
  return { x: left - half, y: top - half, width: right - left + 2 * half, height: bottom - top + 2 * half }
}

import { boundsOf, moved } from './marks.ts'
import type { Chart, Mark } from './scene.ts'

/**
 * A tall chart in parts that fit on pages: cut between rows, with its legend and heads over each part.
 * A chart whose rows have no places to cut at stays whole.
 */
export function inPages(chart: Chart, tallest: number): readonly Chart[] {
  const tops = [...new Set(chart.picks.map(({ y }) => y))].sort((a, b) => a - b)
  const [headHeight] = tops
  if (chart.height <= tallest || headHeight === undefined) return [chart]
  const room = tallest - headHeight
  const cuts = [headHeight]
  tops.forEach((top, row) => {
    const bottom = tops[row + 1] ?? chart.height
    const from = cuts.at(-1) ?? headHeight
    if (bottom - from > room && top > from) cuts.push(top)
  })
  return cuts.map((from, page) => partOf(chart, headHeight, from, cuts[page + 1] ?? chart.height))
}

function partOf(chart: Chart, headHeight: number, from: number, to: number): Chart {
  const up = headHeight - from
  const marks = chart.marks.flatMap((mark): Mark[] => {
    const { y, height } = boundsOf(mark)
    const middle = y + height / 2
    if (middle < headHeight) return [mark]
    // The lines of the scale run through all rows.
    if (mark.kind === 'line' && mark.x1 === mark.x2 && y < to && y + height > from) {
      const cut = { ...mark, y1: inside(mark.y1, from, to), y2: inside(mark.y2, from, to) }
      return [moved(cut, 0, up)]
    }
    return middle >= from && middle < to ? [moved(mark, 0, up)] : []
  })
  const picks = chart.picks
    .filter(({ y }) => y >= from && y < to)
    .map((pick) => ({ ...pick, y: pick.y + up }))
  return { ...chart, height: headHeight + to - from, marks, picks }
}

function inside(y: number, from: number, to: number): number {
  return Math.min(to, Math.max(from, y))
}

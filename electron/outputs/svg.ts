import { inPages } from '#shared/charts/pages.ts'
import type { Chart, Mark, Paint, Role } from '#shared/charts/scene.ts'
import { type Html, html } from './html.ts'

/** For white paper: dark enough to be copied, and each level clearly darker than the one below it. */
export const PRINT_COLOURS: Readonly<Record<Role, string>> = {
  paper: '#FFFFFF',
  ink: '#000000',
  quiet: '#333333',
  grid: '#BBBBBB',
  edge: '#555555',
  hatch: '#777777',
  bar: '#0072B2',
  ghost: '#333333',
  accent: '#0E6A6A',
  leaders: '#0072B2',
  staff: '#B34F00',
  missing: '#777777',
  'level-0': '#FFFFFF',
  'level-1': '#CFE3F1',
  'level-2': '#7FB5DA',
  'level-3': '#00507D',
  'on-level-0': '#000000',
  'on-level-1': '#000000',
  'on-level-2': '#000000',
  'on-level-3': '#FFFFFF',
}

const FONT = "Inter, Arial, 'Liberation Sans', Helvetica, sans-serif"
/** Leaves room for a heading and the summary on an A4 page. */
const TALLEST = 760

/** A chart as SVG that stands alone: no style sheet, no id, no address. */
export function toSvg(chart: Chart): Html {
  const { width, height, title, summary, marks } = chart
  const viewBox = `0 0 ${tidy(width)} ${tidy(height)}`
  return html`<svg xmlns="http://www.w3.org/2000/svg" role="img" width="${tidy(width)}" height="${tidy(height)}" viewBox="${viewBox}" font-family="${FONT}" style="display:block;max-width:100%;height:auto;break-inside:avoid"><title>${title}</title><desc>${summary}</desc>${marks.map(markSvg)}</svg>`
}

/**
 * A chart in a document: the picture, in as many parts as pages need, and what it says in words. Its title and its
 * table stand outside, because the document numbers its figures and its tables.
 */
export function chartFigure(chart: Chart): Html {
  return html`<figure>${inPages(chart, TALLEST).map(toSvg)}<figcaption>${chart.summary}</figcaption></figure>`
}

function markSvg(mark: Mark): Html {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius = 0 } = mark
      return html`<rect x="${tidy(x)}" y="${tidy(y)}" width="${tidy(width)}" height="${tidy(height)}" rx="${radius}"${painted(mark)}/>`
    }
    case 'line': {
      const { x1, y1, x2, y2 } = mark
      return html`<line x1="${tidy(x1)}" y1="${tidy(y1)}" x2="${tidy(x2)}" y2="${tidy(y2)}"${painted(mark)}/>`
    }
    case 'circle':
      return html`<circle cx="${tidy(mark.cx)}" cy="${tidy(mark.cy)}" r="${tidy(mark.r)}"${painted(mark)}/>`
    case 'polygon': {
      const points = mark.points.map(([x, y]) => `${tidy(x)},${tidy(y)}`).join(' ')
      return html`<polygon points="${points}"${painted(mark)}/>`
    }
    case 'text': {
      const { x, y, size, anchor, fill, bold, text } = mark
      const weight = bold ? [html` font-weight="600"`] : []
      return html`<text x="${tidy(x)}" y="${tidy(y)}" font-size="${size}" text-anchor="${anchor}" fill="${PRINT_COLOURS[fill]}"${weight}>${text}</text>`
    }
  }
}

function painted({ fill, stroke, strokeWidth = 1, dashed = false }: Paint): Html {
  const inside = fill === undefined ? 'none' : PRINT_COLOURS[fill]
  const line =
    stroke === undefined ? [] : [html` stroke="${PRINT_COLOURS[stroke]}" stroke-width="${strokeWidth}"`]
  return html` fill="${inside}"${line}${dashed ? [html` stroke-dasharray="4 3"`] : []}`
}

/** Hundredths of a pixel are more than any printer has. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100
}

import { useId, useState } from 'react'
import { Choose } from '#renderer/ui/Choose.tsx'
import { options } from '#renderer/ui/options.ts'
import type { ContextYear } from '#shared/model/context.ts'
import { CONTEXT_MEASURES, type ContextMeasure, type Series, seriesOf } from '#shared/model/context-series.ts'
import { figureWords } from './context-words.ts'

const WIDTH = 520
const HEIGHT = 170
const LEFT = 52
const RIGHT = 16
const TOP = 16
const BOTTOM = 28

/** One figure over the years. Where its meaning changes the line ends, a hatched gap stands, and a sentence says why. */
export function SchoolContextChart({ years }: Readonly<{ years: readonly ContextYear[] }>) {
  const known = (Object.keys(CONTEXT_MEASURES) as ContextMeasure[]).filter((measure) =>
    years.some((year) => year[measure] !== null),
  )
  const [wanted, setWanted] = useState<ContextMeasure>('fsmPct')
  const measure = known.includes(wanted) ? wanted : known[0]
  const title = useId()
  const summary = useId()
  if (measure === undefined) return null
  const series = seriesOf(years, measure)
  const points = series.segments.flatMap((segment) => segment.points)
  const words = inWords(measure, series)
  return (
    <figure className="context-chart">
      <div className="context-choose">
        <Choose
          label="Figure"
          choices={options(CONTEXT_MEASURES).filter(({ value }) => known.includes(value))}
          value={measure}
          onChange={(next) => next && setWanted(next)}
        />
      </div>
      {points.length > 1 && (
        <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-labelledby={`${title} ${summary}`}>
          <title id={title}>{words.title}</title>
          <Drawing measure={measure} series={series} />
        </svg>
      )}
      <figcaption id={summary}>
        {words.summary}
        {series.breaks.map((gap) => (
          <span key={gap.before} className="context-why">
            {gap.why}
          </span>
        ))}
      </figcaption>
    </figure>
  )
}

function inWords(measure: ContextMeasure, { segments, breaks }: Series) {
  const all = segments.flatMap(({ points }) => points)
  const [first, last] = [all[0], all.at(-1)]
  const name = CONTEXT_MEASURES[measure]
  if (first === undefined || last === undefined) return { title: name, summary: '' }
  const runs = segments.map(({ points, definition }) => {
    const [from, to] = [points[0], points.at(-1)]
    if (from === undefined || to === undefined) return ''
    const meaning = definition === '' ? '' : ` (${definition})`
    return from === to
      ? `${figureWords(measure, from.value)} in ${from.year}${meaning}`
      : `${figureWords(measure, from.value)} in ${from.year} to ${figureWords(measure, to.value)} in ${to.year}${meaning}`
  })
  return {
    title: `${name}, ${first.year} to ${last.year}${breaks.length > 0 ? ', with a break where its meaning changes' : ''}`,
    summary: `${name}: ${runs.join('; ')}.`,
  }
}

function Drawing({ measure, series }: Readonly<{ measure: ContextMeasure; series: Series }>) {
  const hatch = useId()
  const points = series.segments.flatMap((segment) => segment.points)
  const first = Number(points[0]?.year.slice(0, 4))
  const span = Math.max(1, Number(points.at(-1)?.year.slice(0, 4)) - first)
  const top = niceTop(Math.max(...points.map(({ value }) => value)))
  const x = (year: string) => LEFT + ((Number(year.slice(0, 4)) - first) / span) * (WIDTH - LEFT - RIGHT)
  const y = (value: number) => HEIGHT - BOTTOM - (value / top) * (HEIGHT - BOTTOM - TOP)
  const spread = Math.ceil(points.length / 6)
  return (
    <>
      <defs>
        <pattern id={hatch} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <line x1="0" y1="0" x2="0" y2="6" className="context-hatch" />
        </pattern>
      </defs>
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <line x1={LEFT} x2={WIDTH - RIGHT} y1={y(value)} y2={y(value)} className="context-grid" />
          <text x={LEFT - 8} y={y(value) + 4} textAnchor="end">
            {figureWords(measure, value)}
          </text>
        </g>
      ))}
      {series.breaks.map(({ after, before }) => (
        <rect
          key={before}
          x={x(after) + 8}
          width={Math.max(4, x(before) - x(after) - 16)}
          y={TOP}
          height={HEIGHT - BOTTOM - TOP}
          fill={`url(#${hatch})`}
        />
      ))}
      {series.segments.map(({ points: run }) => (
        <polyline
          key={run[0]?.year}
          className="context-line"
          points={run.map(({ year, value }) => `${x(year)},${y(value)}`).join(' ')}
        />
      ))}
      {points.map(({ year, value }, index) => (
        <g key={year}>
          <circle cx={x(year)} cy={y(value)} r="4" className="context-point" />
          {(index % spread === 0 || index === points.length - 1) && (
            <text
              x={x(year)}
              y={HEIGHT - 8}
              textAnchor={index === 0 ? 'start' : index === points.length - 1 ? 'end' : 'middle'}
            >
              {year}
            </text>
          )}
        </g>
      ))}
    </>
  )
}

/** The scale begins at nothing, so that small changes look small, and ends at a round figure. */
function niceTop(value: number): number {
  const size = 10 ** Math.floor(Math.log10(Math.max(value, 0.01)))
  return [1, 2, 4, 5, 10].map((step) => step * size).find((step) => step >= value) ?? value
}

import { type ReactNode, useId, useMemo } from 'react'
import { type Chart, LEAST_WIDTH } from '#shared/charts/scene.ts'
import { ChartMarks } from './ChartMarks.tsx'
import { ChartPicks } from './ChartPicks.tsx'
import { ChartTable } from './ChartTable.tsx'
import { useWidth } from './use-width.ts'
import './charts.css'

type ChartFigureProps = Readonly<{
  /** Makes the chart for the width that there is: `(width) => radar({ …, width })`. */
  chart: (width: number) => Chart
  headingLevel?: 2 | 3
  /** Makes its rows or cells buttons: one stop for the Tab key, arrow keys from one to the next. */
  onPick?: (id: string) => void
  /** What is to be known under the table. */
  note?: ReactNode
}>

/** A chart with its title, what it says in words, and the same figures as a table. */
export function ChartFigure({ chart, headingLevel = 2, onPick, note }: ChartFigureProps) {
  const id = useId()
  const [place, width] = useWidth<HTMLDivElement>()
  const drawn = useMemo(() => chart(Math.max(LEAST_WIDTH, width)), [chart, width])
  const Heading = `h${headingLevel}` as const
  return (
    <figure className="fb-chart">
      <figcaption>
        <Heading id={`${id}-title`} className="fb-chart-title">
          {drawn.title}
        </Heading>
        <p id={`${id}-summary`} className="fb-chart-summary">
          {drawn.summary}
        </p>
      </figcaption>
      <div ref={place} className="fb-chart-place">
        {/* biome-ignore lint/a11y/noSvgWithoutTitle: its caption names it; a title element would follow the mouse as a tip. */}
        <svg
          role="img"
          aria-labelledby={`${id}-title ${id}-summary`}
          width={drawn.width}
          height={drawn.height}
          viewBox={`0 0 ${drawn.width} ${drawn.height}`}
        >
          <ChartMarks marks={drawn.marks} />
        </svg>
        {onPick && <ChartPicks chart={drawn} onPick={onPick} />}
      </div>
      <details className="fb-chart-figures">
        <summary>The same figures as a table</summary>
        <ChartTable title={drawn.title} table={drawn.table} />
        {note !== undefined && <p className="fb-chart-note">{note}</p>}
      </details>
    </figure>
  )
}

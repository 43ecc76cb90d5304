import type { Mark, Paint, Role } from '#shared/charts/scene.ts'

/** The marks of a scene as SVG; what a role looks like in either theme is in charts.css. */
export function ChartMarks({ marks }: Readonly<{ marks: readonly Mark[] }>) {
  return marks.map((mark, index) => <ChartMark key={index} mark={mark} />)
}

function ChartMark({ mark }: Readonly<{ mark: Mark }>) {
  switch (mark.kind) {
    case 'rect': {
      const { x, y, width, height, radius } = mark
      return <rect x={x} y={y} width={width} height={height} rx={radius} {...painted(mark)} />
    }
    case 'line':
      return <line x1={mark.x1} y1={mark.y1} x2={mark.x2} y2={mark.y2} {...painted(mark)} />
    case 'circle':
      return <circle cx={mark.cx} cy={mark.cy} r={mark.r} {...painted(mark)} />
    case 'polygon':
      return <polygon points={mark.points.map((point) => point.join(',')).join(' ')} {...painted(mark)} />
    case 'text':
      return (
        <text
          x={mark.x}
          y={mark.y}
          fontSize={mark.size}
          textAnchor={mark.anchor}
          fill={colour(mark.fill)}
          fontWeight={mark.bold ? 600 : undefined}
        >
          {mark.text}
        </text>
      )
  }
}

function painted({ fill, stroke, strokeWidth = 1, dashed = false }: Paint) {
  return {
    fill: fill === undefined ? 'none' : colour(fill),
    ...(stroke !== undefined && { stroke: colour(stroke), strokeWidth }),
    ...(dashed && { strokeDasharray: '4 3' }),
  }
}

function colour(role: Role): string {
  return `var(--fb-chart-${role})`
}

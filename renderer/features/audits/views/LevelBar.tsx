import type { ReactNode } from 'react'

/**
 * A level as a length: none, one, two or three parts filled, or anything between for a mean. Every view stands on
 * the same three parts, so that two of them can be compared without reading. The words beside it say the same.
 */
export function LevelBar({
  value,
  wide = false,
}: Readonly<{ value: number | null; wide?: boolean }>): ReactNode {
  const width = wide ? 84 : 33
  return (
    <svg
      className="audit-level-bar"
      width={width}
      height="10"
      viewBox={`0 0 ${width} 10`}
      aria-hidden="true"
      data-empty={value === null}
    >
      <rect className="audit-level-bar-rest" x="0.5" y="0.5" width={width - 1} height="9" rx="2" />
      {value !== null && value > 0 && (
        <rect className="audit-level-bar-fill" x="0" y="0" width={(value / 3) * width} height="10" rx="2" />
      )}
      {[1, 2].map((part) => (
        <line
          key={part}
          className="audit-level-bar-part"
          x1={(part / 3) * width}
          x2={(part / 3) * width}
          y1="0"
          y2="10"
        />
      ))}
    </svg>
  )
}

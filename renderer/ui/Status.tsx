import type { ReactNode } from 'react'

export type StatusTone = 'good' | 'due' | 'overdue' | 'needs-you' | 'quiet'

/** A state as a word, with a shape and a colour that say the same: none of the three stands alone. */
export function Status({ tone, children }: Readonly<{ tone: StatusTone; children: ReactNode }>) {
  return (
    <span className={`fb-status fb-tone-${tone}`}>
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        {SHAPES[tone]}
      </svg>
      <span>{children}</span>
    </span>
  )
}

const SHAPES: Readonly<Record<StatusTone, ReactNode>> = {
  good: <circle cx="6" cy="6" r="4.5" fill="currentColor" />,
  due: (
    <>
      <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 2 A4 4 0 0 0 6 10 Z" fill="currentColor" />
    </>
  ),
  overdue: <circle cx="6" cy="6" r="3.75" fill="none" stroke="currentColor" strokeWidth="2.5" />,
  'needs-you': <path d="M6 0.8 L11.2 6 L6 11.2 L0.8 6 Z" fill="currentColor" />,
  quiet: <circle cx="6" cy="6" r="4" fill="none" stroke="currentColor" strokeWidth="1.25" />,
}

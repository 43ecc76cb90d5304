import type { ReactNode } from 'react'

type EmptyStateProps = Readonly<{
  /** What belongs here, in a sentence. */
  children: ReactNode
  /** The first step: mostly a button. */
  action?: ReactNode
}>

/** Stands where nothing is yet. */
export function EmptyState({ children, action }: EmptyStateProps) {
  return (
    <div className="fb-empty">
      <p>{children}</p>
      {action}
    </div>
  )
}

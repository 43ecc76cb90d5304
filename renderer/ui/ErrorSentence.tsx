import type { ReactNode } from 'react'

/** What went wrong and what to do, in one sentence; said aloud at once. Shows nothing without an error. */
export function ErrorSentence({ error, action }: Readonly<{ error: Error | undefined; action?: ReactNode }>) {
  if (!error) return null
  return (
    <div className="fb-error" role="alert">
      <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
        <path d="M6 0.8 L11.2 6 L6 11.2 L0.8 6 Z" fill="currentColor" />
      </svg>
      <span>{error.message}</span>
      {action}
    </div>
  )
}

import type { CSSProperties, ReactNode } from 'react'
import './fields.css'

/** Fields side by side on twelve columns; on a narrow page they wrap. */
export function Fields({ children }: Readonly<{ children: ReactNode }>) {
  return <div className="fb-fields">{children}</div>
}

/** `wide` is a share of twelve. */
export function Field({ wide, children }: Readonly<{ wide: number; children: ReactNode }>) {
  return (
    <div className="fb-field" style={{ '--fb-wide': wide } as CSSProperties}>
      {children}
    </div>
  )
}

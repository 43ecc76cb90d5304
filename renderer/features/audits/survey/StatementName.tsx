import type { ReactNode } from 'react'

type StatementNameProps = Readonly<{ itemId: string; words: string; children?: ReactNode }>

/** A statement behind its item's id; long ones hang beside it. */
export function StatementName({ itemId, words, children }: StatementNameProps) {
  return (
    <span className="survey-statement">
      <span className="survey-id">{itemId}</span>
      <span>
        {words}
        {children}
      </span>
    </span>
  )
}

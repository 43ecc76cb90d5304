import { type ReactNode, useId } from 'react'

type SectionProps = Readonly<{
  title: string
  /** A count or a word beside the title. */
  note?: ReactNode
  actions?: ReactNode
  children: ReactNode
}>

/** A part of a page under a heading with a rule. */
export function Section({ title, note, actions, children }: SectionProps) {
  const id = useId()
  return (
    <section className="fb-section" aria-labelledby={id}>
      <div className="fb-section-head">
        <h2 id={id}>{title}</h2>
        {note !== undefined && <span className="fb-section-note">{note}</span>}
        <span className="fb-rule" aria-hidden="true" />
        {actions && <div className="fb-actions">{actions}</div>}
      </div>
      {children}
    </section>
  )
}

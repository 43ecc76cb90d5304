import { type ReactNode, useEffect, useRef } from 'react'
import { takeMove } from './page-focus.ts'

type PageProps = Readonly<{
  title: string
  /** Stands above the title and leads back: `{ label: 'Schools', href: paths.schools }`. */
  back?: Readonly<{ label: string; href: string }> | undefined
  /** One quiet line under the title. */
  lead?: ReactNode
  /** Buttons at the right of the title. */
  actions?: ReactNode
  children?: ReactNode
}>

/** One screen: its heading takes the focus when the person gets here. */
export function Page({ title, back, lead, actions, children }: PageProps) {
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · CPD Fieldbook`
    if (takeMove()) heading.current?.focus({ preventScroll: false })
  }, [title])
  return (
    <article className="fb-page">
      <header className="fb-page-head">
        <div className="fb-page-title">
          {back && (
            <nav aria-label="Where this is">
              <a className="fb-back" href={back.href}>
                <span aria-hidden="true">‹ </span>
                {back.label}
              </a>
            </nav>
          )}
          <h1 ref={heading} tabIndex={-1}>
            {title}
          </h1>
          {lead && <div className="fb-lead">{lead}</div>}
        </div>
        {actions && <div className="fb-actions">{actions}</div>}
      </header>
      {children}
    </article>
  )
}

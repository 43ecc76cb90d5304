import type { ReactNode } from 'react'

type WhereItGoesProps = Readonly<{ stays: boolean; title: string; children: ReactNode }>

/** A part of the page that says in words, by a shape and by its edge who may read what is written in it. */
export function WhereItGoes({ stays, title, children }: WhereItGoesProps) {
  return (
    <section className={stays ? 'coaching-part coaching-stays' : 'coaching-part'} aria-label={title}>
      <p className="coaching-part-tag">
        <svg
          width="14"
          height="14"
          viewBox="0 0 14 14"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
        >
          <path
            d={stays ? 'M3 6.5h8v5.5H3zM4.5 6.5V4.5a2.5 2.5 0 0 1 5 0v2' : 'M2 7h9M8 3.5 11.5 7 8 10.5'}
          />
        </svg>
        {title}
      </p>
      {children}
    </section>
  )
}

export const STAYS = 'Stays on this laptop'
export const LEAVES = 'Goes to the central team'

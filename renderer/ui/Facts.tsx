import type { ReactNode } from 'react'

type FactsProps = Readonly<{
  /** What is empty (`null`, `undefined`, '') is left out. */
  facts: readonly (readonly [name: string, value: ReactNode])[]
}>

/** Names and what they are, side by side. */
export function Facts({ facts }: FactsProps) {
  const known = facts.filter(([, value]) => value !== null && value !== undefined && value !== '')
  if (known.length === 0) return null
  return (
    <dl className="fb-facts">
      {known.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

import type { ReactNode } from 'react'

type ThreadStationProps = Readonly<{
  name: string
  missing: readonly string[]
  children: ReactNode
}>

/** One station of the golden thread: a filled knot where it holds, an open one with what is missing where it does not. */
export function ThreadStation({ name, missing, children }: ThreadStationProps) {
  const holds = missing.length === 0
  return (
    <li className={holds ? 'plan-station' : 'plan-station plan-station-open'}>
      <div className="plan-station-head">
        <h3>{name}</h3>
        {!holds && <p className="plan-missing">Missing: {missing.join(', ')}</p>}
      </div>
      <div className="plan-station-body">{children}</div>
    </li>
  )
}

export function Thread({ children }: Readonly<{ children: ReactNode }>) {
  return <ol className="plan-thread">{children}</ol>
}

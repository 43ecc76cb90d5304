import { type KeyboardEvent, useState } from 'react'
import type { Chart } from '#shared/charts/scene.ts'
import { pickAfter } from './pick-keys.ts'

type ChartPicksProps = Readonly<{ chart: Chart; onPick: (id: string) => void }>

/** Buttons over the rows or cells of a chart: sixty of them must not be sixty stops for the Tab key. */
export function ChartPicks({ chart: { title, width, height, picks }, onPick }: ChartPicksProps) {
  const [at, setAt] = useState(0)
  const current = Math.min(at, picks.length - 1)

  function move(event: KeyboardEvent<HTMLDivElement>): void {
    if (event.ctrlKey || event.altKey || event.metaKey) return
    const next = pickAfter(event.key, current, picks)
    if (next === undefined) return
    event.preventDefault()
    setAt(next)
    event.currentTarget.querySelectorAll('button')[next]?.focus()
  }

  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form; this is a group of buttons.
    <div role="group" aria-label={`${title}: open one`} className="fb-chart-picks" onKeyDown={move}>
      {picks.map((pick, index) => (
        <button
          key={pick.id}
          type="button"
          aria-label={pick.label}
          title={pick.label}
          tabIndex={index === current ? 0 : -1}
          onFocus={() => setAt(index)}
          onClick={() => onPick(pick.id)}
          style={{
            left: `${(pick.x / width) * 100}%`,
            top: `${(pick.y / height) * 100}%`,
            width: `${(pick.width / width) * 100}%`,
            height: `${(pick.height / height) * 100}%`,
          }}
        />
      ))}
    </div>
  )
}

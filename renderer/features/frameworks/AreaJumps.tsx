import type { FrameworkArea } from '#shared/model/framework/framework.ts'

/** Leads to an area of a long page. Buttons: the address after `#` says which page this is. */
export function AreaJumps({ areas }: Readonly<{ areas: readonly FrameworkArea[] }>) {
  if (areas.length < 3) return null
  return (
    <nav aria-label="Areas" className="frameworks-jumps">
      {areas.map((area, at) => (
        <button key={at} type="button" onClick={() => jumpTo(at)}>
          <span className="frameworks-id">{area.id}</span> {area.name}
        </button>
      ))}
    </nav>
  )
}

export function areaAnchor(at: number): string {
  return `framework-area-${at}`
}

function jumpTo(at: number): void {
  const area = document.getElementById(areaAnchor(at))
  area?.scrollIntoView({ block: 'start' })
  area?.focus({ preventScroll: true })
}

import type { RegisterMatch } from '#shared/model/register.ts'

type RegisterMatchRowProps = Readonly<{
  id: string
  match: RegisterMatch
  /** Enter would take this one. */
  chosen: boolean
  partner: boolean
  canAdd: boolean
  onTake: () => void
}>

/** A school of the register. The keyboard stays in the search box, which points at it. */
export function RegisterMatchRow({ id, match, chosen, partner, canAdd, onTake }: RegisterMatchRowProps) {
  const isOpen = match.status === 'Open'
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the search box has the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the search box keeps the focus
    <div id={id} role="option" aria-selected={chosen} className="schools-match" onClick={onTake}>
      <span className="schools-match-name">
        {match.name}
        {!isOpen && <span className="schools-state">{match.status}</span>}
      </span>
      <span className="schools-match-place">
        {[match.town, match.postcode].filter((part) => part !== '').join(' ')}
        {match.la !== '' && match.la !== match.town && ` · ${match.la}`}
      </span>
      <span className="schools-match-phase">
        {match.phase === 'Not applicable' ? match.type : match.phase}
      </span>
      <span className="schools-match-urn">{match.urn}</span>
      <span className="schools-match-take">
        {partner ? (
          <>Partner school: open</>
        ) : (
          canAdd && <>Add as partner school {chosen && <kbd className="schools-key">Enter</kbd>}</>
        )}
      </span>
    </div>
  )
}

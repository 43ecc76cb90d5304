import { useMantineColorScheme } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useLocation } from '@tanstack/react-router'
import { useState } from 'react'
import { keyName } from './commands.ts'
import type { Place } from './places.tsx'
import { useWorkspace } from './workspace.ts'

const NARROW = 'fieldbook-rail'

type RailProps = Readonly<{ places: readonly Place[]; onFind: () => void }>

/** The left rail: where one can go. Folds to its drawings. */
export function Rail({ places, onFind }: RailProps) {
  const { pathname } = useLocation()
  const { name, hub, role } = useWorkspace()
  const [folded, setFolded] = useState(() => localStorage.getItem(NARROW) === 'narrow')
  // Beside a page at 200 % there is no room for words.
  const noRoom = useMediaQuery('(max-width: 860px)', false, { getInitialValueInEffect: false })
  const narrow = folded || noRoom
  const fold = () => {
    localStorage.setItem(NARROW, folded ? 'wide' : 'narrow')
    setFolded(!folded)
  }
  return (
    <nav className={narrow ? 'fb-rail fb-rail-narrow' : 'fb-rail'} aria-label="Main">
      <button type="button" className="fb-find" onClick={onFind}>
        <svg
          width="18"
          height="18"
          viewBox="0 0 18 18"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.5"
          aria-hidden="true"
        >
          <circle cx="8" cy="8" r="5" />
          <path d="M12 12l3.5 3.5" strokeLinecap="round" />
        </svg>
        <span className={narrow ? 'fb-hidden' : undefined}>
          Find<span className="fb-hidden"> anything</span>
        </span>
        <span className="fb-rail-word fb-key">{keyName('mod+k')}</span>
      </button>
      <ul>
        {places.map((place) => (
          <li key={place.href}>
            <a
              href={place.href}
              title={narrow ? place.label : undefined}
              aria-current={isHere(pathname, place.href) ? 'page' : undefined}
            >
              {place.icon}
              <span className={narrow ? 'fb-hidden' : undefined}>{place.label}</span>
            </a>
          </li>
        ))}
      </ul>
      <div className="fb-rail-foot">
        <div className="fb-whose fb-rail-word">
          <strong>{name}</strong>
          <span>{role === 'centre' ? 'Central team' : hub}</span>
        </div>
        <ThemeSwitch narrow={narrow} />
        {!noRoom && (
          <button type="button" className="fb-quiet-button" onClick={fold} aria-expanded={!narrow}>
            <span aria-hidden="true">{narrow ? '»' : '«'}</span>
            <span className={narrow ? 'fb-hidden' : undefined}>{narrow ? 'Widen the rail' : 'Fold'}</span>
          </button>
        )}
      </div>
    </nav>
  )
}

/** A school and the register belong to Schools. */
function isHere(pathname: string, href: string): boolean {
  const place = href.slice(1)
  return (
    pathname === place ||
    pathname.startsWith(`${place}/`) ||
    (place === '/schools' && pathname.startsWith('/register'))
  )
}

const NEXT = { auto: 'light', light: 'dark', dark: 'auto' } as const
const WORDS = { auto: 'As the system', light: 'Light', dark: 'Dark' } as const

function ThemeSwitch({ narrow }: Readonly<{ narrow: boolean }>) {
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <button type="button" className="fb-quiet-button" onClick={() => setColorScheme(NEXT[colorScheme])}>
      <svg width="14" height="14" viewBox="0 0 14 14" aria-hidden="true">
        <circle cx="7" cy="7" r="5.5" fill="none" stroke="currentColor" strokeWidth="1.5" />
        <path d="M7 1.5a5.5 5.5 0 0 1 0 11z" fill="currentColor" />
      </svg>
      <span className={narrow ? 'fb-hidden' : undefined}>Colours: {WORDS[colorScheme]}</span>
    </button>
  )
}

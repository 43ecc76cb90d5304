import { Outlet } from '@tanstack/react-router'
import { type ComponentType, lazy, Suspense, useEffect, useState } from 'react'
import { Toasts } from '#renderer/ui/Toasts.tsx'
import { useCommands } from './commands.ts'
import { useOpenHistory } from './history.ts'
import { PracticeBand } from './PracticeBand.tsx'
import { go, paths } from './paths.ts'
import { placesFor } from './places.tsx'
import { Rail } from './Rail.tsx'
import { UndoKey } from './UndoKey.tsx'
import { useWorkspace } from './workspace.ts'

const Shortcuts = lazy(() => import('./Shortcuts.tsx').then((found) => ({ default: found.Shortcuts })))

const HistoryDialog = lazy(() =>
  import('./HistoryDialog.tsx').then((found) => ({ default: found.HistoryDialog })),
)

/** What stands around every page: the rail, the band of the practice hub, and what opens over the page. */
export function Frame() {
  const { role, practice } = useWorkspace()
  const [over, setOver] = useState<'palette' | 'shortcuts'>()
  const places = placesFor(role)
  const Palette = usePalette()
  const history = useOpenHistory()
  useCommands([
    { id: 'palette', label: 'Find anything', shortcut: 'mod+k', run: () => setOver('palette') },
    {
      id: 'shortcuts',
      label: 'Show the shortcuts of this page',
      shortcut: 'f1',
      also: '?',
      run: () => setOver('shortcuts'),
    },
    { id: 'across', label: 'Weak and strong schools', run: () => go(paths.across) },
    { id: 'needs', label: 'Needs across schools', run: () => go(paths.needs) },
    {
      id: 'go-frameworks',
      label: 'Go to Frameworks',
      when: !places.some(({ href }) => href === paths.frameworks),
      run: () => go(paths.frameworks),
    },
    ...places.map((place, index) => ({
      id: `go-${place.href}`,
      label: `Go to ${place.label}`,
      shortcut: `mod+${index + 1}`,
      run: () => go(place.href),
    })),
  ])
  return (
    <div className="fb-frame">
      {/* A button: the address after `#` says which page this is, so a link into the page would leave it. */}
      <button type="button" className="fb-skip" onClick={() => document.getElementById('main')?.focus()}>
        Skip to the page
      </button>
      {practice && <PracticeBand />}
      <div className="fb-columns">
        <Rail places={places} onFind={() => setOver('palette')} />
        <main id="main" className="fb-main" tabIndex={-1}>
          <Suspense>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Toasts />
      <UndoKey />
      <Suspense>
        {over === 'palette' && Palette && <Palette onClose={() => setOver(undefined)} />}
        {history && <HistoryDialog key={history} record={history} />}
        {over === 'shortcuts' && <Shortcuts onClose={() => setOver(undefined)} />}
      </Suspense>
    </div>
  )
}

type Palette = ComponentType<Readonly<{ onClose: () => void }>>

/** Comes after the first page. It is no `lazy` part: whoever presses Ctrl K types on at once, and no letter may get lost. */
function usePalette(): Palette | undefined {
  const [palette, setPalette] = useState<Palette>()
  useEffect(() => {
    void import('#renderer/features/search/index.tsx').then((found) => setPalette(() => found.Palette))
  }, [])
  return palette
}

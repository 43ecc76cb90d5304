import { RouterProvider } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import { pageMoved } from '#renderer/ui/page-focus.ts'
import { runShortcut } from './commands.ts'
import { createAppRouter } from './routes.tsx'
import { sayIfStopped } from './say-if-stopped.ts'

/** The work: pages, keyboard and what stays around them. */
export function Shell({ wrong }: Readonly<{ wrong: string | undefined }>) {
  const [router] = useState(createAppRouter)
  useEffect(() => {
    sayIfStopped()
    window.addEventListener('keydown', runShortcut)
    const stop = router.subscribe('onBeforeNavigate', ({ pathChanged, fromLocation }) => {
      if (pathChanged && fromLocation && fromLocation.pathname !== '/') pageMoved()
    })
    return () => {
      window.removeEventListener('keydown', runShortcut)
      stop()
    }
  }, [router])
  return (
    <div className="fb-window">
      {wrong && <NotSavingBand why={wrong} />}
      <RouterProvider router={router} />
    </div>
  )
}

/** The page stays, since words may stand in it that are on no disk yet. */
function NotSavingBand({ why }: Readonly<{ why: string }>) {
  return (
    <p className="fb-not-saving" role="alert">
      <strong>Nothing can be saved now.</strong> {why} Copy what you have just typed, then close the app and
      start it again. What was saved stays saved.
    </p>
  )
}

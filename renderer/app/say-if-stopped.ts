import { say } from '#renderer/ui/toasts.ts'
import { STOPPED } from '#shared/stopped.ts'

/** Says once that the page died and was loaded again where it was. */
export function sayIfStopped(): void {
  const { pathname, search, hash } = window.location
  if (search !== `?${STOPPED}`) return
  window.history.replaceState(null, '', pathname + hash)
  say('The window stopped and was opened again. Everything that was saved is here.')
}

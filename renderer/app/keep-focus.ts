import { isMoving } from '#renderer/ui/page-focus.ts'

const DIALOG = 'dialog[open], [role="dialog"]'
/** What opens over the page or beside it, and gives the focus back to where it was. */
const PASSING = `${DIALOG}, .fb-toasts`
const PARTS = 'section, article, main'

/**
 * Keeps the keyboard in its place: when what had the focus is gone (a step was removed, a form closed itself, a
 * dialog shut), the focus goes to the heading of the part of the page where that was, never back to the page's top.
 * To be started once, for the window; answers with the way to stop it.
 */
export function keepFocus(): () => void {
  /** What had the focus last on the page itself, and all that stood around it. */
  let chain: readonly Element[] = []
  let waits = false

  const note = ({ target }: FocusEvent) => {
    if (target instanceof Element && target !== document.body && !target.closest(PASSING))
      chain = ancestors(target)
  }
  /** Who presses the mouse beside everything has let go on purpose. */
  const letGo = () => {
    setTimeout(() => {
      if (document.activeElement === document.body && document.querySelector(DIALOG) === null) chain = []
    })
  }
  const look = () => {
    waits = false
    if (document.activeElement !== document.body || isMoving()) return
    if (document.querySelector(DIALOG) !== null) return
    placeFor(chain)?.focus({ preventScroll: true })
  }
  const observer = new MutationObserver(() => {
    if (waits || chain.length === 0) return
    waits = true
    // A screen that knows better where to go on has done so by then.
    requestAnimationFrame(look)
  })

  document.addEventListener('focusin', note)
  document.addEventListener('pointerdown', letGo)
  observer.observe(document.body, {
    childList: true,
    subtree: true,
    attributes: true,
    attributeFilter: ['disabled'],
  })
  return () => {
    observer.disconnect()
    document.removeEventListener('focusin', note)
    document.removeEventListener('pointerdown', letGo)
  }
}

function ancestors(of: Element): Element[] {
  const found: Element[] = []
  for (let at: Element | null = of; at !== null; at = at.parentElement) found.push(at)
  return found
}

/** Where the focus goes on: where it was if that can take it again, else the nearest heading that is still there. */
function placeFor(chain: readonly Element[]): HTMLElement | undefined {
  const [last] = chain
  if (last instanceof HTMLElement && last.isConnected) {
    // A button that is shut while its work runs gets the focus back when it opens.
    if (last.matches(':disabled')) return undefined
    if (last.checkVisibility()) return last
  }
  for (const part of chain) {
    const heading = part.isConnected && part.matches(PARTS) ? headingOf(part) : undefined
    if (heading) return heading
  }
  const page = document.querySelector('main')
  return chain.length > 0 && page ? headingOf(page) : undefined
}

function headingOf(part: Element): HTMLElement | undefined {
  const headings = part.querySelectorAll<HTMLElement>('h1, h2, h3, h4')
  const heading = [...headings].find((one) => one.checkVisibility())
  if (heading && !heading.hasAttribute('tabindex')) heading.tabIndex = -1
  return heading
}

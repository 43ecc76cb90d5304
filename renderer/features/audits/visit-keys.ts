import { useEffect, useRef } from 'react'
import { type Command, useCommands } from '#renderer/app/commands.ts'
import type { Framework } from '#shared/model/framework.ts'
import type { Level } from '#shared/model/rating.ts'

export type VisitActions = Readonly<{
  rate: (level: Level) => void
  mark: (state: 'not_assessed' | 'not_applicable') => void
  takeBack: () => void
  evidence: () => void
  need: () => void
  next: () => void
  back: () => void
  forward: () => void
  descriptors: () => void
}>

/** The visit's one keyboard path. The letters feed the palette too; the arrows and `?` are the visit's own. */
export function useVisitKeys(framework: Framework, actions: VisitActions, readOnly: boolean): void {
  const when = !readOnly
  const rating: Command[] = framework.scale.map(({ value, label }) => ({
    id: `rate-${value}`,
    label: `Rate this item: ${label}`,
    shortcut: String(value + 1),
    when,
    run: () => actions.rate(value),
  }))
  useCommands([
    ...rating,
    {
      id: 'rate-x',
      label: 'This item was not assessed',
      shortcut: 'x',
      when,
      run: () => actions.mark('not_assessed'),
    },
    {
      id: 'rate-a',
      label: 'This item does not apply',
      shortcut: 'a',
      when,
      run: () => actions.mark('not_applicable'),
    },
    { id: 'evidence', label: 'Write a line of evidence', shortcut: 'e', when, run: actions.evidence },
    { id: 'need', label: 'Make a need of this item', shortcut: 'm', when, run: actions.need },
    { id: 'next-unrated', label: 'Go to the next unrated item', shortcut: 'n', run: actions.next },
    { id: 'item-back', label: 'Go back one item', shortcut: 'p', run: actions.back },
  ])
  useOwnKeys({
    '?': actions.descriptors,
    ArrowLeft: actions.back,
    ArrowUp: actions.back,
    ArrowRight: actions.forward,
    ArrowDown: actions.forward,
    Backspace: actions.takeBack,
    Delete: actions.takeBack,
  })
}

/** Comes before the window's own shortcuts, so that `?` shows the descriptors here. */
function useOwnKeys(keys: Readonly<Record<string, () => void>>): void {
  const latest = useRef(keys)
  useEffect(() => {
    latest.current = keys
  })
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const act = latest.current[event.key]
      if (!act || event.ctrlKey || event.metaKey || event.altKey || keepsItsKeys(event.target)) return
      event.preventDefault()
      event.stopPropagation()
      act()
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [])
}

/** Where keys have a meaning already: fields, tabs, the rail and open dialogs. */
function keepsItsKeys(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return true
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [role="tablist"], .fb-rail') !== null
  )
}

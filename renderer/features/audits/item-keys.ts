import { useEffect, useRef } from 'react'
import { type Command, useCommands } from '#renderer/app/commands.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import type { Level } from '#shared/model/rating.ts'

export type ItemActions = Readonly<{
  rate: (level: Level) => void
  mark: (state: 'not_assessed' | 'not_applicable') => void
  takeBack: () => void
  next: () => void
  back: () => void
  forward: () => void
  descriptors: () => void
}>

type ItemKeys = Readonly<{
  framework: Framework
  actions: ItemActions
  /** Nothing can be rated here: the keys only move. */
  locked: boolean
  /** What `N` is called in the palette. */
  nextLabel: string
  /** Keys of this screen alone. */
  more?: readonly Command[]
}>

/** One keyboard path through all items. The keys feed the palette too; the arrows are the screen's own. */
export function useItemKeys({ framework, actions, locked, nextLabel, more = [] }: ItemKeys): void {
  const when = !locked
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
    {
      id: 'rate-back',
      label: 'Take the level of this item back',
      shortcut: 'backspace',
      also: 'delete',
      when,
      run: actions.takeBack,
    },
    ...more,
    { id: 'next-unrated', label: nextLabel, shortcut: 'n', when, run: actions.next },
    { id: 'item-back', label: 'Go back one item', shortcut: 'p', run: actions.back },
    {
      id: 'descriptors',
      label: 'Show or hide the descriptors',
      shortcut: '?',
      run: actions.descriptors,
    },
  ])
  useOwnKeys({
    ArrowLeft: actions.back,
    ArrowUp: actions.back,
    ArrowRight: actions.forward,
    ArrowDown: actions.forward,
  })
}

/** Keys that mean much elsewhere on the page: they go through the items only where they mean nothing else. */
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

/** Where keys have a meaning already: fields, choices, tabs, the rail and open dialogs. */
function keepsItsKeys(target: EventTarget | null): boolean {
  if (document.querySelector('[role="dialog"][aria-modal="true"]') !== null) return true
  return (
    target instanceof Element &&
    target.closest('input, textarea, select, [role="tablist"], [role="menu"], .fb-rail') !== null
  )
}

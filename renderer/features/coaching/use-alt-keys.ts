import { useEffect, useRef } from 'react'
import { useCommands } from '#renderer/app/commands.ts'

export type AltKey = Readonly<{ id: string; letter: string; label: string; run: () => void }>

/**
 * Alt with a letter, also in the middle of a sentence: a plain letter would be written, and Ctrl belongs to the
 * app. The key itself is asked for, not its sign, which Alt changes on a Mac.
 */
export function useAltKeys(keys: readonly AltKey[]): void {
  useCommands(keys.map(({ letter, ...command }) => ({ ...command, shortcut: `alt+${letter}` })))
  const latest = useRef(keys)
  latest.current = keys
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.defaultPrevented || !event.altKey || event.ctrlKey || event.metaKey) return
      if (document.querySelector('[role="dialog"][aria-modal="true"]')) return
      const key = latest.current.find(({ letter }) => event.code === `Key${letter.toUpperCase()}`)
      if (!key) return
      event.preventDefault()
      key.run()
    }
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
}

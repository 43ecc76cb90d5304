import { useSyncExternalStore } from 'react'

/** The record whose history is open over the page. */
let open: string | undefined
const listeners = new Set<() => void>()

function set(record: string | undefined): void {
  open = record
  for (const listener of listeners) listener()
}

/** Shows the history of any record, whatever page is open: who wrote what and when, and the way back. */
export function openHistory(record: string): void {
  set(record)
}

export function closeHistory(): void {
  set(undefined)
}

export function useOpenHistory(): string | undefined {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => open,
  )
}

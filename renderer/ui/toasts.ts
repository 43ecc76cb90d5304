export type Toast = Readonly<{ id: number; sentence: string; undo: (() => void) | undefined }>

const SHOWN_FOR_MS = 10_000
let toasts: readonly Toast[] = []
let last = 0
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const listener of listeners) listener()
}

/** Says what was done, with a way back: `say('Step deleted.', () => restore())`. */
export function say(sentence: string, undo?: () => void): void {
  last += 1
  const id = last
  set([...toasts.slice(-2), { id, sentence, undo }])
  setTimeout(() => forget(id), SHOWN_FOR_MS)
}

export function forget(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
}

/** What was done in another workspace cannot be undone in this one. */
export function forgetAll(): void {
  set([])
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function current(): readonly Toast[] {
  return toasts
}

export type Toast = Readonly<{ id: number; sentence: string; undo: (() => void) | undefined }>

const SHOWN_FOR_MS = 4_000
/** What can be undone is worth a second thought. */
const WITH_UNDO_FOR_MS = 10_000
type Clock = { left: number; since: number; timer: ReturnType<typeof setTimeout> | undefined }

let toasts: readonly Toast[] = []
let last = 0
let held = false
const clocks = new Map<number, Clock>()
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  toasts = next
  for (const [id, { timer }] of clocks) {
    if (toasts.some((toast) => toast.id === id)) continue
    clearTimeout(timer)
    clocks.delete(id)
  }
  for (const listener of listeners) listener()
}

/** Says what was done, with a way back: `say('Step deleted.', () => restore())`. */
export function say(sentence: string, undo?: () => void): void {
  last += 1
  const id = last
  clocks.set(id, { left: undo ? WITH_UNDO_FOR_MS : SHOWN_FOR_MS, since: 0, timer: undefined })
  set([...toasts.slice(-2), { id, sentence, undo }])
  if (!held) run(id)
}

function run(id: number): void {
  const clock = clocks.get(id)
  if (!clock) return
  clearTimeout(clock.timer)
  clock.since = performance.now()
  clock.timer = setTimeout(() => forget(id), clock.left)
}

/** While somebody reads or aims at the messages, none of them goes. */
export function hold(): void {
  if (held) return
  held = true
  for (const clock of clocks.values()) {
    clearTimeout(clock.timer)
    clock.left -= performance.now() - clock.since
  }
}

export function letGo(): void {
  held = false
  for (const id of clocks.keys()) run(id)
}

export function forget(id: number): void {
  set(toasts.filter((toast) => toast.id !== id))
  if (toasts.length === 0) held = false
}

/** Takes back what a message tells of, and the message with it. */
export function undo({ id, undo }: Toast): void {
  undo?.()
  forget(id)
}

/** The newest of what can still be undone. */
export function undoable(): Toast | undefined {
  return toasts.findLast((toast) => toast.undo !== undefined)
}

/** What was done in another workspace cannot be undone in this one. */
export function forgetAll(): void {
  set([])
  held = false
}

export function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export function current(): readonly Toast[] {
  return toasts
}

export type Toast = Readonly<{ id: number; sentence: string; undo: (() => void) | undefined }>

/** How Ctrl Z takes one deed back. One that `lasts` stays when its message has gone. */
export type WayBack = Readonly<{ id: number; undo: () => void; lasts: boolean }>

const SHOWN_FOR_MS = 4_000
/** Long sentences take longer to read. */
const MS_A_LETTER = 80
/** What can be undone is worth a second thought. */
const WITH_UNDO_FOR_MS = 10_000
const WAYS_KEPT = 100
type Clock = { left: number; since: number; timer: ReturnType<typeof setTimeout> | undefined }

let toasts: readonly Toast[] = []
/** What Ctrl Z takes back, the newest last. */
let ways: readonly WayBack[] = []
let last = 0
let held = false
const clocks = new Map<number, Clock>()
const listeners = new Set<() => void>()

function set(next: readonly Toast[]): void {
  const gone = toasts.filter((toast) => !next.includes(toast))
  toasts = next
  for (const { id } of gone) {
    clearTimeout(clocks.get(id)?.timer)
    clocks.delete(id)
    // A message takes its way back along, and all that is older: nothing may be taken back past it.
    if (ways.some((way) => way.id === id && !way.lasts)) ways = ways.filter((way) => way.id > id)
  }
  tell()
}

function tell(): void {
  for (const listener of listeners) listener()
}

/** Says what was done, with a way back: `say('Step deleted.', () => restore())`. */
export function say(sentence: string, undo?: () => void): void {
  last += 1
  if (undo) offer({ id: last, undo, lasts: false })
  show(last, sentence, undo)
}

/**
 * A way back that only Ctrl Z goes, or a message's button too. Answers with its number; `forgetWay` takes it away
 * where nothing was done after all, `forgetWaysUpTo` when its screen is left.
 */
export function canUndo(undo: () => void, sentence?: string): number {
  last += 1
  offer({ id: last, undo, lasts: true })
  if (sentence === undefined) tell()
  else show(last, sentence, undo)
  return last
}

function offer(way: WayBack): void {
  ways = [...ways, way].slice(-WAYS_KEPT)
}

function show(id: number, sentence: string, undo: (() => void) | undefined): void {
  const shownFor = Math.max(SHOWN_FOR_MS, sentence.length * MS_A_LETTER)
  clocks.set(id, { left: undo ? WITH_UNDO_FOR_MS : shownFor, since: 0, timer: undefined })
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

/** What it would have taken back was not done, or is taken back by now; its message goes too. */
export function forgetWay(id: number): void {
  ways = ways.filter((way) => way.id !== id)
  forget(id)
}

/** Their screen was left: what Ctrl Z did now could not be seen. */
export function forgetWaysUpTo(id: number): void {
  ways = ways.filter((way) => way.id > id)
  tell()
}

/** Takes one deed back, and its message with it. */
export function undo({ id, undo }: Pick<Toast, 'id' | 'undo'>): void {
  forgetWay(id)
  undo?.()
}

/** The newest of what can still be undone. */
export function undoable(): WayBack | undefined {
  return ways.at(-1)
}

/** What was done in another workspace cannot be undone in this one. */
export function forgetAll(): void {
  ways = []
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

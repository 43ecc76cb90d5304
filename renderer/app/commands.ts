import { useEffect, useRef, useSyncExternalStore } from 'react'

/** Something that can be done here. It feeds the palette, the keyboard and the page of shortcuts alike. */
export type Command = Readonly<{
  id: string
  label: string
  /** `mod+k`, `b`, `?`. A plain letter works while no text is being written. */
  shortcut?: string
  /** A second key for the same, which a screen may take for itself. */
  also?: string
  /** Its keys mean something else in text and in dialogs, as a plain letter does. */
  sparesText?: boolean
  /** `false` takes it away. */
  when?: boolean
  run: () => void
}>

type Entry = { commands: readonly Command[] }

const entries = new Set<Entry>()
const listeners = new Set<() => void>()
let all: readonly Command[] = []

function rebuild(): void {
  const found = new Map<string, Command>()
  for (const { commands } of entries)
    for (const command of commands) if (command.when !== false) found.set(command.id, command)
  all = [...found.values()]
  for (const listener of listeners) listener()
}

/** Offers commands while the screen is there: `useCommands([{ id: 'brief', label: 'Brief', shortcut: 'b', run }])`. */
export function useCommands(commands: readonly Command[]): void {
  const entry = useRef<Entry>({ commands })
  const latest = useRef(commands)
  latest.current = commands
  const shape = commands
    .map(({ id, label, shortcut, when }) => `${id}|${label}|${shortcut}|${when}`)
    .join('\n')
  // biome-ignore lint/correctness/useExhaustiveDependencies: `run` is looked up when it is called
  useEffect(() => {
    const mine = entry.current
    mine.commands = latest.current.map((command, index) => ({
      ...command,
      run: () => latest.current[index]?.run(),
    }))
    entries.add(mine)
    rebuild()
    return () => {
      entries.delete(mine)
      rebuild()
    }
  }, [shape])
}

export function useAllCommands(): readonly Command[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    () => all,
  )
}

/** Runs the command of a key press. To be called once, for the window. */
export function runShortcut(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return
  const by = (key: 'shortcut' | 'also') =>
    all.find(({ [key]: shortcut, sparesText }) => {
      return shortcut !== undefined && matches(shortcut, sparesText === true, event)
    })
  const command = by('shortcut') ?? by('also')
  if (!command) return
  event.preventDefault()
  command.run()
}

function matches(shortcut: string, sparesText: boolean, event: KeyboardEvent): boolean {
  const parts = shortcut.toLowerCase().split('+')
  const key = parts.at(-1)
  const mod = parts.includes('mod')
  if (mod !== (event.ctrlKey || event.metaKey) || event.altKey !== parts.includes('alt')) return false
  if (event.key.toLowerCase() !== key) return false
  return (
    (mod && !sparesText) ||
    !(
      isWriting(event.target) ||
      document.querySelector('dialog[open], [role="dialog"][aria-modal="true"]') !== null
    )
  )
}

function isWriting(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false
  if (
    target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement
  )
    return true
  return target instanceof HTMLInputElement && !['radio', 'checkbox', 'button'].includes(target.type)
}

const KEY_NAMES: Readonly<Record<string, string>> = {
  shift: 'Shift',
  alt: 'Alt',
  backspace: 'Backspace',
  delete: 'Delete',
}

/** The keys of a command that do not mean something else on this page. */
export function keysOf({ shortcut, also }: Command, commands: readonly Command[]): string[] {
  const taken = commands.some((other) => other.shortcut === also)
  return [shortcut, taken ? undefined : also].flatMap((key) => (key === undefined ? [] : [keyName(key)]))
}

/** `mod+k` as people see it: "Ctrl K". */
export function keyName(shortcut: string): string {
  const mac = navigator.platform.startsWith('Mac')
  return shortcut
    .split('+')
    .map((part) => KEY_NAMES[part] ?? (part === 'mod' ? (mac ? '⌘' : 'Ctrl') : part.toUpperCase()))
    .join(' ')
}

import { useSyncExternalStore } from 'react'
import { subscribe, undo, undoable } from '#renderer/ui/toasts.ts'
import { useCommands } from './commands.ts'

/** Ctrl Z takes back what the last message tells of; while text is being written it belongs to the text. */
export function UndoKey() {
  const last = useSyncExternalStore(subscribe, undoable)
  useCommands([
    {
      id: 'undo',
      label: 'Undo what was just done',
      shortcut: 'mod+z',
      sparesText: true,
      when: last !== undefined,
      run: () => last && undo(last),
    },
  ])
  return null
}

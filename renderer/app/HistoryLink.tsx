import { type KindName, kindOf } from '#shared/model/kinds.ts'
import { useCommands } from './commands.ts'
import { openHistory } from './history.ts'

/** Stands at the foot of a record's page, and offers the same in the palette. */
export function HistoryLink({ kind, id }: Readonly<{ kind: KindName; id: string }>) {
  const noun = kindOf(kind).noun.replace(/^an? /, '')
  useCommands([
    { id: 'history', label: `History of this ${noun}`, shortcut: 'h', run: () => openHistory(id) },
  ])
  return (
    <p className="fb-history-link">
      <button type="button" className="fb-quiet-button" onClick={() => openHistory(id)}>
        History of this {noun}
      </button>
    </p>
  )
}

import './search.css'
import { type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { keyName } from '#renderer/app/commands.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Marked } from './Marked.tsx'
import { type Group, groupsOf, type Item } from './results.ts'
import { useOffered } from './use-offered.ts'

type PaletteProps = Readonly<{ onClose: () => void }>

/** One dialog for every command and everything that was ever written down. */
export function Palette({ onClose }: PaletteProps) {
  const [text, setText] = useState('')
  const [at, setAt] = useState(0)
  const listId = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const searching = text.trim().length >= 2
  const found = useRead('search.everything', { text, limit: 40 }, { when: searching, keepLast: true })
  const commands = useOffered(text)
  const groups = groupsOf(commands, searching ? (found.data ?? []) : [])
  const items = groups.flatMap((group) => group.items)
  const current = items[Math.min(at, items.length - 1)]

  useLayoutEffect(() => dialog.current?.showModal(), [])
  const open = (item: Item | undefined) => {
    if (!item) return
    dialog.current?.close()
    item.run()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step !== undefined && items.length > 0)
      setAt((Math.min(at, items.length - 1) + step + items.length) % items.length)
    else if (event.key === 'Enter' && !event.nativeEvent.isComposing) open(current)
    else return
    event.preventDefault()
  }
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape closes a dialog by itself
    <dialog
      ref={dialog}
      className="search"
      aria-label="Find anything"
      onClose={onClose}
      onClick={closeOutside}
    >
      <div className="search-inside">
        <input
          autoFocus
          className="search-field"
          role="combobox"
          aria-label="Find a command, a school or any words"
          aria-expanded="true"
          aria-controls={listId}
          aria-autocomplete="list"
          aria-activedescendant={current ? `${listId}-${current.key}` : undefined}
          placeholder="A command, a school, or any words you remember"
          autoComplete="off"
          spellCheck={false}
          value={text}
          onKeyDown={onKeyDown}
          onChange={(event) => {
            setText(event.currentTarget.value)
            setAt(0)
          }}
        />
        <div className="search-list" id={listId} role="listbox" aria-label="Results">
          {groups.map((group) => (
            <ResultGroup key={group.title} group={group} listId={listId} current={current} onOpen={open} />
          ))}
        </div>
        <ErrorSentence error={found.error} />
        <p className="search-foot" role="status">
          {footOf(text, searching && found.refreshing, items.length)}
        </p>
      </div>
    </dialog>
  )
}

type ResultGroupProps = Readonly<{
  group: Group
  listId: string
  current: Item | undefined
  onOpen: (item: Item) => void
}>

function ResultGroup({ group, listId, current, onOpen }: ResultGroupProps) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a listbox has groups, not fieldsets
    <div role="group" aria-label={group.title}>
      <div className="search-group" aria-hidden="true">
        {group.title}
      </div>
      {group.items.map((item) => (
        <div
          key={item.key}
          id={`${listId}-${item.key}`}
          ref={item === current ? showIt : undefined}
          className="search-item"
          role="option"
          tabIndex={-1}
          aria-selected={item === current}
          onClick={() => onOpen(item)}
          onKeyDown={undefined}
        >
          <span className="search-title">
            <Marked text={item.title} />
            {item.text && (
              <span className="search-text">
                <Marked text={item.text} />
              </span>
            )}
          </span>
          <span className="search-kind">{item.shortcut ? keyName(item.shortcut) : item.kind}</span>
        </div>
      ))}
    </div>
  )
}

function showIt(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

/** The dialog's own box is its padding-less inside; a click that hits the dialog itself hit the backdrop. */
function closeOutside(event: { target: EventTarget; currentTarget: HTMLDialogElement }): void {
  if (event.target === event.currentTarget) event.currentTarget.close()
}

function footOf(text: string, waiting: boolean, count: number): string {
  if (text.trim().length === 1)
    return 'One more letter finds schools, people, notes and everything else you wrote.'
  if (waiting || text.trim() === '') return 'Arrows choose, Enter opens, Esc closes.'
  return count === 0 ? `Nothing has “${text.trim()}” in it.` : `${count} found. Arrows choose, Enter opens.`
}

import { TextInput } from '@mantine/core'
import { type KeyboardEvent, useId, useState } from 'react'
import { matching, type Option } from './words.ts'

type SubjectChooserProps = Readonly<{
  options: readonly Option[]
  value: Option
  onChange: (option: Option) => void
}>

/** Finds an area or an item by any of its words. The list opens as one types or presses an arrow. */
export function SubjectChooser({ options, value, onChange }: SubjectChooserProps) {
  const [text, setText] = useState<string>()
  const [at, setAt] = useState(0)
  const listId = useId()
  const found = text === undefined ? [] : matching(options, text)
  const current = found[Math.min(at, found.length - 1)]
  const open = text !== undefined
  const close = () => setText(undefined)
  const show = () => {
    setText('')
    setAt(Math.max(0, options.indexOf(value)))
  }
  const choose = (option: Option | undefined) => {
    if (option) onChange(option)
    close()
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 }[event.key]
    if (step !== undefined) {
      if (!open) show()
      else setAt(Math.min(found.length - 1, Math.max(0, at + step)))
    } else if (event.key === 'Enter' && open) choose(current)
    else if (event.key === 'Escape' && open) close()
    else return
    event.preventDefault()
  }
  return (
    <div className="across-chooser">
      <TextInput
        label="Area or item"
        role="combobox"
        aria-expanded={open}
        aria-controls={listId}
        aria-autocomplete="list"
        aria-activedescendant={open && current ? `${listId}-${current.key}` : undefined}
        autoComplete="off"
        spellCheck={false}
        value={text ?? `${value.id} ${value.title}`}
        onChange={(event) => {
          setText(event.currentTarget.value)
          setAt(0)
        }}
        onFocus={(event) => event.currentTarget.select()}
        onMouseDown={() => !open && show()}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      <div
        id={listId}
        role="listbox"
        aria-label="Areas and items"
        className="across-options"
        hidden={!open}
        tabIndex={-1}
        // The field keeps the focus, so that it does not close before the click is done.
        onMouseDown={(event) => event.preventDefault()}
      >
        {found.length === 0 && open && <p className="across-none">No area or item has these words.</p>}
        {found.map((option) => (
          <div
            key={option.key}
            id={`${listId}-${option.key}`}
            ref={option === current ? showIt : undefined}
            role="option"
            tabIndex={-1}
            aria-selected={option === current}
            className={option.subject.itemId === null ? 'across-option across-area' : 'across-option'}
            onClick={() => choose(option)}
            onKeyDown={undefined}
          >
            <span className="across-id">{option.id}</span>
            {option.title}
          </div>
        ))}
      </div>
    </div>
  )
}

function showIt(element: HTMLElement | null): void {
  element?.scrollIntoView({ block: 'nearest' })
}

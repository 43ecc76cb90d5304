import { Button, TextInput } from '@mantine/core'
import { useEffect, useRef } from 'react'
import { RemoveButton } from '#renderer/ui/RemoveButton.tsx'
import { Section } from '#renderer/ui/Section.tsx'
import { Status } from '#renderer/ui/Status.tsx'
import { say } from '#renderer/ui/toasts.ts'
import { counted } from '#shared/model/figure-words.ts'
import type { FrameworkProblem } from '#shared/model/framework/check.ts'
import { type Framework, type FrameworkArea, itemTitle } from '#shared/model/framework/framework.ts'
import { type Areas, addItem, moved, putBack, replaceArea, replaceItem } from './edit.ts'
import { ItemEditor } from './ItemEditor.tsx'

type AreaEditorProps = Readonly<{
  area: FrameworkArea
  at: number
  last: boolean
  scale: Framework['scale']
  problems: readonly FrameworkProblem[]
  /** The item whose fields are open. */
  open: number | undefined
  onOpen: (item: number | undefined) => void
  onChange: (change: (areas: Areas) => Areas) => void
  onMove: (by: -1 | 1) => void
}>

/** An area with its items in order, one of them open to be written. */
export function AreaEditor(props: AreaEditorProps) {
  const { area, at, last, scale, problems, open, onOpen, onChange, onMove } = props
  const list = useRef<HTMLOListElement>(null)
  const focus = useRef<number>(undefined)
  useEffect(() => {
    if (focus.current === undefined) return
    list.current?.querySelector<HTMLElement>(`[data-place="${at}.${focus.current}"]`)?.focus()
    focus.current = undefined
  })
  const move = (item: number, by: -1 | 1) => {
    const to = item + by
    if (to < 0 || to >= area.items.length) return
    focus.current = to
    onChange((areas) => replaceArea(areas, at, { items: moved(areas[at]?.items ?? [], item, by) }))
    if (open === item) onOpen(to)
    else if (open === to) onOpen(item)
  }
  const removeItem = (item: number) => {
    const what = area.items[item]
    if (what === undefined) return
    onOpen(undefined)
    focus.current = Math.min(item, area.items.length - 2)
    onChange((areas) =>
      replaceArea(areas, at, { items: (areas[at]?.items ?? []).filter((_, index) => index !== item) }),
    )
    say(`Removed item ${what.id}.`, () => onChange((areas) => putBack(areas, { area: at, item }, what)))
  }
  const removeArea = () => {
    onOpen(undefined)
    onChange((areas) => areas.filter((_, index) => index !== at))
    say(`Removed area ${area.id} with ${counted(area.items.length, 'item')}.`, () =>
      onChange((areas) => [...areas.slice(0, at), area, ...areas.slice(at)]),
    )
  }
  const weight = area.items.reduce((sum, item) => sum + item.weight, 0)
  return (
    <Section
      title={`${area.id} ${area.name}`}
      note={`${counted(area.items.length, 'item')}, weight ${weight}`}
      actions={
        <>
          <Arrow what={`area ${area.id}`} by={-1} disabled={at === 0} onMove={onMove} />
          <Arrow what={`area ${area.id}`} by={1} disabled={last} onMove={onMove} />
          <RemoveButton label={`Remove area ${area.id}`} onClick={removeArea} />
        </>
      }
    >
      <div className="frameworks-area-fields">
        <TextInput
          label="Number in the framework (B1)"
          name={`area-${at}-id`}
          className="frameworks-id-field"
          value={area.id}
          maxLength={20}
          onChange={(event) => {
            const id = event.currentTarget.value
            onChange((areas) => replaceArea(areas, at, { id }))
          }}
        />
        <TextInput
          label="Name of the area"
          name={`area-${at}-name`}
          className="frameworks-grow"
          value={area.name}
          onChange={(event) => {
            const name = event.currentTarget.value
            onChange((areas) => replaceArea(areas, at, { name }))
          }}
        />
      </div>
      <ol className="frameworks-edit-items" ref={list}>
        {area.items.map((item, index) => {
          const wrong = problems.filter(
            ({ path }) => path[0] === 'areas' && path[1] === at && path[2] === 'items' && path[3] === index,
          )
          const isOpen = open === index
          return (
            <li key={index} className={isOpen ? 'frameworks-edit-open' : undefined}>
              <div className="frameworks-edit-head">
                <button
                  type="button"
                  className="frameworks-edit-name"
                  data-place={`${at}.${index}`}
                  aria-expanded={isOpen}
                  onClick={() => onOpen(isOpen ? undefined : index)}
                  onKeyDown={(event) => {
                    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key] as -1 | 1 | undefined
                    if (by === undefined) return
                    event.preventDefault()
                    if (event.altKey) return move(index, by)
                    list.current?.querySelector<HTMLElement>(`[data-place="${at}.${index + by}"]`)?.focus()
                  }}
                >
                  <span className="frameworks-id">{item.id}</span>
                  <span className="frameworks-edit-title">{itemTitle(item) || 'A new item'}</span>
                </button>
                {wrong.length > 0 && (
                  <span className="frameworks-wrong">
                    {wrong.some(({ level }) => level === 'error') ? (
                      <Status tone="needs-you">To mend</Status>
                    ) : (
                      <Status tone="overdue">Worth a look</Status>
                    )}
                  </span>
                )}
                <span className="frameworks-weight">×{item.weight}</span>
                <Arrow
                  what={`item ${item.id}`}
                  by={-1}
                  disabled={index === 0}
                  onMove={(by) => move(index, by)}
                />
                <Arrow
                  what={`item ${item.id}`}
                  by={1}
                  disabled={index === area.items.length - 1}
                  onMove={(by) => move(index, by)}
                />
                <RemoveButton label={`Remove item ${item.id}`} onClick={() => removeItem(index)} />
              </div>
              {isOpen && (
                <ItemEditor
                  item={item}
                  scale={scale}
                  problems={wrong}
                  onChange={(change) =>
                    onChange((areas) => {
                      const before = areas[at]?.items[index]
                      return before === undefined
                        ? areas
                        : replaceItem(areas, { area: at, item: index }, change(before))
                    })
                  }
                />
              )}
            </li>
          )
        })}
      </ol>
      <Button
        variant="subtle"
        size="compact-sm"
        disabled={area.items.length >= 100}
        onClick={() => {
          focus.current = area.items.length
          onChange((areas) => addItem(areas, at))
          onOpen(area.items.length)
        }}
      >
        Add an item to {area.id}
      </Button>
    </Section>
  )
}

type ArrowProps = Readonly<{ what: string; by: -1 | 1; disabled: boolean; onMove: (by: -1 | 1) => void }>

function Arrow({ what, by, disabled, onMove }: ArrowProps) {
  return (
    <button
      type="button"
      className="frameworks-arrow"
      aria-label={`Move ${what} ${by < 0 ? 'up' : 'down'}`}
      disabled={disabled}
      onClick={() => onMove(by)}
    >
      {by < 0 ? '↑' : '↓'}
    </button>
  )
}

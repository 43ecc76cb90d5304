import { Button, NumberInput, TextInput } from '@mantine/core'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { FormFoot } from '#renderer/data/FormFoot.tsx'
import { newLine } from '#renderer/data/new-line.ts'
import { type RecordForm, useRecordForm } from '#renderer/data/use-record-form.ts'
import { useRemove } from '#renderer/data/use-remove.ts'
import { Choose } from '#renderer/ui/Choose.tsx'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { options } from '#renderer/ui/options.ts'
import { RemoveButton } from '#renderer/ui/RemoveButton.tsx'
import type { RecordOf } from '#shared/contract/base.ts'
import { AGENDA_KINDS } from '#shared/model/enums.ts'
import { ITEM_LABELS } from './labels.ts'
import type { SaveRows } from './save-rows.ts'

const KINDS = options(AGENDA_KINDS)
/** Keeps its place, so that the buttons of all rows stand in line. */
const HIDDEN = { visibility: 'hidden' } as const

type AgendaRowProps = Readonly<{
  item: RecordOf<'agenda_item'>
  startsAt: string
  isFirst: boolean
  isLast: boolean
  saveRows: SaveRows
  onTyping: (minutes: number, words: string) => void
  onMove: (by: -1 | 1) => void
}>

/** One item of the agenda; Alt with an arrow moves it. */
export function AgendaRow({ item, startsAt, isFirst, isLast, saveRows, onTyping, onMove }: AgendaRowProps) {
  const form = useRecordForm('agenda_item', item)
  const { remove, error } = useRemove('agenda_item')
  const minutes = form.values.minutes ?? 0
  useEffect(() => onTyping(minutes, form.words))
  useEffect(() => {
    const rows = saveRows.current
    rows.set(item.id, async () => !form.state.dirty || (await form.save()) !== undefined)
    return () => void rows.delete(item.id)
  })
  const onKeyDown = (event: KeyboardEvent) => {
    if (!event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return
    // Otherwise a list would open, or the minutes would change.
    event.preventDefault()
    event.stopPropagation()
    onMove(event.key === 'ArrowUp' ? -1 : 1)
  }
  const title = item.body.title
  return (
    <li onKeyDownCapture={onKeyDown} aria-keyshortcuts="Alt+ArrowUp Alt+ArrowDown">
      <form {...form.bind} className="forum-row" aria-label={`${startsAt} ${title}`}>
        <time className="forum-time">{startsAt}</time>
        <ItemFields form={form} of={title} />
        <span className="forum-row-buttons">
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Move ${title} up`}
            style={isFirst ? HIDDEN : undefined}
            onClick={() => onMove(-1)}
          >
            ↑
          </Button>
          <Button
            variant="subtle"
            size="compact-sm"
            aria-label={`Move ${title} down`}
            style={isLast ? HIDDEN : undefined}
            onClick={() => onMove(1)}
          >
            ↓
          </Button>
          <RemoveButton label={`Remove ${title}`} onClick={() => void remove(item)} />
        </span>
        {(error || form.state.status === 'failed' || form.state.recovered || form.state.conflict) && (
          <div className="forum-row-foot">
            <ErrorSentence error={error} />
            <FormFoot form={form} labels={ITEM_LABELS} />
          </div>
        )}
      </form>
    </li>
  )
}

type NewItemProps = Readonly<{ forumId: string; startsAt: string; position: number; minutes: number }>

/** The line for the next item: Enter adds it and begins another. */
export function NewItem({ forumId, startsAt, position, minutes }: NewItemProps) {
  const first = { forumId, position, minutes, title: '' }
  const entry = useRef<HTMLInputElement>(null)
  const form = useRecordForm('agenda_item', null, first, {
    onSaved: () => {
      form.startAnew({ ...first, position: position + 1 })
      entry.current?.focus()
    },
  })
  const add = () => {
    // The list may have grown since this line was begun.
    if (form.values.position < position) form.set({ position })
  }
  return (
    <form {...form.bind} className="forum-row forum-new" aria-label="New item" onSubmitCapture={add}>
      <time className="forum-time fb-quiet">{startsAt}</time>
      <TextInput
        {...newLine(form, 'title')}
        ref={entry}
        aria-label="New item"
        placeholder="Another item"
        autoComplete="off"
      />
      <RestOfItem form={form} of="the new item" />
      <Button type="submit" variant="default">
        Add the item
      </Button>
      {form.state.status !== 'clean' && (
        <div className="forum-row-foot">
          <FormFoot form={form} labels={ITEM_LABELS} />
        </div>
      )}
    </form>
  )
}

type ItemFieldsProps = Readonly<{ form: RecordForm<'agenda_item'>; of: string }>

function ItemFields({ form, of }: ItemFieldsProps) {
  return (
    <>
      <TextInput {...form.field('title')} aria-label={`${ITEM_LABELS.title}: ${of}`} autoComplete="off" />
      <RestOfItem form={form} of={of} />
    </>
  )
}

function RestOfItem({ form, of }: ItemFieldsProps) {
  return (
    <>
      <Choose {...form.choice('kind')} aria-label={`${ITEM_LABELS.kind} of ${of}`} choices={KINDS} />
      <TextInput
        {...form.field('lead')}
        aria-label={`${ITEM_LABELS.lead}: ${of}`}
        autoComplete="off"
        // A school is known as one that has shared by its name here.
        {...(form.values.kind === 'school_spotlight' ? { list: 'forum-schools' } : {})}
      />
      <NumberInput
        {...form.number('minutes')}
        aria-label={`${ITEM_LABELS.minutes} for ${of}`}
        min={0}
        step={5}
        className="forum-minutes"
        allowDecimal={false}
        hideControls
      />
    </>
  )
}

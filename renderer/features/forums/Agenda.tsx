import { useLayoutEffect, useRef, useState } from 'react'
import { useRead } from '#renderer/data/use-read.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import { Status, type StatusTone } from '#renderer/ui/Status.tsx'
import type { ForumPage } from '#shared/contract/forums.ts'
import { timeAgenda } from '#shared/model/agenda.ts'
import { AgendaRow, NewItem } from './AgendaRow.tsx'
import { ITEM_LABELS } from './labels.ts'
import type { SaveRows } from './save-rows.ts'
import { totalWords } from './total-words.ts'

type AgendaProps = Readonly<{
  forumId: string
  start: string
  slot: number
  agenda: ForumPage['agenda']
  saveRows: SaveRows
}>

/** The timed items. The clock follows every figure while it is typed. */
export function Agenda({ forumId, start, slot, agenda, saveRows }: AgendaProps) {
  const reorder = useWrite('forums.reorder')
  const schools = useRead('schools.list', { text: '' })
  const [typed, setTyped] = useState<Readonly<Record<string, number>>>({})
  const [saved, setSaved] = useState('')
  const [order, setOrder] = useState<readonly string[]>()
  const lastWords = useRef(new Map<string, string>())
  const focused = useRef<HTMLElement>(undefined)
  const items = inOrder(agenda, order)
  const timed = timeAgenda(
    start,
    slot,
    items.map((item) => ({ ...item, minutes: typed[item.id] ?? item.body.minutes })),
  )

  // Moving a row in the page takes the focus away from it.
  useLayoutEffect(() => {
    if (focused.current && document.activeElement !== focused.current) focused.current.focus()
    focused.current = undefined
  })

  const move = async (id: string, by: -1 | 1) => {
    const ids = items.map((item) => item.id)
    const from = ids.indexOf(id)
    const to = from + by
    if (to < 0 || to >= ids.length) return
    // A row that is still being written must be saved first: its place is part of the same record.
    const saves = await Promise.all([...saveRows.current.values()].map((save) => save()))
    if (!saves.every(Boolean)) return
    ids.splice(to, 0, ...ids.splice(from, 1))
    focused.current = document.activeElement instanceof HTMLElement ? document.activeElement : undefined
    setOrder(ids)
    if (!(await reorder.run({ forumId, itemIds: ids }))) setOrder(undefined)
  }

  return (
    <>
      <ErrorSentence error={reorder.error} />
      <datalist id="forum-schools">
        {(schools.data ?? []).map(({ id, name }) => (
          <option key={id} value={name} />
        ))}
      </datalist>
      <div className="forum-row forum-head" aria-hidden="true">
        <span>Time</span>
        <span>{ITEM_LABELS.title}</span>
        <span>{ITEM_LABELS.kind}</span>
        <span>{ITEM_LABELS.lead}</span>
        <span>{ITEM_LABELS.minutes}</span>
        <span />
      </div>
      <ol className="forum-agenda" aria-label="Agenda items">
        {timed.items.map(({ item, startsAt }, index) => (
          <AgendaRow
            key={item.id}
            item={item}
            startsAt={startsAt}
            isFirst={index === 0}
            isLast={index === items.length - 1}
            saveRows={saveRows}
            onTyping={(minutes, words) => {
              setTyped((before) => (before[item.id] === minutes ? before : { ...before, [item.id]: minutes }))
              if (words !== '' && words !== lastWords.current.get(item.id)) {
                lastWords.current.set(item.id, words)
                setSaved(words)
              }
            }}
            onMove={(by) => void move(item.id, by)}
          />
        ))}
      </ol>
      <NewItem
        forumId={forumId}
        startsAt={timed.items.at(-1)?.endsAt ?? start}
        position={Math.max(0, ...agenda.map((item) => item.body.position)) + 1}
        minutes={timed.spare > 0 ? Math.min(timed.spare, 10) : 5}
      />
      <div className="forum-total">
        <span role="status">
          <Status tone={toneOf(timed.spare)}>{totalWords(timed)}</Status>
        </span>
        <span className="fb-quiet">
          {timed.items.length === 0 ? '' : `ends ${timed.items.at(-1)?.endsAt}`}
        </span>
        <SaveState words={saved} />
        <span className="fb-quiet forum-hint">Alt ↑ and Alt ↓ move an item</span>
      </div>
    </>
  )
}

function toneOf(spare: number): StatusTone {
  if (spare === 0) return 'good'
  return spare > 0 ? 'due' : 'needs-you'
}

/** The order that was asked for last, until the store's own list says the same. */
function inOrder(agenda: ForumPage['agenda'], order: readonly string[] | undefined): ForumPage['agenda'] {
  if (!order || order.length !== agenda.length || !agenda.every((item) => order.includes(item.id)))
    return agenda
  return [...agenda].sort((one, other) => order.indexOf(one.id) - order.indexOf(other.id))
}

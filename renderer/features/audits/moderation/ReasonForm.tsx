import { TextInput } from '@mantine/core'
import { type RefObject, useEffect, useRef, useState } from 'react'
import { Conflict } from '#renderer/data/Conflict.tsx'
import { useRecordForm } from '#renderer/data/use-record-form.ts'
import { SaveState } from '#renderer/ui/SaveState.tsx'
import type { AuditPage } from '#shared/contract/audits.ts'
import type { Framework } from '#shared/model/framework/framework.ts'
import { departsFrom, type ItemViews } from '#shared/model/moderation.ts'
import type { Level } from '#shared/model/rating.ts'
import type { Rated } from '../ratings.ts'
import type { Rating } from '../use-rating.ts'

type ReasonFormProps = Readonly<{
  page: AuditPage
  framework: Framework
  views: ItemViews
  agreed: Rated | undefined
  waiting: Level | undefined
  onWaiting: (level: Level | undefined) => void
  /** A level that is kept here can be taken back like any other. */
  undoably: Rating['undoably']
  locked: boolean
  inputRef: RefObject<HTMLInputElement | null>
  onEscape: () => void
}>

/**
 * Why this level was agreed. A level that no view supports waits here until its line is written: it is a draft like
 * all words, so a crash loses neither. Escape lets the level go.
 */
export function ReasonForm(props: ReasonFormProps) {
  const { page, framework, views, agreed, waiting, onWaiting, undoably, locked, inputRef, onEscape } = props
  const record =
    page.ratings.find(({ body }) => body.source === 'agreed' && body.itemId === views.itemId) ?? null
  const form = useRecordForm('rating', record, {
    auditId: page.audit.id,
    schoolId: page.school.id,
    itemId: views.itemId,
    source: 'agreed',
    level: null,
    note: '',
  })
  const [asked, setAsked] = useState(false)
  const nameOf = (level: Level) => framework.scale.find(({ value }) => value === level)?.label ?? ''
  const departs = waiting !== undefined || (agreed?.level != null && departsFrom(views.span, agreed.level))
  // The level that was pressed is part of what a crash must not take. One that waited already when this form came
  // has its words in a draft, which the form finds by itself.
  const found = useRef(waiting)
  useEffect(() => {
    if (waiting !== undefined && waiting !== found.current && form.values.level !== waiting)
      form.set({ level: waiting, state: 'rated' })
  })

  // Another level was pressed, or this one was taken back: it does not wait any more.
  const waited = useRef(waiting)
  useEffect(() => {
    if (waited.current !== undefined && waiting === undefined && form.state.dirty) void form.discard()
    waited.current = waiting
  })

  async function keep(): Promise<void> {
    if (departs && form.values.note.trim() === '') return setAsked(true)
    setAsked(false)
    const save = async () => (await form.save()) !== undefined
    if (waiting === undefined) {
      if (!(await save())) return
    } else {
      form.set({ level: waiting, state: 'rated' })
      if (!(await undoably(views.itemId, save, { note: record?.body.note ?? '' }))) return
    }
    onWaiting(undefined)
    onEscape()
  }
  async function letGo(): Promise<void> {
    setAsked(false)
    found.current = undefined
    onWaiting(undefined)
    await form.discard()
    onEscape()
  }

  const words =
    waiting !== undefined && form.state.status === 'kept' ? 'Kept as a draft: the level waits.' : form.words

  if (waiting === undefined && agreed === undefined && form.values.note === '') return null
  if (locked)
    return form.values.note === '' ? null : (
      <p className="audit-reason-words">
        Why: <q>{form.values.note}</q>
      </p>
    )
  return (
    <form
      className="audit-reason"
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void keep()
      }}
      onBlur={(event) => {
        const stays = event.currentTarget.contains(event.relatedTarget as Node | null)
        // A reason under a level that stands is kept as it is left; a level that waits is kept by Enter.
        if (!stays && waiting === undefined && form.state.dirty) void form.save()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        event.stopPropagation()
        void letGo()
      }}
    >
      <TextInput
        {...form.field('note')}
        ref={inputRef}
        label={departs ? 'Why this level' : 'Reason or note'}
        description={
          waiting === undefined
            ? undefined
            : `No view supports ${nameOf(waiting)}. It is kept with your reason: Enter keeps it, Esc lets it go.`
        }
        error={asked && form.values.note.trim() === '' ? 'Say in a line why it was agreed.' : undefined}
        required={departs}
        autoComplete="off"
        rightSection={<kbd>W</kbd>}
        aria-keyshortcuts="W"
      />
      <SaveState words={form.state.dirty ? words : ''} failed={form.state.status === 'failed'} />
      <Conflict form={form} labels={{ note: 'Reason', level: 'Level' }} />
    </form>
  )
}

import { type FocusEvent, type FormEvent, useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { instantTime } from '#renderer/ui/dates.ts'
import type { SavedRecord } from '#shared/contract/base.ts'
import type { Body, Input, KindName } from '#shared/model/kinds.ts'
import { client } from './client.ts'
import {
  createRecordEditor,
  type EditedRecord,
  type EditorState,
  type EditorStore,
  type RecordEditor,
  type Values,
} from './record-editor.ts'
import { callRecord } from './record-operations.ts'

type FieldName<K extends KindName> = keyof Body<K> & string
type ChangeLike = Readonly<{ currentTarget: Readonly<{ value: string }> }>

export type RecordForm<K extends KindName> = Readonly<{
  values: Body<K>
  /** For text boxes: `<TextInput {...form.field('title')} />`. */
  field: (name: FieldName<K>) => {
    name: string
    value: string
    error: string | undefined
    onChange: (event: ChangeLike) => void
    onBlur: () => void
  }
  /** For whatever hands its value over: selects, date fields, number boxes (an emptied one is `null`), lists. */
  choice: <N extends FieldName<K>>(
    name: N,
  ) => {
    name: string
    value: Body<K>[N]
    error: string | undefined
    onChange: (value: unknown) => void
    onBlur: () => void
  }
  number: (name: FieldName<K>) => {
    name: string
    value: number | string
    error: string | undefined
    onChange: (value: number | string) => void
    onBlur: () => void
  }
  check: (name: FieldName<K>) => {
    name: string
    checked: boolean
    onChange: (event: Readonly<{ currentTarget: Readonly<{ checked: boolean }> }>) => void
  }
  set: (values: Partial<Body<K>>) => void
  /** Spread on the `<form>`: Enter and Ctrl+S save, and so does leaving the form for another part of the page. */
  bind: Readonly<{
    noValidate: true
    onSubmit: (event: FormEvent<HTMLFormElement>) => void
    onBlur: (event: FocusEvent<HTMLElement>) => void
  }>
  save: () => Promise<SavedRecord | undefined>
  /** Answers with the way back: the words lie ready for the form that opens next. */
  discard: () => Promise<() => Promise<void>>
  startAnew: (defaults?: Partial<Input<K>>) => void
  choose: (values: Values) => Promise<SavedRecord | undefined>
  state: EditorState
  /** The state in words, for `SaveState`. */
  words: string
  id: string | undefined
}>

type Options = Readonly<{
  onSaved?: (saved: SavedRecord) => void
}>

function storeFor(kind: KindName): EditorStore {
  return {
    keep: (draft) => client.drafts.keep(draft),
    drop: (id) => client.drafts.drop({ id }),
    draftsOf: (record) => client.drafts.ofRecord({ record }),
    allDrafts: () => client.drafts.list(),
    save: (input) => callRecord(kind, 'save', input) as Promise<SavedRecord>,
  }
}

/**
 * A form that saves itself: a draft at every pause, a version when the form is left or `save()` is called.
 * `record` is what the page read, or `null` for a new one that begins with `defaults`.
 */
export function useRecordForm<K extends KindName>(
  kind: K,
  record: Readonly<{ id: string; base: readonly string[]; body: Body<K> }> | null,
  defaults: Partial<Input<K>> = {},
  options: Options = {},
): RecordForm<K> {
  const editor = useEditor(kind, record as EditedRecord | null, defaults as Values)
  const state = useSyncExternalStore(editor.subscribe, editor.state)
  const save = async () => {
    const saved = await editor.save()
    if (saved) options.onSaved?.(saved)
    return saved
  }
  const valueIn = (name: string) => state.values[name]
  const common = (name: string) => ({ name, error: state.errors[name], onBlur: () => editor.blur(name) })
  return {
    values: state.values as Body<K>,
    field: (name) => ({
      ...common(name),
      value: String(valueIn(name) ?? ''),
      onChange: (event) => editor.change({ [name]: event.currentTarget.value }),
    }),
    choice: (name) => ({
      ...common(name),
      value: valueIn(name) as never,
      onChange: (value) => editor.change({ [name]: value }),
    }),
    number: (name) => ({
      ...common(name),
      value: (valueIn(name) ?? '') as number | string,
      onChange: (value) => editor.change({ [name]: value === '' ? null : Number(value) }),
    }),
    check: (name) => ({
      name,
      checked: valueIn(name) === true,
      onChange: (event) => editor.change({ [name]: event.currentTarget.checked }),
    }),
    set: (values) => editor.change(values as Values),
    bind: {
      noValidate: true,
      onSubmit: (event) => {
        event.preventDefault()
        const { currentTarget } = event
        void save().then((saved) => saved ?? showFirstWrong(currentTarget))
      },
      onBlur: ({ currentTarget, relatedTarget }) => {
        // A new record waits for `save()` or for the page to be left; one that exists follows every pause.
        const stays = relatedTarget === null || currentTarget.contains(relatedTarget as Node)
        if (!stays && editor.recordId() !== undefined && editor.state().dirty) void editor.save()
      },
    },
    save,
    discard: editor.discard,
    startAnew: (next) => editor.startAnew(next as Values | undefined),
    choose: editor.choose,
    state,
    words: inWords(state, editor.recordId() === undefined),
    id: editor.recordId(),
  }
}

function useEditor(kind: KindName, record: EditedRecord | null, defaults: Values): RecordEditor {
  const make = () => createRecordEditor(kind, record, defaults, storeFor(kind))
  const [editor, setEditor] = useState(make)
  const current = useRef(editor)
  const isSame =
    record === null
      ? true
      : editor.recordId() === record.id || (editor.recordId() === undefined && editor.isSaving())
  useEffect(() => {
    if (isSame) return
    setEditor(make)
  })
  useEffect(() => {
    current.current = editor
    void editor.recover()
    const flush = () => void editor.flush()
    window.addEventListener('pagehide', flush)
    document.addEventListener('visibilitychange', flush)
    return () => {
      window.removeEventListener('pagehide', flush)
      document.removeEventListener('visibilitychange', flush)
      void editor.leave()
    }
  }, [editor])
  // biome-ignore lint/correctness/useExhaustiveDependencies: only a new base brings new words
  useEffect(() => {
    if (record !== null) editor.update(record)
  }, [editor, record?.id, record?.base.join()])
  return editor
}

/** After a refused save: the first field that says what is wrong. */
export function showFirstWrong(form: HTMLElement): void {
  requestAnimationFrame(() => form.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus())
}

/** "Saved 10:42", as the bottom of a form says it. */
function inWords(state: EditorState, isNew: boolean): string {
  if (state.problem !== undefined && state.status === 'failed') return state.problem
  if (state.recovered !== undefined) return `Your unsaved words of ${instantTime(state.recovered)} are back.`
  if (state.status === 'saving' || state.status === 'typing') return 'Saving…'
  if (state.at === undefined) return ''
  // A draft is on the disk too, but no other screen shows it yet.
  if (state.status === 'kept' && (isNew || !state.whole)) return `Kept as a draft ${instantTime(state.at)}`
  return `Saved ${instantTime(state.at)}`
}

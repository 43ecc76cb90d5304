import type { SavedRecord } from '#shared/contract/base.ts'
import type { Draft } from '#shared/contract/drafts.ts'
import type { AppError } from '#shared/errors.ts'
import { type KindName, kindOf } from '#shared/model/kinds.ts'
import { isSentence } from './in-words.ts'

export type Values = Readonly<Record<string, unknown>>
export type EditedRecord = Readonly<{ id: string; base: readonly string[]; body: Values }>

/** What the editor needs of the store. Every refusal is an `AppError`. */
export type EditorStore = Readonly<{
  keep(draft: Omit<Draft, 'savedAt'>): Promise<{ id: string; rev: number; savedAt: string }>
  drop(id: string): Promise<unknown>
  draftsOf(record: string): Promise<readonly Draft[]>
  allDrafts(): Promise<readonly Draft[]>
  save(input: { id?: string; base: readonly string[]; body: Values; draft?: string }): Promise<SavedRecord>
}>

export type TheirVersion = Readonly<{
  version: string
  savedAt: string
  deleted: boolean
  body: Values | null
}>

export type EditorState = Readonly<{
  values: Values
  /** `kept` and `saved` both mean that the words are on the disk; `saved` that every screen shows them. */
  status: 'clean' | 'typing' | 'saving' | 'kept' | 'saved' | 'failed'
  /** When the words were last put on the disk. */
  at: string | undefined
  /** Why they were not, as one sentence. */
  problem: string | undefined
  /** When the words were written that a crash or a closed page had left behind. */
  recovered: string | undefined
  errors: Readonly<Record<string, string>>
  conflict: Readonly<{ yours: Values; theirs: readonly TheirVersion[] }> | undefined
  dirty: boolean
  /** Nothing is missing: it can be a version. */
  whole: boolean
}>

export const KEEP_AFTER_MS = 400
const RETRY_AFTER_MS = 3000

/** Drafts that a form in this window holds: another form must not take them for lost words. */
const held = new Set<string>()

/** What else says where a record stands: each source rates an item in a place of its own. */
const PLACES_OF: Partial<Record<KindName, readonly string[]>> = {
  rating: ['source'],
  crosswalk: ['fromId', 'fromVersion', 'toId', 'toVersion'],
}

export type RecordEditor = ReturnType<typeof createRecordEditor>

/** References that a person chooses in the form itself. The others, and the audit item, say where a record hangs. */
const CHOSEN_IN_FORMS: ReadonlySet<string> = new Set(['ownerPersonId', 'personId', 'needId'])

/**
 * What stands behind a form: keeps each pause in typing as a draft, makes a version when told to or when the form
 * is left, offers lost words back, and never writes over what somebody else wrote meanwhile.
 */
export function createRecordEditor(
  kind: KindName,
  record: EditedRecord | null,
  defaults: Values,
  store: EditorStore,
  newId: () => string = () => crypto.randomUUID(),
) {
  const { body: schema, naturalKey, references } = kindOf(kind)
  let recordId = record?.id
  let draftRecord = record?.id ?? newId()
  let base: readonly string[] = record?.base ?? []
  let savedValues: Values = withDefaults(record?.body ?? defaults)
  const seen = new Set(base)
  let draft = { id: newId(), rev: 0 }
  let keepFailed = false
  let timer: ReturnType<typeof setTimeout> | undefined
  let due = 0
  let work: Promise<unknown> = Promise.resolve()
  const touched = new Set<string>()
  const listeners = new Set<() => void>()
  let state: EditorState = {
    values: savedValues,
    status: 'clean',
    at: undefined,
    problem: undefined,
    recovered: undefined,
    errors: {},
    conflict: undefined,
    dirty: false,
    whole: Object.keys(errorsOf(savedValues)).length === 0,
  }
  held.add(draft.id)

  function withDefaults(values: Values): Values {
    const whole: Record<string, unknown> = {}
    for (const [name, field] of Object.entries(schema.shape)) {
      const parsed = field.safeParse(undefined)
      if (parsed.success) whole[name] = parsed.data
    }
    return { ...whole, ...values }
  }

  function set(change: Partial<EditorState>): void {
    state = { ...state, ...change }
    if (change.values) state = { ...state, whole: Object.keys(errorsOf(change.values)).length === 0 }
    for (const listener of listeners) listener()
  }

  function refused(error: unknown): void {
    const { message } = error as AppError
    const problem = message.startsWith('Not saved')
      ? message
      : `Not saved: ${message} Your words are still here.`
    set({ status: 'failed', problem })
  }

  /** One call at a time, in the order in which they were asked for. */
  function inTurn<T>(job: () => Promise<T>): Promise<T> {
    const next = work.then(job, job)
    work = next.catch(() => {})
    return next
  }

  /** Soonest wins: who types without a pause is kept all the same, every `KEEP_AFTER_MS`. */
  function keepLater(wait = KEEP_AFTER_MS): void {
    const at = performance.now() + wait
    if (timer !== undefined && due <= at) return
    clearTimeout(timer)
    due = at
    timer = setTimeout(() => void flush(), wait)
  }

  /** Puts what was typed on the disk now, valid or not. */
  function flush(): Promise<void> {
    if (timer === undefined || !state.dirty) return work.then(() => {})
    clearTimeout(timer)
    timer = undefined
    return inTurn(async () => {
      if (!state.dirty) return
      const body = state.values
      set({ status: 'saving' })
      try {
        if (keepFailed) await findOwnDraft()
        const kept = await store.keep({
          id: draft.id,
          record: draftRecord,
          kind,
          school: schoolOf(body),
          base: [...base],
          body: { ...body },
          rev: draft.rev,
        })
        hold(kept.id, kept.rev)
        keepFailed = false
        if (state.values === body) set({ status: 'kept', at: kept.savedAt, problem: undefined })
      } catch (error) {
        keepFailed = true
        refused(error)
        keepLater(RETRY_AFTER_MS)
      }
    })
  }

  /** An answer that got lost may have been a draft that was kept: its revision says where to go on. */
  async function findOwnDraft(): Promise<void> {
    const mine = (await store.draftsOf(draftRecord)).find((found) => found.id === draft.id)
    if (mine) draft = { id: mine.id, rev: mine.rev }
  }

  function hold(id: string, rev: number): void {
    held.delete(draft.id)
    draft = { id, rev }
    held.add(id)
  }

  function schoolOf(values: Values): string | null {
    if (kind === 'school') return recordId ?? null
    return typeof values.schoolId === 'string' ? values.schoolId : null
  }

  function errorsOf(values: Values): Record<string, string> {
    const result = schema.safeParse(values)
    const errors: Record<string, string> = {}
    for (const issue of result.error?.issues ?? []) {
      const name = String(issue.path[0] ?? '')
      errors[name] ??= isSentence(issue.message) ? issue.message : 'Please check this.'
    }
    return errors
  }

  function shownErrors(values: Values): Record<string, string> {
    const errors = errorsOf(values)
    return Object.fromEntries(Object.entries(errors).filter(([name]) => touched.has(name)))
  }

  function change(values: Values): void {
    const next = { ...state.values, ...values }
    const dirty = !sameValues(next, savedValues)
    set({ values: next, dirty, status: 'typing', recovered: undefined, errors: shownErrors(next) })
    if (dirty) keepLater()
    else void undo()
  }

  /** The words are again what is saved: no draft is needed. */
  async function undo(): Promise<void> {
    clearTimeout(timer)
    timer = undefined
    await inTurn(async () => {
      if (state.dirty) return
      if (draft.rev > 0) await store.drop(draft.id).catch(() => {})
      hold(newId(), 0)
      if (!state.dirty) set({ status: state.at ? 'saved' : 'clean', problem: undefined })
    })
  }

  /** Makes a version of what stands in the form; answers with it, or `undefined` when it was refused. */
  async function save(): Promise<SavedRecord | undefined> {
    const errors = errorsOf(state.values)
    if (Object.keys(errors).length > 0) {
      for (const name of Object.keys(errors)) touched.add(name)
      await flush()
      set({
        errors,
        status: 'failed',
        problem: `Not saved yet: ${Object.values(errors)[0]}${state.dirty ? ' Your words are kept.' : ''}`,
      })
      return undefined
    }
    clearTimeout(timer)
    timer = undefined
    return inTurn(async () => {
      const values = state.values
      if (!state.dirty && recordId !== undefined)
        return { id: recordId, version: base[0] ?? '', savedAt: state.at ?? '' }
      set({ status: 'saving' })
      try {
        const id = recordId ?? (naturalKey ? undefined : draftRecord)
        const result = await store.save({
          ...(id === undefined ? {} : { id }),
          base,
          body: schema.parse(values),
          ...(draft.rev > 0 || keepFailed ? { draft: draft.id } : {}),
        })
        hold(newId(), 0)
        keepFailed = false
        recordId = result.id
        draftRecord = result.id
        base = [result.version]
        seen.add(result.version)
        savedValues = values
        const dirty = !sameValues(state.values, values)
        set({
          dirty,
          status: dirty ? 'typing' : 'saved',
          at: result.savedAt,
          problem: undefined,
          recovered: undefined,
          conflict: undefined,
        })
        if (dirty) keepLater()
        return result
      } catch (error) {
        const { code, details } = error as AppError
        refused(error)
        if (code === 'changed-elsewhere')
          set({ conflict: { yours: values, theirs: (details?.theirs ?? []) as TheirVersion[] } })
        // The words must not wait for somebody to press a button again.
        keepLater(0)
        return undefined
      }
    })
  }

  /** Words of this record (or of a new one of the same place) that no form holds: left by a crash or a closed page. */
  async function recover(): Promise<void> {
    try {
      const found =
        recordId === undefined
          ? (await store.allDrafts()).filter(isOfSamePlace)
          : await store.draftsOf(recordId)
      const lost = found.find((candidate) => candidate.kind === kind && !held.has(candidate.id))
      if (!lost || state.dirty) return
      const values = withDefaults(lost.body)
      if (sameValues(values, savedValues)) return void store.drop(lost.id).catch(() => {})
      hold(lost.id, lost.rev)
      draftRecord = lost.record
      base = lost.base
      for (const version of base) seen.add(version)
      set({ values, dirty: true, status: 'kept', at: lost.savedAt, recovered: lost.savedAt })
    } catch {
      // Without an answer the form simply opens with what is saved.
    }
  }

  function isOfSamePlace(candidate: Draft): boolean {
    return (
      candidate.kind === kind &&
      candidate.base.length === 0 &&
      [...Object.keys(references), 'itemId', ...(PLACES_OF[kind] ?? [])]
        .filter((name) => !CHOSEN_IN_FORMS.has(name))
        .every((name) => (candidate.body[name] ?? null) === (savedValues[name] ?? null))
    )
  }

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    state: () => state,
    recordId: () => recordId,
    isSaving: () => state.status === 'saving',
    change,
    flush,
    save,
    recover,
    /** A field was left: its error may be shown now, and the words need not wait for the pause. */
    blur(name: string): void {
      touched.add(name)
      set({ errors: shownErrors(state.values) })
      void flush()
    },
    /** The form is left: a version if it can be one, a draft if not. */
    async leave(): Promise<void> {
      if (state.dirty && state.whole && state.conflict === undefined) await save()
      // What was refused is a draft again, and nobody's: the form that opens next finds it.
      await flush()
      held.delete(draft.id)
    },
    /** The store has newer words: shown if nothing was typed here. Otherwise saving will ask. */
    update(newer: EditedRecord): void {
      if (newer.id !== recordId || state.dirty || state.status === 'saving') return
      if (newer.base.every((version) => seen.has(version))) return
      base = newer.base
      for (const version of base) seen.add(version)
      savedValues = withDefaults(newer.body)
      set({ values: savedValues })
    },
    /** Takes the words away that are not saved. What it answers with lays them ready for the form that opens next. */
    async discard(): Promise<() => Promise<void>> {
      const body = state.values
      const lost = { record: draftRecord, kind, school: schoolOf(body), base: [...base], body: { ...body } }
      touched.clear()
      set({
        values: savedValues,
        dirty: false,
        errors: {},
        conflict: undefined,
        recovered: undefined,
        problem: undefined,
      })
      await undo()
      return async () => void (await store.keep({ ...lost, id: newId(), rev: 0 }))
    },
    /** After a change elsewhere: these are the words that count. */
    async choose(values: Values): Promise<SavedRecord | undefined> {
      base = state.conflict?.theirs.map((their) => their.version) ?? base
      for (const version of base) seen.add(version)
      set({ values: { ...state.values, ...values }, dirty: true, conflict: undefined })
      return save()
    },
    /** An empty form for the next new record. */
    startAnew(next: Values = defaults): void {
      touched.clear()
      recordId = undefined
      draftRecord = newId()
      base = []
      savedValues = withDefaults(next)
      hold(newId(), 0)
      set({
        values: savedValues,
        dirty: false,
        errors: {},
        status: 'clean',
        conflict: undefined,
        problem: undefined,
        recovered: undefined,
        at: undefined,
      })
    },
  }
}

function sameValues(one: Values, other: Values): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)])
  for (const name of names) if (JSON.stringify(one[name]) !== JSON.stringify(other[name])) return false
  return true
}

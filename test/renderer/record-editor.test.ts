import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import {
  createRecordEditor,
  type EditedRecord,
  type EditorStore,
  KEEP_AFTER_MS,
} from '#renderer/data/record-editor.ts'
import { AppError } from '#shared/errors.ts'
import type { KindName } from '#shared/model/kinds.ts'
import { type Draft, dropDraft, keepDraft, listDrafts } from '#store/records/drafts.ts'
import { save } from '#store/records/save.ts'
import type { Store } from '#store/store.ts'
import { add, addSchool, change } from '#test/support/builders.ts'
import { openTestStore } from '#test/support/open-test-store.ts'

/** A real store as a form reaches it; `refuse` stands for a disk that says no. */
function formStore(store: Store, kind: KindName) {
  const failing: { with: AppError | undefined } = { with: undefined }
  const answer = async <T>(work: () => T): Promise<T> => {
    if (failing.with) throw failing.with
    return work()
  }
  const api: EditorStore = {
    keep: (draft) => answer(() => store.write((writer) => keepDraft(writer, draft))),
    drop: (id) => answer(() => store.write((writer) => dropDraft(writer, id))),
    draftsOf: (record) => answer(() => store.read((reader) => listDrafts(reader, record)) as Draft[]),
    allDrafts: () => answer(() => store.read((reader) => listDrafts(reader)) as Draft[]),
    save: (input) =>
      answer(() =>
        store.write((writer) => {
          const saved = save(writer, kind, { id: input.id, base: input.base, body: input.body as never })
          if (input.draft) dropDraft(writer, input.draft)
          return saved
        }),
      ),
  }
  return { api, failing }
}

function drafts(store: Store) {
  return store.read((reader) => listDrafts(reader))
}

function need(store: Store) {
  const school = addSchool(store)
  const body = { schoolId: school.id, title: 'Time for CPD is not protected' }
  const saved = add(store, 'need', body)
  const record: EditedRecord = { id: saved.id, base: [saved.version], body }
  return { school, saved, body, record }
}

beforeEach(() => void vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] }))
afterEach(() => void vi.useRealTimers())

const pause = () => vi.advanceTimersByTimeAsync(KEEP_AFTER_MS)

describe('a form', () => {
  test('keeps what is typed as a draft at each pause, and makes one version of it', async () => {
    const store = openTestStore()
    const { record } = need(store)
    const editor = createRecordEditor('need', record, {}, formStore(store, 'need').api)
    editor.change({ title: 'Time for C' })
    await pause()
    editor.change({ title: '' })
    await pause()
    expect(drafts(store).map(({ body, rev }) => [body.title, rev])).toEqual([['', 2]])
    expect(editor.state()).toMatchObject({ status: 'kept', dirty: true })

    editor.change({ title: 'No time' })
    const saved = await editor.save()
    expect(saved?.id).toBe(record.id)
    expect(drafts(store)).toEqual([])
    expect(editor.state()).toMatchObject({ status: 'saved', dirty: false, at: saved?.savedAt })
  })

  test('that is left with words that the store refuses leaves them as a draft, for the form that opens next', async () => {
    const store = openTestStore()
    const { record } = need(store)
    const { api } = formStore(store, 'need')
    const refusing: EditorStore = {
      ...api,
      save: async () => {
        throw new AppError('reason-needed', 'Say in a line why.')
      },
    }
    const editor = createRecordEditor('need', record, {}, refusing)
    editor.change({ title: 'Waits for its reason' })
    await editor.leave()
    const next = createRecordEditor('need', record, {}, api)
    await next.recover()
    expect(next.state().values.title).toBe('Waits for its reason')
    await next.discard()
    expect(drafts(store)).toEqual([])
  })

  test('keeps what is typed without a pause all the same', async () => {
    const store = openTestStore()
    const { record } = need(store)
    const { api } = formStore(store, 'need')
    let kept = 0
    const keep: EditorStore['keep'] = (draft) => {
      kept += 1
      return api.keep(draft)
    }
    const editor = createRecordEditor('need', record, {}, { ...api, keep })
    for (let letter = 1; letter <= 20; letter++) {
      editor.change({ title: 'x'.repeat(letter) })
      await vi.advanceTimersByTimeAsync(100)
    }
    expect(kept).toBeGreaterThanOrEqual(4)
  })

  test('says what is missing, beside the field, and keeps the words all the same', async () => {
    const store = openTestStore()
    const { record } = need(store)
    const editor = createRecordEditor('need', record, {}, formStore(store, 'need').api)
    editor.change({ title: ' ', pupilEvidence: 'Reading ages in Year 4' })
    expect(editor.state().errors).toEqual({})
    expect(await editor.save()).toBeUndefined()
    expect(editor.state()).toMatchObject({
      errors: { title: 'The need is missing.' },
      status: 'failed',
      problem: 'Not saved yet: The need is missing. Your words are kept.',
    })
    expect(drafts(store).map(({ body }) => body.pupilEvidence)).toEqual(['Reading ages in Year 4'])
  })

  test('offers words back that were left behind, and saves them over the version they were written on', async () => {
    const store = openTestStore()
    const { record } = need(store)
    const first = createRecordEditor('need', record, {}, formStore(store, 'need').api)
    first.change({ title: '' })
    await pause()
    await first.leave()

    const second = createRecordEditor('need', record, {}, formStore(store, 'need').api)
    await second.recover()
    expect(second.state()).toMatchObject({
      values: { title: '' },
      dirty: true,
      recovered: drafts(store)[0]?.savedAt,
    })
    second.change({ title: 'Found again' })
    await second.leave()
    expect(second.state()).toMatchObject({ status: 'saved', dirty: false })
    expect(drafts(store)).toEqual([])
  })

  test('lays the words of a cancelled form ready for the one that opens next, when they are wanted back', async () => {
    const store = openTestStore()
    const { record } = need(store)
    const first = createRecordEditor('need', record, {}, formStore(store, 'need').api)
    first.change({ title: 'Half a need' })
    await pause()
    const layReady = await first.discard()
    await first.leave()
    expect(drafts(store)).toEqual([])

    await layReady()
    const second = createRecordEditor('need', record, {}, formStore(store, 'need').api)
    await second.recover()
    expect(second.state()).toMatchObject({ values: { title: 'Half a need' }, dirty: true })
    await second.discard()
    expect(drafts(store)).toEqual([])
  })

  test('offers the words of a new record back to the form of the same place only', async () => {
    const store = openTestStore()
    const { school } = need(store)
    const other = addSchool(store)
    const typed = createRecordEditor('need', null, { schoolId: school.id }, formStore(store, 'need').api)
    typed.change({ pupilEvidence: 'Only half a thought' })
    await pause()
    await typed.leave()

    const elsewhere = createRecordEditor('need', null, { schoolId: other.id }, formStore(store, 'need').api)
    await elsewhere.recover()
    expect(elsewhere.state().dirty).toBe(false)
    const again = createRecordEditor('need', null, { schoolId: school.id }, formStore(store, 'need').api)
    await again.recover()
    expect(again.state().values.pupilEvidence).toBe('Only half a thought')
  })

  test('offers the words of a new crosswalk back between the same two frameworks only', async () => {
    const store = openTestStore()
    const key = { fromId: 'one', fromVersion: '1.0.0', toId: 'two', toVersion: '1.0.0' }
    const open = (to: string) =>
      createRecordEditor('crosswalk', null, { ...key, toId: to }, formStore(store, 'crosswalk').api)
    const typed = open('two')
    typed.change({ note: 'x'.repeat(200_000) })
    await pause()
    await typed.leave()
    const elsewhere = open('three')
    await elsewhere.recover()
    expect(elsewhere.state().dirty).toBe(false)
    const again = open('two')
    await again.recover()
    expect(again.state().dirty).toBe(true)
  })

  test('does not take the words of another open form', async () => {
    const store = openTestStore()
    const { school } = need(store)
    const one = createRecordEditor('need', null, { schoolId: school.id }, formStore(store, 'need').api)
    one.change({ pupilEvidence: 'Mine' })
    await pause()
    const two = createRecordEditor('need', null, { schoolId: school.id }, formStore(store, 'need').api)
    await two.recover()
    expect(two.state().dirty).toBe(false)
  })

  test('keeps the words when the disk is full, says so, and writes them once there is room', async () => {
    const store = openTestStore()
    const { record } = need(store)
    const { api, failing } = formStore(store, 'need')
    const editor = createRecordEditor('need', record, {}, api)
    failing.with = new AppError('disk-full', 'The disk is full.')
    editor.change({ title: 'Words' })
    await pause()
    expect(editor.state()).toMatchObject({
      values: { title: 'Words' },
      status: 'failed',
      problem: 'Not saved: The disk is full. Your words are still here.',
    })
    failing.with = undefined
    await vi.advanceTimersByTimeAsync(5000)
    expect(drafts(store).map(({ body }) => body.title)).toEqual(['Words'])
    expect(editor.state()).toMatchObject({ status: 'kept', problem: undefined })
  })

  test('an answer that got lost makes no second draft', async () => {
    const store = openTestStore()
    const { record } = need(store)
    const { api } = formStore(store, 'need')
    let lose = true
    const editor = createRecordEditor(
      'need',
      record,
      {},
      {
        ...api,
        keep: async (draft) => {
          const kept = await api.keep(draft)
          if (lose) throw new AppError('busy', 'The workspace had to be opened again.')
          return kept
        },
      },
    )
    editor.change({ title: 'Once' })
    await pause()
    lose = false
    await vi.advanceTimersByTimeAsync(5000)
    expect(drafts(store).map(({ body, rev }) => [body.title, rev])).toEqual([['Once', 2]])
  })

  test('shows both texts when somebody else wrote meanwhile, and saves the one that is chosen', async () => {
    const store = openTestStore()
    const { record, saved, body } = need(store)
    const editor = createRecordEditor('need', record, {}, formStore(store, 'need').api)
    editor.change({ title: 'My words' })
    change(store, 'need', saved, { ...body, title: 'Their words', priority: 1 })
    expect(await editor.save()).toBeUndefined()
    expect(editor.state().conflict).toMatchObject({
      yours: { title: 'My words' },
      theirs: [{ body: { title: 'Their words' } }],
    })
    await editor.leave()
    expect(drafts(store).map((draft) => draft.body.title)).toEqual(['My words'])

    expect(await editor.choose({ priority: 1 })).toBeDefined()
    expect(editor.state()).toMatchObject({
      values: { title: 'My words', priority: 1 },
      conflict: undefined,
      status: 'saved',
    })
    expect(drafts(store)).toEqual([])
  })

  test('takes newer words over while nothing was typed, and older ones never', async () => {
    const store = openTestStore()
    const { record, saved, body } = need(store)
    const editor = createRecordEditor('need', record, {}, formStore(store, 'need').api)
    const newer = change(store, 'need', saved, { ...body, title: 'Newer' })
    editor.update({ id: record.id, base: [newer.version], body: { ...body, title: 'Newer' } })
    expect(editor.state().values.title).toBe('Newer')
    editor.update(record)
    expect(editor.state().values.title).toBe('Newer')
    editor.change({ title: 'Newer still' })
    expect(await editor.save()).toBeDefined()
  })

  test('throws its draft away when the words are again what was saved', async () => {
    const store = openTestStore()
    const { record, body } = need(store)
    const editor = createRecordEditor('need', record, {}, formStore(store, 'need').api)
    editor.change({ title: 'Typed' })
    await pause()
    editor.change({ title: body.title })
    await vi.advanceTimersByTimeAsync(0)
    expect(drafts(store)).toEqual([])
    expect(editor.state().dirty).toBe(false)
  })

  test('begins anew after each new record', async () => {
    const store = openTestStore()
    const { school } = need(store)
    const editor = createRecordEditor('need', null, { schoolId: school.id }, formStore(store, 'need').api)
    editor.change({ title: 'One' })
    const one = await editor.save()
    editor.startAnew()
    expect(editor.state().values.title).toBeUndefined()
    editor.change({ title: 'Two' })
    const two = await editor.save()
    expect(two).toBeDefined()
    expect(two?.id).not.toBe(one?.id)
  })
})

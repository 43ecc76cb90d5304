import { describe, expect, it } from 'vitest'
import { keepDraft, listDrafts } from '#store/records/drafts.ts'
import type { Store } from '#store/store.ts'
import { openTestStore } from '#test/support/open-test-store.ts'

const RECORD = '00000000-0000-4000-8000-000000000001'
const DRAFT = '00000000-0000-4000-8000-0000000000d1'

function type(store: Store, id: string, rev: number, title: string) {
  return store.write((writer) =>
    keepDraft(writer, { id, record: RECORD, kind: 'need', school: null, base: [], body: { title }, rev }),
  )
}

describe('what is being typed', () => {
  it('is kept, valid or not, and each write of one editor replaces its own', () => {
    const store = openTestStore()
    const first = type(store, DRAFT, 0, '')
    const second = type(store, first.id, first.rev, 'Half a se')
    expect(second).toMatchObject({ id: DRAFT, rev: 2 })
    expect(store.read((reader) => listDrafts(reader, RECORD)).map((draft) => draft.body)).toEqual([
      { title: 'Half a se' },
    ])
  })

  it('goes to a draft of its own when another window writes the same one', () => {
    const store = openTestStore()
    const opened = type(store, DRAFT, 0, 'Both windows see this')
    const here = type(store, opened.id, opened.rev, 'Typed here')
    const there = type(store, opened.id, opened.rev, 'Typed there')
    expect(there.id).not.toBe(here.id)
    const bodies = store.read((reader) => listDrafts(reader, RECORD)).map((draft) => draft.body.title)
    expect(bodies.sort()).toEqual(['Typed here', 'Typed there'])
  })
})

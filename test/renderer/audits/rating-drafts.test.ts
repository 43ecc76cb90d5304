import { expect, test } from 'vitest'
import { createRecordEditor, type EditorStore } from '#renderer/data/record-editor.ts'
import { type Draft, dropDraft, keepDraft, listDrafts } from '#store/records/drafts.ts'
import { save } from '#store/records/save.ts'
import type { Store } from '#store/store.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestStore } from '#test/support/open-test-store.ts'

function ratings(store: Store): EditorStore {
  return {
    keep: async (draft) => store.write((writer) => keepDraft(writer, draft)),
    drop: async (id) => store.write((writer) => dropDraft(writer, id)),
    draftsOf: async (record) => store.read((reader) => listDrafts(reader, record)) as Draft[],
    allDrafts: async () => store.read((reader) => listDrafts(reader)) as Draft[],
    save: async (input) =>
      store.write((writer) => save(writer, 'rating', { ...input, body: input.body as never })),
  }
}

test('words on an item that a crash left behind come back to the source that they are of, and to no other', async () => {
  const store = openTestStore()
  const schoolId = addSchool(store).id
  const auditId = add(store, 'audit', {
    schoolId,
    frameworkId: 'cpd-quality-7',
    frameworkVersion: '1.0.0',
    round: 'baseline',
    openedOn: '2026-11-02',
  }).id
  const place = { auditId, schoolId, itemId: 'B1.1', level: null, state: 'rated', sharing: 'programme' }
  store.write((writer) =>
    keepDraft(writer, {
      id: writer.newId(),
      record: writer.newId(),
      kind: 'rating',
      school: schoolId,
      base: [],
      body: { ...place, source: 'self_evaluation', note: 'Said by the head' },
      rev: 0,
    }),
  )
  const noteOf = async (source: string) => {
    const editor = createRecordEditor('rating', null, { ...place, source }, ratings(store))
    await editor.recover()
    return editor.state().values.note
  }
  expect(await noteOf('agreed')).toBe('')
  expect(await noteOf('self_evaluation')).toBe('Said by the head')
})

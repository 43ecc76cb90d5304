import { describe, expect, it } from 'vitest'
import { AppError } from '#shared/errors.ts'
import { compareCurrent } from '#store/records/check.ts'
import { historyOf } from '#store/records/history.ts'
import { findRecord, getRecord } from '#store/records/read.ts'
import { remove, restore, save } from '#store/records/save.ts'
import { add, addSchool, change } from '#test/support/builders.ts'
import { openTestStore } from '#test/support/open-test-store.ts'

function refusal(work: () => unknown): AppError {
  try {
    work()
  } catch (error) {
    if (error instanceof AppError) return error
    throw error
  }
  throw new Error('It was not refused.')
}

describe('saving a record', () => {
  it('shows what was saved and keeps every version before it', () => {
    const store = openTestStore()
    const school = addSchool(store)
    const first = add(store, 'need', { schoolId: school.id, title: 'Time for CPD is taken by notices' })
    const second = change(store, 'need', first, {
      schoolId: school.id,
      title: 'Meeting time goes on notices',
      priority: 1,
    })

    const shown = store.read((reader) => getRecord(reader, 'need', first.id))
    expect(shown).toEqual({
      id: first.id,
      base: [second.version],
      conflicted: false,
      body: {
        schoolId: school.id,
        auditId: null,
        itemId: null,
        title: 'Meeting time goes on notices',
        pupilEvidence: '',
        priority: 1,
        status: 'open',
        sharing: 'programme',
      },
    })
    const history = store.read((reader) => historyOf(reader, first.id))
    expect(history.map((version) => [version.id, version.parents, version.body?.title])).toEqual([
      [first.version, [], 'Time for CPD is taken by notices'],
      [second.version, [first.version], 'Meeting time goes on notices'],
    ])
  })

  it('overwrites nothing when the record moved on, and hands both texts back', () => {
    const store = openTestStore()
    const school = addSchool(store)
    const first = add(store, 'need', { schoolId: school.id, title: 'First words' })
    const theirs = change(store, 'need', first, { schoolId: school.id, title: 'Words of the other window' })

    const error = refusal(() => change(store, 'need', first, { schoolId: school.id, title: 'My words' }))

    expect(error.code).toBe('changed-elsewhere')
    expect(error.details).toMatchObject({
      yours: { title: 'My words' },
      theirs: [{ version: theirs.version, body: { title: 'Words of the other window' } }],
    })
    expect(store.read((reader) => getRecord(reader, 'need', first.id)).body.title).toBe(
      'Words of the other window',
    )
  })

  it('adds nothing when the same words are saved again', () => {
    const store = openTestStore()
    const school = addSchool(store)
    const body = { schoolId: school.id, title: 'Same words' }
    const first = add(store, 'need', body)

    expect(change(store, 'need', first, body)).toEqual(first)
    expect(store.read((reader) => historyOf(reader, first.id))).toHaveLength(1)
  })

  it('gives one id to the same rating, whoever makes it', () => {
    const [here, there] = [openTestStore(), openTestStore()]
    const ids = [here, there].map((store) => {
      const school = addSchool(store, { urn: '123456' })
      return school.id
    })
    expect(ids[0]).toBe(ids[1])
  })

  it('refuses a record that refers to something that is not here, and writes nothing', () => {
    const store = openTestStore()
    const error = refusal(() =>
      add(store, 'need', { schoolId: '00000000-0000-4000-8000-000000000000', title: 'Lost' }),
    )
    expect(error.code).toBe('not-found')
    expect(store.sqlite.prepare('SELECT count(*) AS n FROM version').get()).toEqual({ n: 0 })
  })

  it('says in a sentence what is wrong with a field', () => {
    const store = openTestStore()
    const school = addSchool(store)
    const error = refusal(() => add(store, 'need', { schoolId: school.id, title: '  ' }))
    expect([error.code, error.message]).toEqual(['bad-input', 'title: The need is missing.'])
  })

  it('keeps fields that a newer app wrote when this one saves the record', () => {
    const store = openTestStore()
    const school = addSchool(store)
    const first = store.write((writer) =>
      save(writer, 'need', { base: [], body: { schoolId: school.id, title: 'A need' } }),
    )
    store.sqlite
      .prepare(`UPDATE version SET body = json_set(body, '$.fromTheFuture', 'kept') WHERE id = ?`)
      .run(first.version)
    change(store, 'need', first, { schoolId: school.id, title: 'A need, changed' })
    const last = store.read((reader) => historyOf(reader, first.id)).at(-1)
    expect(last?.body).toMatchObject({ title: 'A need, changed', fromTheFuture: 'kept' })
  })
})

describe('deleting a record', () => {
  it('takes it off every list, keeps it in history, and can be undone', () => {
    const store = openTestStore()
    const school = addSchool(store)
    const need = add(store, 'need', { schoolId: school.id, title: 'A need' })

    const removed = store.write((writer) => remove(writer, 'need', need.id, [need.version]))
    expect(store.read((reader) => findRecord(reader, 'need', need.id))).toBeUndefined()
    expect(store.write((writer) => remove(writer, 'need', need.id, [removed.version])).version).toBe(
      removed.version,
    )

    store.write((writer) => restore(writer, 'need', need.id))
    expect(store.read((reader) => getRecord(reader, 'need', need.id)).body.title).toBe('A need')
    expect(store.read((reader) => historyOf(reader, need.id)).map((version) => version.deleted)).toEqual([
      false,
      true,
      false,
    ])
    expect(store.read(compareCurrent)).toEqual([])
  })
})

describe('a write', () => {
  it('is all or nothing', () => {
    const store = openTestStore()
    const school = addSchool(store)
    expect(() =>
      store.write((writer) => {
        save(writer, 'need', { base: [], body: { schoolId: school.id, title: 'Half of it' } })
        throw new Error('the other half failed')
      }),
    ).toThrow('the other half failed')
    expect(store.sqlite.prepare('SELECT count(*) AS n FROM need').get()).toEqual({ n: 0 })
    expect(store.sqlite.prepare(`SELECT count(*) AS n FROM version WHERE kind = 'need'`).get()).toEqual({
      n: 0,
    })
  })

  it('tells what it changed, after the commit', () => {
    const store = openTestStore()
    const school = addSchool(store)
    const heard: unknown[] = []
    store.onCommit((commit) => heard.push(commit))
    add(store, 'need', { schoolId: school.id, title: 'A need' })
    expect(heard).toEqual([{ kinds: ['need'], schools: [school.id] }])
  })

  it('is refused to a read handler', () => {
    const store = openTestStore()
    expect(() => store.read((reader) => reader.sql('DELETE FROM version').run())).toThrow(
      'A read handler tried to write',
    )
  })
})

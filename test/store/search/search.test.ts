import { describe, expect, it } from 'vitest'
import { matchText, searchEverything } from '#store/search/index.ts'
import { add, addSchool, change } from '#test/support/builders.ts'
import { openTestStore } from '#test/support/open-test-store.ts'

function found(store: ReturnType<typeof openTestStore>, text: string) {
  return store
    .read((reader) => searchEverything(reader, { text, limit: 20 }))
    .map(({ kind, page }) => [kind, page?.kind])
}

describe('search over everything', () => {
  it('finds private notes by the beginnings of words, accents or not, and leads to the page', () => {
    const store = openTestStore()
    const school = addSchool(store, { name: 'Llanfair Primary' })
    const talk = add(store, 'conversation', { schoolId: school.id, startsAt: '2026-11-26T15:30' })
    const note = add(store, 'note', {
      conversationId: talk.id,
      schoolId: school.id,
      privateNote: 'Siân is tired of notices',
    })

    expect(found(store, 'sian')).toEqual([['note', 'conversation']])
    expect(found(store, 'not tir')).toEqual([['note', 'conversation']])
    expect(found(store, 'llanf')).toEqual([['school', 'school']])
    expect(found(store, 'x')).toEqual([])

    change(store, 'note', note, {
      conversationId: talk.id,
      schoolId: school.id,
      privateNote: 'Nothing of hers',
    })
    expect(found(store, 'sian')).toEqual([])
  })

  it('marks what matched', () => {
    const store = openTestStore()
    const school = addSchool(store)
    add(store, 'need', { schoolId: school.id, title: 'Protected time', pupilEvidence: 'Time is short' })
    const [hit] = store.read((reader) => searchEverything(reader, { text: 'time', limit: 5 }))
    expect([hit?.title, hit?.snippet]).toEqual(['Protected \u0001time\u0002', '\u0001Time\u0002 is short'])
  })

  it('reads the signs of the query language as text', () => {
    const store = openTestStore()
    addSchool(store, { name: 'Saint "AND" OR* School' })
    expect(matchText('"AND" -(OR*)')).toBe('"AND"* "OR"*')
    for (const text of ['"', 'a"b', '* OR', 'NEAR(', 'title:x', '^a', '--', 'école']) found(store, text)
    expect(found(store, 'and or')).toEqual([['school', 'school']])
  })
})

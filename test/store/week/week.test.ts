import { describe, expect, it } from 'vitest'
import { keepDraft } from '#store/records/drafts.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { openTestClient } from '#test/support/test-host.ts'

describe('the week', () => {
  it('shows what happens from Monday to Sunday, what is due, what was not finished and what is missing', async () => {
    const { client, store } = openTestClient()
    const school = addSchool(store, { name: 'Layton Test Primary' })
    for (const day of ['2026-11-22', '2026-11-23', '2026-11-29', '2026-11-30'])
      add(store, 'conversation', { schoolId: school.id, startsAt: `${day}T15:30` })
    add(store, 'forum', {
      hub: 'Blackpool',
      academicYear: '2026-27',
      halfTerm: 'AUT2',
      title: 'Forum',
      date: '2026-11-25',
    })
    add(store, 'step', { schoolId: school.id, source: 'plan', text: 'Overdue', dueOn: '2026-11-01' })
    add(store, 'step', {
      schoolId: school.id,
      source: 'plan',
      text: 'Done',
      dueOn: '2026-11-02',
      status: 'done',
    })
    add(store, 'step', { schoolId: school.id, source: 'plan', text: 'Next week', dueOn: '2026-12-02' })
    store.write((writer) =>
      keepDraft(writer, {
        id: writer.newId(),
        record: writer.newId(),
        kind: 'need',
        school: school.id,
        base: [],
        body: { title: 'Half' },
        rev: 0,
      }),
    )

    const week = await client.week.get({ today: '2026-11-25' })
    expect(week.monday).toBe('2026-11-23')
    expect(week.conversations.map((row) => row.conversation.body.startsAt.slice(0, 10))).toEqual([
      '2026-11-23',
      '2026-11-29',
    ])
    expect(week.forums.map((row) => row.forum.body.title)).toEqual(['Forum'])
    expect(week.steps.map(({ step }) => step.body.text)).toEqual(['Overdue'])
    expect(week.drafts.map((draft) => [draft.schoolName, draft.title])).toEqual([
      ['Layton Test Primary', 'Half'],
    ])
    expect(week.needsYou.map((entry) => entry.sentence)).toEqual([
      'No CPD lead is named.',
      'No audit has been opened.',
    ])
  })
})

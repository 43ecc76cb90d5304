import { expect, test } from 'vitest'
import { appointmentsOf } from '#renderer/features/week/appointments.ts'
import { KINDS } from '#shared/model/kinds.ts'

const SCHOOL = '0198c0de-0000-7000-8000-000000000001'

function conversation(startsAt: string, status: 'planned' | 'held' = 'planned') {
  const body = KINDS.conversation.body.parse({ schoolId: SCHOOL, startsAt, status })
  return {
    conversation: { id: startsAt, base: [], conflicted: false, body },
    schoolName: 'Test Primary',
    personName: 'Petra Person',
    hub: 'Testhub',
    steps: 0,
  }
}

function forum(date: string | null) {
  const body = KINDS.forum.body.parse({
    hub: 'Testhub',
    academicYear: '2026-27',
    halfTerm: 'AUT2',
    title: 'Protected time',
    date,
    venue: 'Library',
  })
  return { forum: { id: 'forum', base: [], conflicted: false, body }, owner: 'Ada', planned: 0, items: 0 }
}

test('talks and forums of a week stand in the order of the clock, and say what is over', () => {
  const week = {
    conversations: [conversation('2026-11-26T16:00'), conversation('2026-11-26T15:00', 'held')],
    forums: [forum('2026-11-26'), forum(null)],
  }
  expect(appointmentsOf(week).map(({ time, what, detail, over }) => [time, what, detail, over])).toEqual([
    ['15:00', 'Video', 'Petra Person', 'Held'],
    ['15:45', 'Forum', 'until 17:15 · Library', undefined],
    ['16:00', 'Video', 'Petra Person', undefined],
  ])
})

import { expect, test } from 'vitest'
import { groupsOf } from '#renderer/features/search/results.ts'
import type { SearchHit } from '#shared/contract/search.ts'

const hit = (kind: SearchHit['kind'], title: string, schoolName: string | null): SearchHit => ({
  record: `${kind}-${title}`,
  kind,
  school: schoolName,
  schoolName,
  title,
  snippet: '',
  page: { kind: 'school', id: 'x' },
})

test('what was found stands school by school, after commands and schools of that name', () => {
  const run = () => {}
  const groups = groupsOf(
    [{ id: 'palette', label: 'Find anything', run }],
    [
      hit('step', 'Protect time', 'Gull Road'),
      hit('goal', 'Time to plan', 'Sandgrass'),
      hit('school', 'Time Lane Primary', 'Time Lane Primary'),
      hit('agenda_item', 'Protected time', null),
      hit('need', 'No time', 'Gull Road'),
    ],
  )
  expect(
    groups.map(({ title, items }) => [title, items.map((item) => `${item.kind} ${item.title}`.trim())]),
  ).toEqual([
    ['Commands', ['Find anything']],
    ['Schools', ['School Time Lane Primary']],
    ['Gull Road', ['Action step Protect time', 'Need No time']],
    ['Sandgrass', ['Goal Time to plan']],
    ['Not of one school', ['Agenda item Protected time']],
  ])
})

test('what has no page to show it on is left out', () => {
  expect(groupsOf([], [{ ...hit('role', 'Gone', null), page: null }])).toEqual([])
})

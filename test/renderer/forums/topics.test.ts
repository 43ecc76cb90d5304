import { expect, it } from 'vitest'
import { topicsOf } from '#renderer/features/forums/topics.ts'
import type { ForumPage } from '#shared/contract/forums.ts'
import { FRAMEWORKS, itemsOf, itemTitle } from '#shared/model/framework.ts'
import { KINDS } from '#shared/model/kinds.ts'

const SCHOOL = '018f0000-0000-7000-8000-000000000002'

function need(title: string, schoolName: string, itemId: string | null = null): ForumPage['needs'][number] {
  const body = KINDS.need.body.parse({ schoolId: SCHOOL, title, itemId })
  return {
    need: { id: `${title} ${schoolName}`, base: [], conflicted: false, body },
    schoolName,
    hub: 'Westhaven',
    goals: 0,
  }
}

it('puts the needs of one audit item together under its own title, those of most schools first', () => {
  const item = itemsOf(FRAMEWORKS[0] as (typeof FRAMEWORKS)[number])[0] as ReturnType<typeof itemsOf>[number]
  const topics = topicsOf([
    need('Something else', 'Larkfield'),
    need('In our words', 'Larkfield', item.id),
    need('In their words', 'Quayside', item.id),
  ])
  expect(topics.map(({ title, needs }) => [title, needs.map(({ schoolName }) => schoolName)])).toEqual([
    [itemTitle(item), ['Larkfield', 'Quayside']],
    ['Something else', ['Larkfield']],
  ])
})

import { expect, it } from 'vitest'
import { topicsOf } from '#renderer/features/forums/topics.ts'
import type { ForumPage } from '#shared/contract/forums.ts'
import { type FrameworkItem, itemsOf, itemTitle } from '#shared/model/framework/framework.ts'
import { SHIPPED_FRAMEWORKS } from '#shared/model/framework/shipped.ts'
import { KINDS } from '#shared/model/kinds.ts'

const SCHOOL = '018f0000-0000-7000-8000-000000000002'

function need(title: string, schoolName: string, item?: FrameworkItem): ForumPage['needs'][number] {
  const itemId = item?.id ?? null
  const body = KINDS.need.body.parse({ schoolId: SCHOOL, title, itemId })
  return {
    need: { id: `${title} ${schoolName}`, base: [], conflicted: false, body },
    schoolName,
    hub: 'Westhaven',
    itemTitle: item === undefined ? null : itemTitle(item),
    frameworkId: null,
    active: true,
    goals: 0,
  }
}

it('puts the needs of one audit item together under its own title, those of most schools first', () => {
  const item = itemsOf(SHIPPED_FRAMEWORKS[0] as (typeof SHIPPED_FRAMEWORKS)[number])[0] as FrameworkItem
  const topics = topicsOf([
    need('Something else', 'Larkfield'),
    need('In our words', 'Larkfield', item),
    need('In their words', 'Quayside', item),
  ])
  expect(topics.map(({ title, needs }) => [title, needs.map(({ schoolName }) => schoolName)])).toEqual([
    [itemTitle(item), ['Larkfield', 'Quayside']],
    ['Something else', ['Larkfield']],
  ])
})

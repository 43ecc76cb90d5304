import type { ForumPage } from '#shared/contract/forums.ts'

type Topic = Readonly<{ key: string; title: string; needs: ForumPage['needs'] }>

/** A forum's needs by what they are about: the audit item where there is one, else their own words. */
export function topicsOf(needs: ForumPage['needs']): Topic[] {
  const topics = new Map<string, Topic>()
  for (const row of needs) {
    const { itemId, title } = row.need.body
    const key = itemId ?? title
    const topic = topics.get(key) ?? { key, title: row.itemTitle ?? title, needs: [] }
    topics.set(key, { ...topic, needs: [...topic.needs, row] })
  }
  return [...topics.values()].sort((one, other) => other.needs.length - one.needs.length)
}

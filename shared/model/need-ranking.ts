import type { NEED_STATUS } from './enums.ts'
import type { PRIORITIES } from './need.ts'

type Priority = (typeof PRIORITIES)[number]
export type NeedFacts = Readonly<{
  schoolId: string
  schoolName: string
  itemId: string | null
  /** What the audit item is called; `null` where the need stands on none. */
  itemTitle: string | null
  /** Items of two frameworks may have one id; those of two versions of one framework are the same item. */
  frameworkId: string | null
  title: string
  priority: Priority
  status: keyof typeof NEED_STATUS
}>

/** What several schools need alike. */
export type NeedTopic<N> = Readonly<{
  key: string
  title: string
  itemId: string | null
  /** The most pressing first, then by school. */
  needs: readonly N[]
  /** How many schools have it. A school counts once, with its most pressing need. */
  schools: number
  /** How many of these schools have it as priority 1, 2 and 3. */
  byPriority: Readonly<Record<Priority, number>>
}>

/** The rule below, for people. */
export const RANKING_RULE =
  'What most schools need comes first. Of topics with as many schools, the one that more of them put first; then the one that more put next; then by name.'

/** Needs by what they are about: the audit item where there is one, else the same words. */
export function rankTopics<N extends NeedFacts>(needs: readonly N[]): NeedTopic<N>[] {
  const topics = new Map<string, N[]>()
  for (const need of needs) {
    const key = topicKey(need)
    topics.set(key, [...(topics.get(key) ?? []), need])
  }
  return [...topics].map(([key, rows]) => topicOf(key, rows)).sort(inRankOrder)
}

export function topicKey({ itemId, frameworkId, title }: NeedFacts): string {
  return itemId === null ? `words ${sameWords(title)}` : `item ${frameworkId ?? ''} ${itemId}`
}

/** A need's words to compare by: capitals, spaces and the last full stop make no other need. */
export function sameWords(title: string): string {
  return title.trim().replace(/\s+/g, ' ').replace(/\.$/, '').toLocaleLowerCase('en-GB')
}

function topicOf<N extends NeedFacts>(key: string, rows: readonly N[]): NeedTopic<N> {
  const needs = [...rows].sort(
    (a, b) => a.priority - b.priority || compare(a.schoolName, b.schoolName) || compare(a.title, b.title),
  )
  const first = needs[0] as N
  const pressing = new Map<string, Priority>()
  for (const { schoolId, priority } of needs) if (!pressing.has(schoolId)) pressing.set(schoolId, priority)
  const of = (wanted: Priority) => [...pressing.values()].filter((priority) => priority === wanted).length
  return {
    key,
    title: first.itemTitle ?? first.title,
    itemId: first.itemId,
    needs,
    schools: pressing.size,
    byPriority: { 1: of(1), 2: of(2), 3: of(3) },
  }
}

function inRankOrder(a: NeedTopic<NeedFacts>, b: NeedTopic<NeedFacts>): number {
  return (
    b.schools - a.schools ||
    b.byPriority[1] - a.byPriority[1] ||
    b.byPriority[2] - a.byPriority[2] ||
    compare(a.title, b.title) ||
    compare(a.key, b.key)
  )
}

function compare(a: string, b: string): number {
  return a.localeCompare(b, 'en-GB', { numeric: true })
}

import { type Framework, type FrameworkItem, itemsOf, itemTitle } from './framework.ts'

export const CHANGES = {
  added: 'New',
  dropped: 'Dropped',
  reworded: 'Reworded',
  weight: 'Other weight',
  around: 'Other words around it',
} as const

export type FrameworkChange = Readonly<{ itemId: string; title: string; change: keyof typeof CHANGES }>

/** What a version does differently from another, item by item, in the order of the newer one, dropped ones last. */
export function frameworkChanges(from: Framework, to: Framework): FrameworkChange[] {
  const old = new Map(itemsOf(from).map((item) => [item.id, item]))
  const now = new Set(itemsOf(to).map(({ id }) => id))
  const changes = itemsOf(to).flatMap((item): FrameworkChange[] => {
    const change = changeOf(old.get(item.id), item)
    return change === undefined ? [] : [{ itemId: item.id, title: itemTitle(item), change }]
  })
  const dropped = itemsOf(from).filter(({ id }) => !now.has(id))
  return [
    ...changes,
    ...dropped.map((item) => ({ itemId: item.id, title: itemTitle(item), change: 'dropped' as const })),
  ]
}

function changeOf(
  before: FrameworkItem | undefined,
  after: FrameworkItem,
): FrameworkChange['change'] | undefined {
  if (before === undefined) return 'added'
  if (before.statement !== after.statement || !same(before.descriptors ?? {}, after.descriptors ?? {}))
    return 'reworded'
  if (before.weight !== after.weight) return 'weight'
  return same(before, after) ? undefined : 'around'
}

/** Fields in any order; one that is not there says the same as an empty one. */
function same(one: object, other: object): boolean {
  const plain = (value: object) =>
    JSON.stringify(
      Object.entries(value)
        .filter(([, field]) => field !== undefined && field !== '' && field !== null)
        .map(([name, field]) => [name, typeof field === 'object' ? Object.entries(field).sort() : field])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    )
  return plain(one) === plain(other)
}

/** Whether two say the same altogether: what is imported again is here already. */
export function sameFramework(one: Framework, other: Framework): boolean {
  const head = ({ id, version, name, licence, scale, areas }: Framework) =>
    JSON.stringify([
      [id, version, name, licence],
      scale.map(({ value, label }) => [value, label]),
      areas.map((area) => [area.id, area.name, area.items.map((item) => item.id)]),
    ])
  return head(one) === head(other) && frameworkChanges(one, other).length === 0
}

import type { Framework, FrameworkArea, FrameworkItem } from '#shared/model/framework/framework.ts'

export type Areas = Framework['areas']
/** Where an item stands: its area and its place there, both from 0. */
export type Place = Readonly<{ area: number; item: number }>

export function replaceArea(areas: Areas, at: number, part: Partial<FrameworkArea>): Areas {
  return areas.map((area, index) => (index === at ? { ...area, ...part } : area))
}

export function replaceItem(areas: Areas, { area, item }: Place, next: FrameworkItem): Areas {
  const items = areas[area]?.items.map((one, index) => (index === item ? next : one)) ?? []
  return replaceArea(areas, area, { items })
}

/** A new area at the end, its id the next after the last one's: B8 after B7. */
export function addArea(areas: Areas): Areas {
  const ids = new Set(areas.map(({ id }) => id.toLowerCase()))
  return [...areas, { id: nextId(areas.at(-1)?.id ?? 'A0', ids), name: '', items: [] }]
}

/** A new item at the end of an area, its id the next after the last one's: B2.7 after B2.6. */
export function addItem(areas: Areas, at: number): Areas {
  const area = areas[at]
  if (area === undefined) return areas
  const ids = new Set(areas.flatMap(({ items }) => items.map(({ id }) => id.toLowerCase())))
  const id = nextId(area.items.at(-1)?.id ?? `${area.id}.0`, ids)
  const item: FrameworkItem = {
    id,
    statement: '',
    weight: 1,
    sources: ['L', 'S', 'I'],
    survey_statement: null,
  }
  return replaceArea(areas, at, { items: [...area.items, item] })
}

function nextId(last: string, taken: ReadonlySet<string>): string {
  const [, stem = last, number = '0'] = /^(.*?)(\d*)$/.exec(last) ?? []
  for (let next = Number(number) + 1; ; next++) {
    const id = `${stem}${next}`
    if (!taken.has(id.toLowerCase())) return id
  }
}

export function moved<T>(list: readonly T[], at: number, by: -1 | 1): T[] {
  const next = [...list]
  const [one] = next.splice(at, 1)
  if (one !== undefined) next.splice(at + by, 0, one)
  return next
}

/** Puts an item where it stood, or at the end of what is left of its area. */
export function putBack(areas: Areas, { area, item }: Place, what: FrameworkItem): Areas {
  const items = [...(areas[area]?.items ?? [])]
  items.splice(item, 0, what)
  return replaceArea(areas, area, { items })
}

/** An item with a field set; an emptied one is as if it had never been there. */
export function withField(
  item: FrameworkItem,
  field: 'title' | 'evidence_prompt',
  words: string,
): FrameworkItem {
  const { [field]: _, ...rest } = item
  return words === '' ? rest : { ...rest, [field]: words }
}

export function withDescriptor(item: FrameworkItem, level: number, words: string): FrameworkItem {
  const { descriptors, ...rest } = item
  const { [String(level)]: _, ...others } = descriptors ?? {}
  const next = words === '' ? others : { ...others, [String(level)]: words }
  return Object.keys(next).length === 0 ? rest : { ...rest, descriptors: next }
}

import * as z from 'zod'
import { line, localDate, text } from '../fields.ts'
import { defineKind } from '../kind.ts'
import {
  type Framework,
  type FrameworkItem,
  familyOf,
  frameworkId,
  frameworkVersion,
  itemsOf,
} from './framework.ts'

const pair = z.object({
  from: z.string().max(20),
  to: z.string().max(20),
  /** Whether a level of the one says the same as a level of the other. */
  compares: z.boolean(),
  note: line.default(''),
})
export type ItemPair = z.infer<typeof pair>

/** Which items of two versions of frameworks compare, item by item, and who says so. */
export const crosswalk = defineKind({
  kind: 'crosswalk',
  noun: 'a crosswalk between frameworks',
  sharing: 'programme',
  sharingOf: (body) => (body.origin === 'file' ? 'private' : 'programme'),
  fields: {
    fromId: frameworkId,
    fromVersion: frameworkVersion,
    toId: frameworkId,
    toVersion: frameworkVersion,
    pairs: z.array(pair).max(500).default([]),
    approvedBy: line.default(''),
    approvedOn: localDate.nullable().default(null),
    note: text.default(''),
    origin: z.enum(['own', 'file']).default('own'),
  },
  naturalKey: (body) => `${body.fromId}@${body.fromVersion}>${body.toId}@${body.toVersion}`,
})

export type Crosswalk = z.infer<typeof crosswalk.body>

/**
 * The items of `to` that compare with an item of `from`: id of the new item → id of the old. Within one version all
 * do. Between versions of one framework (a copy that an adviser keeps is one) an item compares while nothing that fixes its level was reworded; a crosswalk
 * says otherwise, or says it for another framework.
 */
export function comparableItems(
  from: Framework,
  to: Framework,
  between: Pick<Crosswalk, 'pairs'> | undefined,
): ReadonlyMap<string, string> {
  const compares = new Map<string, string>()
  const old = new Map(itemsOf(from).map((item) => [item.id, item]))
  const sameScale = JSON.stringify(from.scale) === JSON.stringify(to.scale)
  if (familyOf(from.id) === familyOf(to.id) && sameScale)
    for (const item of itemsOf(to)) {
      const before = old.get(item.id)
      if (before !== undefined && whatFixesLevel(before) === whatFixesLevel(item))
        compares.set(item.id, item.id)
    }
  for (const { from: before, to: after, compares: does } of between?.pairs ?? []) {
    if (does && old.has(before)) compares.set(after, before)
    else if (compares.get(after) === before) compares.delete(after)
  }
  return compares
}

/**
 * What is known of the old items, said of the new ones that compare with them (id of the new → id of the old). Of one
 * old item several new ones may have come: what is known of it then holds of each.
 */
export function carriedOver<T extends Readonly<{ itemId: string }>>(
  compares: ReadonlyMap<string, string>,
  known: readonly T[],
): T[] {
  return [...compares].flatMap(([itemId, before]) =>
    known.filter((one) => one.itemId === before).map((one) => ({ ...one, itemId })),
  )
}

/** A title, a weight or a prompt may change and a level still means the same. */
function whatFixesLevel(item: ReturnType<typeof itemsOf>[number]): string {
  const descriptors = Object.entries(item.descriptors ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([item.statement, descriptors])
}

/** One item of the newer version with its counterpart, as somebody decides about it. */
export type CrosswalkLine = Readonly<{
  item: FrameworkItem
  /** What it is compared with, or would be; `undefined` for none. */
  before: FrameworkItem | undefined
  compares: boolean
  note: string
  /** Whether the crosswalk says so itself; otherwise it is what the words give. */
  settled: boolean
}>

/** Every item of `to` with what is known of its counterpart in `from`: said by the crosswalk, or given by the words. */
export function crosswalkLines(
  from: Framework,
  to: Framework,
  between: Pick<Crosswalk, 'pairs'> | undefined,
): CrosswalkLine[] {
  const old = new Map(itemsOf(from).map((item) => [item.id, item]))
  const byWords = comparableItems(from, to, undefined)
  return itemsOf(to).map((item) => {
    const pair = between?.pairs.find((one) => one.to === item.id && old.has(one.from))
    if (pair !== undefined) {
      const { compares, note } = pair
      return { item, before: old.get(pair.from), compares, note, settled: true }
    }
    const before = old.get(byWords.get(item.id) ?? item.id)
    return { item, before, compares: byWords.has(item.id), note: '', settled: false }
  })
}

/** Items of `from` that no line of the crosswalk goes on with. */
export function droppedItems(from: Framework, lines: readonly CrosswalkLine[]): FrameworkItem[] {
  const kept = new Set(lines.map(({ before }) => before?.id))
  return itemsOf(from).filter(({ id }) => !kept.has(id))
}

/** The pairs with one line decided anew. Without a counterpart an item cannot compare, and that is said too. */
export function withLine(
  pairs: Crosswalk['pairs'],
  line: CrosswalkLine,
  change: Readonly<{ from?: string | undefined; compares?: boolean; note?: string }>,
): Crosswalk['pairs'] {
  const others = pairs.filter((one) => one.to !== line.item.id)
  const from = 'from' in change ? change.from : line.before?.id
  if (from === undefined) {
    // By its words it would compare: only a word against that holds it back.
    return line.before === undefined
      ? others
      : [...others, { from: line.before.id, to: line.item.id, compares: false, note: line.note }]
  }
  const compares = change.compares ?? ('from' in change ? true : line.compares)
  return [...others, { from, to: line.item.id, compares, note: change.note ?? line.note }]
}

import type { ColumnSort, MatchedBy, StatementColumns } from '#shared/contract/surveys.ts'
import { fold } from './words.ts'

export type Statement = Readonly<{ itemId: string; words: string }>
type Column = Readonly<{ column: number; heading: string; sort: ColumnSort }>
export type Matched = Readonly<{
  columns: StatementColumns
  by: Readonly<Record<string, MatchedBy>>
  groupColumn: number | null
  doubles: readonly Readonly<{ column: number; itemId: string }>[]
}>

/** How alike a heading and a statement must be, and by how much more than the next statement. */
const ALIKE = 0.7
const AHEAD = 0.08

/** Which column each statement seems to come from. Columns of names, times and free text are never taken. */
export function matchColumns(columns: readonly Column[], statements: readonly Statement[]): Matched {
  const open = columns.filter(({ sort }) => sort === 'answers' || sort === 'choice' || sort === 'empty')
  const found = new Map<string, { column: number; by: MatchedBy }>()
  const taken = new Set<number>()
  const doubles: { column: number; itemId: string }[] = []
  const take = (itemId: string, column: number, by: MatchedBy) => {
    found.set(itemId, { column, by })
    taken.add(column)
  }
  const keys = statements.map(({ itemId, words }) => ({ itemId, id: fold(itemId), words: fold(words) }))

  for (const { column, heading } of open) {
    const variants = variantsOf(heading)
    const same = keys.find(
      ({ id, words }) =>
        (words !== '' && variants.includes(words)) ||
        variants.some((one) => one === id || one === `${id} ${words}`),
    )
    if (same === undefined) continue
    if (found.has(same.itemId)) {
      taken.add(column)
      doubles.push({ column, itemId: same.itemId })
    } else take(same.itemId, column, 'same')
  }

  const pairs = open
    .filter(({ column, sort }) => !taken.has(column) && sort !== 'empty')
    .flatMap(({ column, heading }) => {
      const scores = keys
        .filter(({ itemId }) => !found.has(itemId))
        .map(({ itemId, words }) => ({ itemId, score: likeness(variantsOf(heading), words) }))
        .sort((a, b) => b.score - a.score)
      const [best, next] = scores
      if (best === undefined || best.score < ALIKE || best.score - (next?.score ?? 0) < AHEAD) return []
      return [{ column, ...best }]
    })
    .sort((a, b) => b.score - a.score)
  for (const { column, itemId } of pairs) {
    if (taken.has(column)) continue
    if (found.has(itemId)) {
      taken.add(column)
      doubles.push({ column, itemId })
    } else take(itemId, column, 'similar')
  }

  // Forms are made from the list of statements, so what is left over in equal number stands in the same order.
  const left = statements.filter(({ itemId }) => !found.has(itemId))
  const free = open.filter(({ column, sort }) => !taken.has(column) && sort === 'answers')
  if (left.length > 0 && left.length === free.length)
    for (const [index, { itemId }] of left.entries()) take(itemId, (free[index] as Column).column, 'order')

  return {
    columns: Object.fromEntries([...found].map(([itemId, { column }]) => [itemId, column])),
    by: Object.fromEntries([...found].map(([itemId, { by }]) => [itemId, by])),
    groupColumn: groupColumnOf(columns.filter(({ column }) => !taken.has(column))),
    doubles,
  }
}

/** The heading, what Google puts in brackets for the rows of a grid, and both without numbers at the front. */
function variantsOf(heading: string): string[] {
  const grid = /\[(.+)\]\s*$/.exec(heading)?.[1]
  const whole = [heading, ...(grid === undefined ? [] : [grid])]
  return [
    ...new Set(
      whole.flatMap((one) => {
        const folded = fold(one)
        // Microsoft puts a figure behind a heading that it has already.
        return [
          folded,
          folded.replace(/^(?:q(?:uestion)? ?)?\d{1,3} /, ''),
          fold(one.replace(/\.?\d{1,2}$/, '')),
        ]
      }),
    ),
  ]
}

/** 0–1: what share of their words two texts have in common. */
function likeness(variants: readonly string[], words: string): number {
  return Math.max(...variants.map((variant) => dice(variant.split(' '), words.split(' '))))
}

function dice(one: readonly string[], other: readonly string[]): number {
  const left = new Map<string, number>()
  for (const word of one) left.set(word, (left.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of other) {
    const many = left.get(word) ?? 0
    if (many === 0) continue
    left.set(word, many - 1)
    shared++
  }
  return (2 * shared) / (one.length + other.length)
}

function groupColumnOf(columns: readonly Column[]): number | null {
  const choices = columns.filter(({ sort }) => sort === 'choice')
  const named = choices.find(({ heading }) =>
    /\b(?:role|job|group|post|position|responsibilit|i am an?|which best describes|describes you|are you an?|staff type|type of staff)\b|\brole\b/.test(
      fold(heading),
    ),
  )
  return named?.column ?? null
}

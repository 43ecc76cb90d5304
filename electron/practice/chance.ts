import { createHash } from 'node:crypto'

/** Choices that look random and are the same for the same seed. */
export type Chance = Readonly<{
  /** A whole number from `low` to `high`, both included. */
  int(low: number, high: number): number
  /** True in `share` of all cases. */
  happens(share: number): boolean
  pick<T>(list: readonly T[]): T
  /** `count` different members, in a new order. */
  some<T>(list: readonly T[], count: number): T[]
  /** Deals a list out like a pack of cards: nothing comes twice before everything came once. */
  deck<T>(list: readonly T[]): () => T
}>

/** The generator is mulberry32, which is small and quite good enough to choose words with. */
export function createChance(seed: string): Chance {
  let state = createHash('sha256').update(seed).digest().readUInt32LE(0)
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const int = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const some = <T>(list: readonly T[], count: number) => {
    const left = [...list]
    for (let index = left.length - 1; index > 0; index--) {
      const other = int(0, index)
      const held = left[index] as T
      left[index] = left[other] as T
      left[other] = held
    }
    return left.slice(0, count)
  }
  return {
    int,
    happens: (share) => next() < share,
    pick: <T>(list: readonly T[]) => list[int(0, list.length - 1)] as T,
    some,
    deck: <T>(list: readonly T[]) => {
      let cards: T[] = []
      return () => {
        if (cards.length === 0) cards = some(list, list.length)
        return cards.pop() as T
      }
    },
  }
}

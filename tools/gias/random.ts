export type Random = ReturnType<typeof createRandom>

/** Numbers that look random and are the same for the same seed (mulberry32). */
export function createRandom(seed: number) {
  let state = seed >>> 0
  const fraction = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const below = (end: number) => Math.floor(fraction() * end)
  return {
    fraction,
    below,
    between: (low: number, high: number) => low + below(high - low + 1),
    chance: (likelihood: number) => fraction() < likelihood,
    pick: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    weighted<T>(list: readonly (readonly [weight: number, value: T])[]): T {
      let at = fraction() * list.reduce((sum, [weight]) => sum + weight, 0)
      for (const [weight, value] of list) {
        at -= weight
        if (at < 0) return value
      }
      return (list.at(-1) as readonly [number, T])[1]
    },
  }
}

import { createHash } from 'node:crypto'
import { type Entropy, systemEntropy } from '#store/store.ts'

/** Time as the invented story tells it, so that history does not say that two years were typed in one second. */
export type StoryClock = Entropy & Readonly<{ at(dateTime: string): void }>

/**
 * A clock that stands where `at` (`2026-03-04T16:10`) puts it. With a seed its random bytes are the same each time,
 * and so are all ids and hashes; without one they are real.
 */
export function createStoryClock(start: string, seed?: string): StoryClock {
  let now = toDate(start)
  let drawn = 0
  return {
    at: (dateTime) => {
      now = toDate(dateTime)
    },
    now: () => now,
    randomBytes: (count) => {
      if (seed === undefined) return systemEntropy.randomBytes(count)
      const blocks: Buffer[] = []
      for (let have = 0; have < count; have += 32)
        blocks.push(createHash('sha256').update(`${seed}/${drawn++}`).digest())
      return Buffer.concat(blocks).subarray(0, count)
    },
  }
}

function toDate(dateTime: string): Date {
  return new Date(`${dateTime}:00Z`)
}

import type { Progress } from './progress.ts'

type Event<T> = { progress?: { phase: string; done: number } | undefined; result?: T | undefined }

/** Follows long work to its result. */
export async function lastResult<T>(events: AsyncIterable<Event<T>>, say: Progress): Promise<T> {
  let result: T | undefined
  for await (const event of events) {
    if (event.progress !== undefined) say(event.progress.phase, event.progress.done)
    if (event.result !== undefined) result = event.result
  }
  if (result === undefined) throw new Error('Long work ended without a result.')
  return result
}

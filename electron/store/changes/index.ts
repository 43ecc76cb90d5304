import type { Change, changes } from '#shared/contract/changes.ts'
import { type HandlersOf, task } from '../handlers.ts'
import type { Host } from '../host.ts'

/** Tells of every commit until the listener goes away. */
export async function* watchChanges(host: Host, signal: AbortSignal | undefined): AsyncGenerator<Change> {
  const waiting: Change[] = []
  let wake = () => {}
  const stop = host.onCommit(({ kinds, schools }) => {
    waiting.push({ kinds: [...kinds], schools: [...schools] })
    wake()
  })
  const aborted = () => wake()
  signal?.addEventListener('abort', aborted)
  try {
    while (signal?.aborted !== true) {
      const next = waiting.shift()
      if (next !== undefined) yield next
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    stop()
    signal?.removeEventListener('abort', aborted)
  }
}

export const changesHandlers: HandlersOf<typeof changes> = {
  watch: task((host, _input, signal) => watchChanges(host, signal)),
}

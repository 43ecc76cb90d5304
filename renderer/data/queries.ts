import { QueryClient } from '@tanstack/react-query'
import { client } from './client.ts'
import { isChangedBy } from './operations.ts'
import { onPorts } from './ports.ts'

/** What was read stays true until the store says that something changed. */
export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      retry: false,
      staleTime: Number.POSITIVE_INFINITY,
      networkMode: 'always',
      refetchOnWindowFocus: false,
    },
    mutations: { retry: false, networkMode: 'always' },
  },
})

/** Refreshes what each commit changed, for as long as the window lives. */
export function watchChanges(): void {
  let watch = new AbortController()
  onPorts(() => {
    watch.abort()
    watch = new AbortController()
    void listen(watch.signal)
    // What was read from the store before it was restarted may be old by now.
    void queries.invalidateQueries()
  })
}

async function listen(signal: AbortSignal): Promise<void> {
  try {
    for await (const { kinds } of await client.changes.watch(undefined, { signal })) {
      if (signal.aborted) return
      void queries.invalidateQueries({ predicate: ({ queryKey }) => isChangedBy(String(queryKey[0]), kinds) })
    }
  } catch {
    // The port is gone: new ports begin a new watch, and a store that stopped has a page of its own.
  }
}

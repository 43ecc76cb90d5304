import { openStore } from '#store/open.ts'
import type { Store } from '#store/store.ts'

/** Opens a workspace for one command and closes it whatever happens. */
export async function withStore<T>(path: string, work: (store: Store) => T | Promise<T>): Promise<T> {
  const store = openStore({ path })
  try {
    return await work(store)
  } finally {
    store.close()
  }
}

import { useEffect, useState } from 'react'
import { native, storeIsGone } from '#renderer/data/client.ts'

export type StoreState = 'ready' | 'restarting' | 'stopped'

/** Whether the store process lives, as main tells. */
export function useStoreState(): StoreState {
  const [state, setState] = useState<StoreState>('ready')
  useEffect(() => {
    const watch = new AbortController()
    const listen = async (signal: AbortSignal) => {
      try {
        for await (const event of await native.storeState(undefined, { signal })) {
          if (event.state === 'stopped') storeIsGone()
          setState(event.state)
        }
      } catch {
        // New ports came, or the window is closing: listen again.
        if (!signal.aborted) setTimeout(() => !signal.aborted && void listen(signal), 500)
      }
    }
    void listen(watch.signal)
    return () => watch.abort()
  }, [])
  return state
}

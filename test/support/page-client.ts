import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '#shared/contract/index.ts'
import type { native } from '#shared/contract/native.ts'

/**
 * Put into a page before anything else, this takes the ports away from the app's own code and keeps them for the
 * test, as `fieldbookTest`. `handed` counts how often ports came.
 */
export type PageClient = {
  store: ContractRouterClient<typeof contract>
  native: ContractRouterClient<typeof native>
  handed: number
}

declare global {
  interface Window {
    fieldbookTest?: PageClient
  }
}

window.addEventListener(
  'message',
  (event) => {
    const [store, native] = event.ports
    if (event.source !== window || event.data?.fieldbook !== 'ports' || !store || !native) return
    event.stopImmediatePropagation()
    store.start()
    native.start()
    window.fieldbookTest = {
      store: createORPCClient(new RPCLink({ port: store })),
      native: createORPCClient(new RPCLink({ port: native })),
      handed: (window.fieldbookTest?.handed ?? 0) + 1,
    }
  },
  { capture: true },
)

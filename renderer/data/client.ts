import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import type { contract } from '#shared/contract/index.ts'
import type { native as nativeContract } from '#shared/contract/native.ts'
import { AppError } from '#shared/errors.ts'
import { inWords } from './in-words.ts'
import { onPorts } from './ports.ts'

export type StoreClient = ContractRouterClient<typeof contract>
export type NativeClient = ContractRouterClient<typeof nativeContract>

type Call = (path: readonly string[], input: unknown, options: unknown) => Promise<unknown>

/**
 * One side's link: calls wait for the first port. What waits at a port that `dies` is refused and never sent again:
 * nobody knows whether it was done.
 */
function portLink({ dies }: Readonly<{ dies: boolean }>) {
  let link: RPCLink<Record<never, never>> | undefined
  let generation = 0
  let arrived: () => void = () => {}
  const first = new Promise<void>((resolve) => {
    arrived = resolve
  })
  const lost = new Set<() => void>()
  let stopped = false
  const call: Call = async (path, input, options) => {
    await first
    if (stopped) throw nobodyThere()
    const mine = generation
    let giveUp = () => {}
    const gone = new Promise<never>((_, reject) => {
      giveUp = () => reject(stopped ? nobodyThere() : restarted())
    })
    lost.add(giveUp)
    try {
      return await Promise.race([
        (link as RPCLink<Record<never, never>>).call(path, input, options as never),
        gone,
      ])
    } catch (error) {
      throw dies && mine !== generation ? restarted() : inWords(error)
    } finally {
      lost.delete(giveUp)
    }
  }
  const use = (port: MessagePort) => {
    link = new RPCLink({ port })
    generation += 1
    stopped = false
    if (dies) for (const giveUp of [...lost]) giveUp()
    arrived()
  }
  /** Nobody will answer any more, and nobody says so at the port. */
  const stop = () => {
    stopped = true
    for (const giveUp of [...lost]) giveUp()
  }
  return { call, use, stop }
}

function nobodyThere(): AppError {
  return new AppError('busy', 'The workspace is not open any more.')
}

function restarted(): AppError {
  return new AppError('busy', 'The workspace had to be opened again. Please do that once more.')
}

const store = portLink({ dies: true })
const system = portLink({ dies: false })
onPorts((ports) => {
  store.use(ports.store)
  system.use(ports.native)
})

/** Everything that may be asked of the store. Screens use `useRead` and `useWrite`; this is what stands beneath. */
export const client: StoreClient = createORPCClient({ call: store.call as never })
/** What only the operating system can do: file dialogs and printing. */
export const native: NativeClient = createORPCClient({ call: system.call as never })
/** To be called when main says that the store will not come back. */
export const storeIsGone = store.stop
/** Any operation by its name, `schools.get`. */
export function callStore(name: string, input: unknown, signal?: AbortSignal): Promise<unknown> {
  return store.call(name.split('.'), input, { context: {}, signal })
}

import { implement, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import type { BrowserWindow, MessagePortMain } from 'electron'
import { native } from '#shared/contract/native.ts'
import { AppError } from '#shared/errors.ts'
import { chooseFile, chooseTarget } from './dialogs.ts'
import type { Grants } from './grants.ts'
import { log } from './log.ts'
import { print } from './print.ts'
import type { StoreProcess } from './store-process.ts'

/** What a window can ask of main. oRPC stays in this file on main's side. */
export function createNativeServer(
  store: StoreProcess,
  grants: Grants,
  window: () => BrowserWindow | undefined,
) {
  const os = implement(native)
  const router = os.router({
    chooseFile: os.chooseFile.handler(({ input }) =>
      inWords(() => chooseFile(window(), grants, input.purpose)),
    ),
    chooseTarget: os.chooseTarget.handler(({ input }) =>
      inWords(() => chooseTarget(window(), grants, input)),
    ),
    print: os.print.handler(({ input }) => inWords(() => print(window(), grants, input))),
    showFile: os.showFile.handler(({ input }) => {
      grants.show(input.grant)
      return {}
    }),
    storeState: os.storeState.handler(async function* ({ signal }) {
      for await (const state of store.states(signal)) yield { state }
    }),
  })
  const handler = new RPCHandler(router)
  return (port: MessagePortMain): void => {
    handler.upgrade(port)
    port.start()
  }
}

/** A refusal crosses as data with its sentence; a bug is logged here and only named there. */
async function inWords<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    if (error instanceof AppError)
      throw new ORPCError('REFUSED', { status: 422, message: error.message, data: { code: error.code } })
    log.error(error instanceof Error ? (error.stack ?? error.message) : String(error))
    throw new ORPCError('INTERNAL_SERVER_ERROR', { message: 'Something went wrong.' })
  }
}

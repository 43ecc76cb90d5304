import type { ContractRouterClient } from '@orpc/contract'
import { type AnyContractProcedure, isContractProcedure } from '@orpc/contract'
import { type AnyRouter, createRouterClient, implement, ORPCError } from '@orpc/server'
import { RPCHandler } from '@orpc/server/message-port'
import { contract } from '#shared/contract/index.ts'
import { AppError } from '#shared/errors.ts'
import { handlers } from './all-handlers.ts'
import type { AnyHandler } from './handlers.ts'
import type { Host } from './host.ts'

/** A call that takes longer is logged by name: one store serves every window, one call at a time. */
const SLOW_MS = 40

/** The contract, served by a host. oRPC stays in this file on the store's side. */
export function createRouter(host: Host): AnyRouter {
  return build(contract, handlers, '', host) as AnyRouter
}

export type Client = ContractRouterClient<typeof contract>

/** Serves the contract on every port that is given to the answer. The caller starts the port. */
export function servePorts(host: Host): (port: Parameters<RPCHandler<object>['upgrade']>[0]) => void {
  const handler = new RPCHandler(createRouter(host))
  return (port) => handler.upgrade(port)
}

/** A client in the same process: for tests and for the command line. */
export function createLocalClient(host: Host): Client {
  return createRouterClient(createRouter(host), { context: {} }) as unknown as Client
}

type Tree = { readonly [name: string]: Tree | AnyContractProcedure }
type HandlerTree = { readonly [name: string]: HandlerTree | AnyHandler }

function build(node: Tree, found: HandlerTree, path: string, host: Host): unknown {
  return Object.fromEntries(
    Object.entries(node).map(([name, child]) => {
      const here = path === '' ? name : `${path}.${name}`
      const handler = found[name]
      if (handler === undefined) throw new Error(`The operation ${here} has no handler.`)
      if (!isContractProcedure(child)) return [name, build(child, handler as HandlerTree, here, host)]
      return [name, procedure(child, handler as AnyHandler, here, host)]
    }),
  )
}

function procedure(operation: AnyContractProcedure, handler: AnyHandler, name: string, host: Host): unknown {
  return implement(operation).handler(async ({ input, signal }: { input: unknown; signal?: AbortSignal }) => {
    const begun = performance.now()
    try {
      const result = await answer(handler, host, input, signal)
      return isStream(result) ? streamInData(result, name, host) : result
    } catch (error) {
      throw asData(error, name, host)
    } finally {
      const took = performance.now() - begun
      if (handler.does !== 'task' && took > SLOW_MS) host.log(`${name} took ${took.toFixed(0)} ms`)
    }
  })
}

function answer(handler: AnyHandler, host: Host, input: unknown, signal: AbortSignal | undefined): unknown {
  if (handler.does === 'read') return host.store().read((reader) => handler.run(reader, input as never))
  if (handler.does === 'write')
    return host.store().write((writer) => handler.run(writer, input as never) as never)
  return handler.run(host, input as never, signal)
}

function isStream(result: unknown): result is AsyncIterable<unknown> {
  return typeof result === 'object' && result !== null && Symbol.asyncIterator in result
}

/** What a long task throws comes out while it is being read, after the call itself has returned. */
async function* streamInData(stream: AsyncIterable<unknown>, name: string, host: Host): AsyncGenerator {
  try {
    yield* stream
  } catch (error) {
    throw asData(error, name, host)
  }
}

/** Errors cross the border as data: a refusal with its sentence, or a bug that is logged here and only named there. */
function asData(error: unknown, name: string, host: Host): ORPCError<string, unknown> {
  if (error instanceof AppError)
    return new ORPCError('REFUSED', {
      status: 422,
      message: error.message,
      data: { code: error.code, details: error.details },
    })
  if (error instanceof ORPCError) return error
  host.log(`${name} failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`)
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: 'Something went wrong.',
    data: { operation: name },
  })
}

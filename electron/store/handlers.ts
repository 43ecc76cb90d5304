import type { AnySchema, ContractProcedure, InferSchemaInput, InferSchemaOutput } from '@orpc/contract'
import type { Reader, Writer } from './db.ts'
import type { Host } from './host.ts'

/** Answers from what is stored; a statement that writes is refused. */
export type ReadHandler<I, O> = Readonly<{ does: 'read'; run: (reader: Reader, input: I) => O }>
/** Changes what is stored, in one transaction that commits when it returns. */
export type WriteHandler<I, O> = Readonly<{ does: 'write'; run: (writer: Writer, input: I) => O }>
/** Long work, or work on the workspace itself: takes short transactions of its own and heeds the signal. */
export type TaskHandler<I, O> = Readonly<{
  does: 'task'
  run: (host: Host, input: I, signal: AbortSignal | undefined) => O | Promise<O>
}>

export const read = <I, O>(run: (reader: Reader, input: I) => O): ReadHandler<I, O> => ({ does: 'read', run })
export const write = <I, O>(run: (writer: Writer, input: I) => O): WriteHandler<I, O> => ({
  does: 'write',
  run,
})
export const task = <I, O>(run: TaskHandler<I, O>['run']): TaskHandler<I, O> => ({ does: 'task', run })

export type AnyHandler =
  | ReadHandler<never, unknown>
  | WriteHandler<never, unknown>
  | TaskHandler<never, unknown>
type Handler<I, O> = ReadHandler<I, O> | WriteHandler<I, O> | TaskHandler<I, O>

/** The handlers that a part of the contract needs: a missing one, or one of the wrong shape, does not compile. */
export type HandlersOf<C> = {
  readonly [K in keyof C]: C[K] extends ContractProcedure<infer I, infer O, infer _E, infer _M>
    ? Handler<InferInput<I>, InferOutput<O>>
    : HandlersOf<C[K]>
}
type InferInput<S> = S extends AnySchema ? InferSchemaOutput<S> : undefined
type InferOutput<S> = S extends AnySchema ? InferSchemaInput<S> : unknown

import type { KindName } from '#shared/model/kinds.ts'
import type { StoreClient } from './client.ts'

type AnyCall = (...args: never[]) => Promise<unknown>

/** The dotted names of every operation: `week.get`, `audits.evidence.save`. */
type Names<T> = {
  [K in keyof T & string]: T[K] extends AnyCall ? K : `${K}.${Names<T[K]>}`
}[keyof T & string]

type At<T, Name extends string> = Name extends `${infer Head}.${infer Rest}`
  ? Head extends keyof T
    ? At<T[Head], Rest>
    : never
  : Name extends keyof T
    ? T[Name]
    : never

export type OperationName = Names<StoreClient>
type Fn<N extends OperationName> = Extract<At<StoreClient, N>, AnyCall>
export type OperationInput<N extends OperationName> = Parameters<Fn<N>>[0]
export type OperationOutput<N extends OperationName> = Awaited<ReturnType<Fn<N>>>

/** Operations that answer with events: progress and, last, a result. */
export type TaskName = {
  [N in OperationName]: OperationOutput<N> extends AsyncIterable<unknown> ? N : never
}[OperationName]
export type TaskEvent<N extends TaskName> = OperationOutput<N> extends AsyncIterable<infer E> ? E : never

/**
 * Reads that only some kinds of record change. A read that is not named here is refreshed by every change of a
 * record, so forgetting one costs a millisecond and never shows old words.
 */
export const CHANGED_BY: Readonly<Record<string, readonly (KindName | 'draft' | 'register')[]>> = {
  'workspace.state': [],
  'register.status': ['register'],
  'register.search': ['register'],
  'register.get': ['register'],
  'register.links': ['register'],
  'views.list': ['view'],
  'drafts.list': ['draft'],
  'drafts.ofRecord': ['draft'],
  'forums.get': ['forum', 'agenda_item', 'need', 'school'],
  'forums.sharedNeeds': ['need', 'school'],
}

/** Reads that drafts change too; typing refreshes no other. */
const SHOWS_DRAFTS = new Set(['drafts.list', 'drafts.ofRecord', 'week.get'])

export function isChangedBy(operation: string, kinds: readonly string[]): boolean {
  const known = CHANGED_BY[operation]
  if (known) return kinds.some((kind) => (known as readonly string[]).includes(kind))
  return kinds.some((kind) => kind !== 'draft' || SHOWS_DRAFTS.has(operation))
}

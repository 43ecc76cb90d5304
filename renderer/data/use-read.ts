import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { AppError } from '#shared/errors.ts'
import { callStore } from './client.ts'
import type { OperationInput, OperationName, OperationOutput } from './operations.ts'

export type Read<T> = Readonly<{
  data: T | undefined
  error: AppError | undefined
  /** Nothing to show yet. */
  waiting: boolean
  /** Something is shown, and newer words are on their way. */
  refreshing: boolean
  again: () => void
}>

type Options = Readonly<{
  /** `false` asks nothing yet. */
  when?: boolean
  /** Shows the last answer while the next one is read: for searching as one types. */
  keepLast?: boolean
}>

/** Asks the store and stays up to date: `const { data } = useRead('schools.get', { id })`. */
export function useRead<N extends OperationName>(
  operation: N,
  ...[input, options]: undefined extends OperationInput<N>
    ? [input?: OperationInput<N>, options?: Options]
    : [input: OperationInput<N>, options?: Options]
): Read<OperationOutput<N>> {
  const query = useQuery<OperationOutput<N>, AppError>({
    queryKey: [operation, input],
    queryFn: ({ signal }) => callStore(operation, input, signal) as Promise<OperationOutput<N>>,
    enabled: options?.when ?? true,
    ...(options?.keepLast ? { placeholderData: keepPreviousData as never } : {}),
  })
  return {
    data: query.data,
    error: query.error ?? undefined,
    waiting: query.isPending && query.fetchStatus !== 'idle',
    refreshing: query.isFetching && !query.isPending,
    again: () => void query.refetch(),
  }
}

import { useState } from 'react'
import type { AppError } from '#shared/errors.ts'
import { callStore } from './client.ts'
import { inWords } from './in-words.ts'
import type { OperationInput, OperationName, OperationOutput } from './operations.ts'

export type Write<N extends OperationName> = Readonly<{
  /** Answers with the result, or `undefined` when it was refused: `error` then says why. */
  run: (
    ...input: undefined extends OperationInput<N> ? [input?: OperationInput<N>] : [input: OperationInput<N>]
  ) => Promise<OperationOutput<N> | undefined>
  busy: boolean
  error: AppError | undefined
  forget: () => void
}>

/** A write that a person asked for: `const rate = useWrite('audits.rate'); await rate.run({…})`. */
export function useWrite<N extends OperationName>(operation: N): Write<N> {
  const [waiting, setWaiting] = useState(0)
  const [error, setError] = useState<AppError>()
  return {
    busy: waiting > 0,
    error,
    forget: () => setError(undefined),
    run: async (...[input]) => {
      setWaiting((count) => count + 1)
      setError(undefined)
      try {
        return (await callStore(operation, input)) as OperationOutput<N>
      } catch (reason) {
        setError(inWords(reason))
        return undefined
      } finally {
        setWaiting((count) => count - 1)
      }
    },
  }
}

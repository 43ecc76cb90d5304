import { useEffect, useRef, useState } from 'react'
import type { AppError } from '#shared/errors.ts'
import { callStore } from './client.ts'
import { inWords } from './in-words.ts'
import type { OperationInput, TaskEvent, TaskName } from './operations.ts'

export type Task<N extends TaskName> = Readonly<{
  /** Ends with the last event, or `undefined` when it was refused or cancelled. */
  start: (input: OperationInput<N>) => Promise<TaskEvent<N> | undefined>
  /** Leaving the page cancels too. */
  cancel: () => void
  running: boolean
  latest: TaskEvent<N> | undefined
  error: AppError | undefined
  forget: () => void
}>

/** Long work with progress: `const load = useTask('register.import')`. */
export function useTask<N extends TaskName>(operation: N): Task<N> {
  const [latest, setLatest] = useState<TaskEvent<N>>()
  const [error, setError] = useState<AppError>()
  const [running, setRunning] = useState(false)
  const control = useRef<AbortController>(undefined)
  useEffect(() => () => control.current?.abort(), [])
  return {
    running,
    latest,
    error,
    cancel: () => control.current?.abort(),
    forget: () => {
      setLatest(undefined)
      setError(undefined)
    },
    start: async (input) => {
      const mine = new AbortController()
      control.current?.abort()
      control.current = mine
      setRunning(true)
      setError(undefined)
      setLatest(undefined)
      let last: TaskEvent<N> | undefined
      try {
        const events = (await callStore(operation, input, mine.signal)) as AsyncIterable<TaskEvent<N>>
        for await (const event of events) {
          last = event
          setLatest(() => event)
        }
        return mine.signal.aborted ? undefined : last
      } catch (reason) {
        if (!mine.signal.aborted) setError(inWords(reason))
        return undefined
      } finally {
        if (control.current === mine) setRunning(false)
      }
    },
  }
}

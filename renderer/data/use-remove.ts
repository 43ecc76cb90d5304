import { useState } from 'react'
import { say } from '#renderer/ui/toasts.ts'
import type { AppError } from '#shared/errors.ts'
import { type KindName, kindOf } from '#shared/model/kinds.ts'
import { inWords } from './in-words.ts'
import { callRecord } from './record-operations.ts'

/** Deletes at once and offers the way back: `const { remove, error } = useRemove('step')`. What has a name is called by it. */
export function useRemove(kind: KindName) {
  const [error, setError] = useState<AppError>()
  const remove = async (
    record: Readonly<{ id: string; base: readonly string[] }>,
    name = '',
  ): Promise<boolean> => {
    setError(undefined)
    try {
      await callRecord(kind, 'remove', { id: record.id, base: record.base })
      const noun = kindOf(kind).noun.replace(/^an? /, '')
      say(name === '' ? `Deleted the ${noun}.` : `Deleted “${name}”.`, () => {
        void callRecord(kind, 'restore', { id: record.id }).catch((reason) => say(inWords(reason).message))
      })
      return true
    } catch (reason) {
      setError(inWords(reason))
      return false
    }
  }
  return { remove, error }
}

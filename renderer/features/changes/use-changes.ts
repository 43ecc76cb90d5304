import { useWrite } from '#renderer/data/use-write.ts'
import { say } from '#renderer/ui/toasts.ts'
import type { ChosenChange } from '#shared/contract/register-changes.ts'

export type Deeds = Readonly<{
  accept: (changes: readonly ChosenChange[], words: string) => Promise<void>
  keep: (changes: readonly ChosenChange[], words: string) => Promise<void>
  busy: boolean
  error: Error | undefined
}>

/** Accepting and keeping, each with the way back. */
export function useChanges(): Deeds {
  const accept = useWrite('registerChanges.accept')
  const undo = useWrite('registerChanges.undo')
  const keep = useWrite('registerChanges.keep')
  const bare = (changes: readonly ChosenChange[]) =>
    changes.map(({ schoolId, what, value, successor }) => ({
      schoolId,
      what,
      value,
      ...(successor === undefined ? {} : { successor }),
    }))
  return {
    busy: accept.busy || undo.busy || keep.busy,
    error: accept.error ?? undo.error ?? keep.error,
    accept: async (changes, words) => {
      const done = await accept.run({ changes: bare(changes) })
      if (done)
        say(`Accepted ${words}.`, () => {
          if (done.written.length > 0) void undo.run({ written: done.written })
        })
    },
    keep: async (changes, words) => {
      const done = await keep.run({ changes: bare(changes), keep: true })
      if (done) say(`Kept ${words}.`, () => void keep.run({ changes: bare(changes), keep: false }))
    },
  }
}

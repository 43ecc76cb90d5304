import { inWords } from '#renderer/data/in-words.ts'
import { callRecord } from '#renderer/data/record-operations.ts'
import { say } from '#renderer/ui/toasts.ts'
import type { SavedRecord } from '#shared/contract/base.ts'

/** A new need, with the way back. */
export function sayNeedSaved({ id, version }: SavedRecord): void {
  say('The need is saved. The plan can start from it.', () => {
    void callRecord('need', 'remove', { id, base: [version] }).catch((reason) => say(inWords(reason).message))
  })
}

import { say } from '#renderer/ui/toasts.ts'
import { inWords } from './in-words.ts'

type Form = Readonly<{
  state: Readonly<{ dirty: boolean }>
  discard: () => Promise<() => Promise<void>>
}>

/** Cancel: the form closes and nothing of it is kept, but what was written comes back by the message that says so. */
export async function putAway(form: Form, close: () => void, open: () => void): Promise<void> {
  const { dirty } = form.state
  const layReady = await form.discard()
  close()
  if (dirty) say('Not kept.', () => void layReady().then(open, (reason) => say(inWords(reason).message)))
}

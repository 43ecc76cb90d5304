import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { ConversationEditor } from './ConversationEditor.tsx'
import { ConversationText } from './ConversationText.tsx'

/** One coaching conversation: before, during and after the call. */
export function ConversationPage({ id }: Readonly<{ id: string }>) {
  const read = useRead('coaching.get', { id })
  const readOnly = useReadOnly()
  if (!read.data) return <ErrorSentence error={read.error} />
  return readOnly ? <ConversationText page={read.data} /> : <ConversationEditor page={read.data} />
}

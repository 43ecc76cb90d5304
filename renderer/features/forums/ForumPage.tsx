import { useReadOnly } from '#renderer/app/workspace.ts'
import { useRead } from '#renderer/data/use-read.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { ForumEditor } from './ForumEditor.tsx'
import { ForumText } from './ForumText.tsx'

/** One forum with its agenda. */
export function ForumPage({ id }: Readonly<{ id: string }>) {
  const read = useRead('forums.get', { id })
  const readOnly = useReadOnly()
  if (!read.data) return <ErrorSentence error={read.error} />
  return readOnly ? <ForumText page={read.data} /> : <ForumEditor page={read.data} />
}

import { useRead } from '#renderer/data/use-read.ts'
import { ErrorSentence } from '#renderer/ui/ErrorSentence.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { FrameworkEditor } from './FrameworkEditor.tsx'
import { FrameworkReader } from './FrameworkReader.tsx'
import { BACK, keyOf } from './words.ts'

/** One version: to read when it is published, to write while it is a draft of this workspace. */
export function FrameworkPage({ id }: Readonly<{ id: string }>) {
  const page = useRead('frameworks.get', keyOf(id))
  if (!page.data)
    return page.waiting ? null : (
      <Page title="Framework" back={BACK}>
        <ErrorSentence error={page.error} />
      </Page>
    )
  const { mine, state, record } = page.data
  return mine && state === 'draft' && record !== null ? (
    <FrameworkEditor page={page.data} record={record} />
  ) : (
    <FrameworkReader page={page.data} />
  )
}

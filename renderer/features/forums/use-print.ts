import { useState } from 'react'
import { client, native } from '#renderer/data/client.ts'
import { say } from '#renderer/ui/toasts.ts'
import type { AppError } from '#shared/errors.ts'

/** The agenda as a document: to a file that the person names, or to a printer. */
export function usePrint(forumId: string, settle: () => Promise<boolean>) {
  const [error, setError] = useState<AppError>()
  const [busy, setBusy] = useState(false)
  const print = async (to: 'pdf' | 'printer') => {
    setBusy(true)
    setError(undefined)
    try {
      // What was typed last must stand on the page too.
      if (!(await settle())) return
      const document = await client.forums.document({ id: forumId })
      const printed = await native.print({ ...document, to })
      if (printed && to === 'pdf') say(`Saved as ${printed.file}.`)
    } catch (reason) {
      setError(reason as AppError)
    } finally {
      setBusy(false)
    }
  }
  return { print, busy, error }
}

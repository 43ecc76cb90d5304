import { useState } from 'react'
import { client, native } from '#renderer/data/client.ts'
import { say } from '#renderer/ui/toasts.ts'
import type { Key } from './words.ts'

/** A framework leaves: as its file, or as a document to read. `settle` puts what was typed last on the disk first. */
export function useOut({ id, version }: Key, settle: () => Promise<unknown> = async () => {}) {
  const [error, setError] = useState<Error>()
  const [busy, setBusy] = useState(false)
  const doing = (work: () => Promise<void>) => async () => {
    setBusy(true)
    setError(undefined)
    try {
      await settle()
      await work()
    } catch (reason) {
      setError(reason as Error)
    } finally {
      setBusy(false)
    }
  }
  return {
    busy,
    error,
    exportFile: doing(async () => {
      const target = await native.chooseTarget({ purpose: 'framework', suggestedName: `${id} ${version}` })
      if (!target) return
      await client.frameworks.export({ id, version, file: target.grant })
      say(`Exported as ${target.name}.`)
    }),
    print: (to: 'pdf' | 'printer') =>
      doing(async () => {
        const document = await client.frameworks.document({ id, version })
        const printed = await native.print({ ...document, to })
        if (printed && to === 'pdf') say(`Saved as ${printed.file}.`)
      })(),
  }
}

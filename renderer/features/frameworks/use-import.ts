import { useState } from 'react'
import { native } from '#renderer/data/client.ts'
import { useWrite } from '#renderer/data/use-write.ts'
import type { FrameworkPreview } from '#shared/contract/frameworks.ts'
import { AppError } from '#shared/errors.ts'
import { MAX_FILE_BYTES } from '#shared/model/framework/file.ts'

type Source = { file: string } | { text: string }
export type Found = Readonly<{ source: Source; preview: FrameworkPreview }>

/** The way of a file into the workspace: chosen or dropped, then looked at before anything is written. */
export function useImport() {
  const preview = useWrite('frameworks.preview')
  const [found, setFound] = useState<Found>()
  const [error, setError] = useState<Error>()
  const look = async (source: Source) => {
    setError(undefined)
    setFound(undefined)
    const seen = await preview.run(source)
    if (seen) setFound({ source, preview: seen })
  }
  const refuse = (sentence: string) => setError(new AppError('wrong-file', sentence))
  /** One that was dropped: a window may read it, but knows no path of it. */
  const take = async (file: File) => {
    if (file.size > MAX_FILE_BYTES)
      return refuse('This file is too large for a framework: 2 MB are the most.')
    try {
      await look({ text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) })
    } catch {
      refuse('This file holds text that is not valid Unicode: save it as UTF-8 and drop it again.')
    }
  }
  const choose = async () => {
    setError(undefined)
    try {
      const file = await native.chooseFile({ purpose: 'framework' })
      if (file) await look({ file: file.grant })
    } catch (reason) {
      setError(reason as Error)
    }
  }
  return {
    choose,
    take,
    found,
    close: () => setFound(undefined),
    busy: preview.busy,
    error: error ?? preview.error,
  }
}

import { useState } from 'react'
import { useWorkspace } from '#renderer/app/workspace.ts'
import type { Subject } from './words.ts'

type State = Readonly<{
  framework: Readonly<{ id: string; version: string }> | null
  subject: Subject | null
  hub: string
  neverShared: boolean
}>

/** How the page stood when it was left, by workspace: whoever comes back from a school finds it as it was. */
const left = new Map<string, State>()

export function useAcrossState() {
  const { file } = useWorkspace()
  const [state, setState] = useState<State>(
    () => left.get(file) ?? { framework: null, subject: null, hub: '', neverShared: false },
  )
  const change = (part: Partial<State>) => {
    const next = { ...state, ...part }
    left.set(file, next)
    setState(next)
  }
  return { state, change }
}

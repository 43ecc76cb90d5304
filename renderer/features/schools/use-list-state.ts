import { useState } from 'react'
import { useWorkspace } from '#renderer/app/workspace.ts'
import { type SchoolListState, schoolListState } from '#shared/model/school-list.ts'

export const EMPTY: SchoolListState = schoolListState.parse({})

/** How the list stood when it was left, by workspace: whoever comes back from a school finds it as it was. */
const left = new Map<string, Readonly<{ state: SchoolListState; view: string | null }>>()

export type ListState = Readonly<{
  state: SchoolListState
  /** The saved view that it started from. */
  view: string | null
  change: (part: Partial<SchoolListState>) => void
  /** Takes a whole state, of a view or none. */
  use: (state: SchoolListState, view: string | null) => void
}>

export function useListState(): ListState {
  const { file } = useWorkspace()
  const [now, setNow] = useState(() => left.get(file) ?? { state: EMPTY, view: null })
  const set = (next: typeof now) => {
    left.set(file, next)
    setNow(next)
  }
  return {
    ...now,
    change: (part) => set({ ...now, state: { ...now.state, ...part } }),
    use: (state, view) => set({ state, view }),
  }
}

export function isFiltered({ text, status, phase, la, flag, hub }: SchoolListState): boolean {
  return [text, status, phase, la, flag, hub].some((part) => part !== '')
}

import { createContext, useContext } from 'react'
import { queries } from '#renderer/data/queries.ts'
import { forgetAll } from '#renderer/ui/toasts.ts'
import type { WorkspaceState } from '#shared/contract/workspace.ts'

export type OpenWorkspace = Extract<WorkspaceState, { state: 'open' }>

export const WorkspaceContext = createContext<OpenWorkspace | null>(null)

/** Whose workspace is open: role, name, hub, and whether it is the practice hub. */
export function useWorkspace(): OpenWorkspace {
  const workspace = useContext(WorkspaceContext)
  if (!workspace) throw new Error('No workspace is open here.')
  return workspace
}

/** The central team reads what advisers wrote and changes none of it. */
export function useReadOnly(): boolean {
  return useWorkspace().role === 'centre'
}

/** Another workspace was opened: everything that was read before belongs to the other one. */
export function showWorkspace(state: WorkspaceState): void {
  forgetAll()
  window.location.hash = '/'
  queries.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== 'workspace.state' })
  queries.setQueryData(['workspace.state', undefined], state)
}

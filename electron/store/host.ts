import type { WorkspaceState } from '#shared/contract/workspace.ts'
import type { Workspace } from './open.ts'
import type { Commit, Store } from './store.ts'

/** What stands around a store: which workspace is open, and what a name of a file means here. */
export type Host = Readonly<{
  /** The open workspace. Throws `no-workspace` before one is made. */
  store(): Store
  state(): WorkspaceState
  /** Hears every commit of whichever workspace is open, also one that is opened later; returns how to stop. */
  onCommit(listener: (commit: Commit) => void): () => void
  create(workspace: Workspace): WorkspaceState
  openPractice(): Promise<WorkspaceState>
  leavePractice(): WorkspaceState
  /** The path behind a choice: itself on the command line, a grant from main's dialog in the app. */
  resolveFile(choice: string): string
  /** A folder for staging, inboxes and backups, beside the workspace. */
  folder(): string
  log(message: string): void
}>

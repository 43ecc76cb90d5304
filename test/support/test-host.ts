import { dirname } from 'node:path'
import type { Host } from '#store/host.ts'
import type { Workspace } from '#store/open.ts'
import { type Client, createLocalClient } from '#store/server.ts'
import type { Store } from '#store/store.ts'
import { openTestStore } from './open-test-store.ts'

/** The contract over a real workspace, in this process: what a window talks to, without the window. */
export function openTestClient(workspace: Partial<Workspace> = {}): {
  client: Client
  store: Store
  logged: string[]
} {
  const store = openTestStore(workspace)
  const logged: string[] = []
  const state = () => ({
    state: 'open' as const,
    role: workspace.role ?? ('adviser' as const),
    name: workspace.name ?? 'Ada Adviser',
    hub: workspace.hub ?? 'Blackpool',
    practice: false,
    hasOwn: true,
    file: store.path,
  })
  const host: Host = {
    store: () => store,
    state,
    onCommit: (listener) => store.onCommit(listener),
    create: state,
    openPractice: async () => state(),
    leavePractice: state,
    resolveFile: (choice) => choice,
    folder: () => dirname(store.path),
    log: (message) => logged.push(message),
  }
  return { client: createLocalClient(host), store, logged }
}

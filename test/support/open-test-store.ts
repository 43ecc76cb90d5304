import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createStore, type Workspace } from '#store/open.ts'
import type { Store } from '#store/store.ts'

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

/** A real workspace in a file of its own, closed when the test is over. */
export function openTestStore(workspace: Partial<Workspace> = {}): Store {
  const store = createStore(
    { path: join(temporaryFolder(), 'fieldbook.sqlite') },
    { role: 'adviser', name: 'Ada Adviser', hub: 'Blackpool', ...workspace },
  )
  onTestFinished(() => store.close())
  return store
}

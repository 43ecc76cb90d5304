import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { WorkspaceState } from '#shared/contract/workspace.ts'
import { AppError } from '#shared/errors.ts'
import type { Host } from '#store/host.ts'
import { createStore, openStore } from '#store/open.ts'
import { removeRegisterLeftovers } from '#store/register/tidy.ts'
import { type Commit, readWorkspace, type Store } from '#store/store.ts'

/** Which of the two is open; a store that is started again after a crash opens the same. */
export type Place = 'own' | 'practice'
type Workspaces = Readonly<{ host: Host; grant(grant: string, path: string): void; close(): void }>

/** The person's own workspace and the practice hub: which of them is open, if one is. */
export function createWorkspaces(
  dataFolder: string,
  first: Place,
  log: (message: string) => void,
  onPlace: (place: Place) => void,
): Workspaces {
  const own = join(dataFolder, 'workspace', 'fieldbook.sqlite')
  const practice = join(dataFolder, 'practice', 'fieldbook.sqlite')
  const grants = new Map<string, string>()
  const listeners = new Set<(commit: Commit) => void>()
  const tell = (commit: Commit): void => {
    for (const listener of listeners) listener(commit)
  }
  let store: Store | undefined
  let failure: Failure | undefined

  /** Opens `path` in place of what is open. A file that cannot be opened stays as it is, and its reason is kept. */
  function use(path: string): void {
    store?.close()
    store = undefined
    failure = undefined
    if (!existsSync(path)) return
    try {
      store = openStore({ path })
      removeRegisterLeftovers(store)
      store.onCommit(tell)
    } catch (error) {
      failure = inWords(error)
      log(
        `not opened (${failure.code}): ${error instanceof AppError ? error.message : (error as Error).stack}`,
      )
    }
  }

  /** Opens another workspace while windows are looking: everything that they show is another one's. */
  function change(path: string): WorkspaceState {
    use(path)
    onPlace(path === practice ? 'practice' : 'own')
    tell({ kinds: ['workspace'], schools: [] })
    return state()
  }

  function state(): WorkspaceState {
    if (failure !== undefined) return failure
    if (store === undefined) return { state: 'none' }
    const { role, name, hub, practice } = store.read(readWorkspace)
    return { state: 'open', role, name, hub, practice, hasOwn: existsSync(own), file: store.path }
  }

  const host: Host = {
    store() {
      if (store !== undefined) return store
      throw new AppError(
        'no-workspace',
        failure?.sentence ?? 'There is no workspace yet. Tell us who you are first.',
      )
    },
    state,
    onCommit(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    create(workspace) {
      if (existsSync(own))
        throw new AppError('workspace-exists', 'There is a workspace here already. Open it instead.')
      const unfinished = begin(own)
      createStore({ path: unfinished }, workspace).close()
      finish(unfinished, own)
      return change(own)
    },
    async openPractice() {
      if (!existsSync(practice)) await makePractice(practice)
      return change(practice)
    },
    leavePractice: () => change(own),
    resolveFile(choice) {
      const path = grants.get(choice)
      if (path === undefined) throw new AppError('file-missing', 'Please choose the file again.')
      return path
    },
    folder: () => dirname(host.store().path),
    log,
  }

  use(first === 'practice' ? practice : own)
  return { host, grant: (grant, path) => void grants.set(grant, path), close: () => store?.close() }
}

type Failure = Extract<WorkspaceState, { state: 'failed' }>

function inWords(error: unknown): Failure {
  if (error instanceof AppError) return { state: 'failed', code: error.code, sentence: error.message }
  const sentence =
    'The workspace could not be opened. Restart the computer and try again; nothing was changed.'
  return { state: 'failed', code: 'unexpected', sentence }
}

/** The invented hub is a lot of code that most starts do not need. */
async function makePractice(path: string): Promise<void> {
  const { createPractice } = await import('#electron/practice/create-practice.ts')
  // A second window may have asked meanwhile; from here on nothing waits.
  if (existsSync(path)) return
  const unfinished = begin(path)
  createPractice(unfinished)
  finish(unfinished, path)
}

/** Where to make a workspace: it is there whole or not at all, so it gets its name when it is finished. */
function begin(path: string): string {
  const unfinished = `${path}.new`
  mkdirSync(dirname(path), { recursive: true, mode: 0o700 })
  discard(unfinished)
  return unfinished
}

function finish(unfinished: string, path: string): void {
  renameSync(unfinished, path)
  keepName(dirname(path))
}

function discard(path: string): void {
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true })
}

/** Until its folder is on the disk too, a power cut could take the new name back. Windows has no such call. */
function keepName(folder: string): void {
  if (process.platform === 'win32') return
  const descriptor = openSync(folder, 'r')
  try {
    fsyncSync(descriptor)
  } finally {
    closeSync(descriptor)
  }
}

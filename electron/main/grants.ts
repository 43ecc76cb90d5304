import { randomUUID } from 'node:crypto'
import { basename } from 'node:path'
import { shell } from 'electron'
import type { StoreProcess } from './store-process.ts'

export type Grant = Readonly<{ grant: string; name: string }>

/**
 * Files that a person chose in a dialog. A window gets a name for each that nobody can guess, and so can have the
 * store read or write these files and no other.
 */
export class Grants {
  private readonly paths = new Map<string, string>()
  private readonly store: StoreProcess

  constructor(store: StoreProcess) {
    this.store = store
  }

  /** For the store to read or write. */
  async give(path: string): Promise<Grant> {
    const grant = this.note(path)
    await this.store.allow(grant.grant, path)
    return grant
  }

  /** For `show` alone; the store is not told. */
  note(path: string): Grant {
    const grant = randomUUID()
    this.paths.set(grant, path)
    return { grant, name: basename(path) }
  }

  /** Shows the file in the system's own file manager. */
  show(grant: string): void {
    const path = this.paths.get(grant)
    if (path !== undefined) shell.showItemInFolder(path)
  }
}

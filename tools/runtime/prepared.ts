import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { electronVersion, fallbackElectron, sqliteVersion } from './pins.ts'
import { cacheFolder, checkout, platform } from './places.ts'
import { RuntimeProblem } from './problem.ts'

/** What `prepare` found or made, so that the next run has nothing to do. */
export type Prepared = {
  key: string
  /** The version that is really used: the pinned one, or the fallback's. */
  electronVersion: string
  official: boolean
  /** The folder for `ELECTRON_OVERRIDE_DIST_PATH` and electron-builder's `electronDist`. */
  dist: string
  program: string
}

const stamp = join(checkout, 'node_modules', '.cache', 'cpd-fieldbook-runtime.json')

/** Anything that, when it changes, makes the preparation out of date. */
export function preparedKey(): string {
  const { version, revision } = fallbackElectron
  return [
    cacheFolder(),
    platform,
    process.version,
    electronVersion,
    sqliteVersion,
    `${version}r${revision}`,
  ].join(' ')
}

export function readPrepared(): Prepared | undefined {
  try {
    const prepared = JSON.parse(readFileSync(stamp, 'utf8')) as Prepared
    const binding = join(checkout, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node')
    const whole = existsSync(prepared.program) && (prepared.official || existsSync(binding))
    return whole && prepared.key === preparedKey() ? prepared : undefined
  } catch {
    return undefined
  }
}

export function requirePrepared(): Prepared {
  const prepared = readPrepared()
  if (!prepared)
    throw new RuntimeProblem('Electron is not prepared yet: run "npm run prepare-runtime" first.')
  return prepared
}

export function writePrepared(prepared: Prepared): void {
  mkdirSync(dirname(stamp), { recursive: true })
  writeFileSync(`${stamp}.${process.pid}`, `${JSON.stringify(prepared, null, 2)}\n`)
  renameSync(`${stamp}.${process.pid}`, stamp)
}

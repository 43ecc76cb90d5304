import { existsSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { electronVersion } from './pins.ts'
import { cacheFolder, checkout } from './places.ts'
import { run } from './run-program.ts'

const oneDay = 24 * 3600 * 1000
const electronPackage = join(checkout, 'node_modules', 'electron')

/** The folder of the pinned Electron if its official installer has put it there, or can do so now. */
export function officialElectron(options: { again: boolean }): string | undefined {
  if (isInstalled()) return distFolder()
  if (failedToday() && !options.again) return undefined

  console.log(`Fetching Electron ${electronVersion}…`)
  // The folder that a fallback needs must not lead the installer astray.
  const { ELECTRON_OVERRIDE_DIST_PATH: _, ELECTRON_RUN_AS_NODE: __, ...env } = process.env
  const installed = run(process.execPath, [join(electronPackage, 'install.js')], { env, minutes: 20 })
  if (installed.ok && isInstalled()) {
    rmSync(failureMark(), { force: true })
    return distFolder()
  }
  writeFileSync(failureMark(), `${installed.output}\n`)
  return undefined
}

/** Electron's program inside a folder of its distribution. */
export function electronProgram(folder: string): string {
  if (process.platform === 'darwin') return join(folder, 'Electron.app/Contents/MacOS/Electron')
  return join(folder, process.platform === 'win32' ? 'electron.exe' : 'electron')
}

function distFolder(): string {
  return join(electronPackage, 'dist')
}

function isInstalled(): boolean {
  try {
    const version = readFileSync(join(distFolder(), 'version'), 'utf8').trim().replace(/^v/, '')
    return version === electronVersion && existsSync(electronProgram(distFolder()))
  } catch {
    return false
  }
}

/** A machine without the internet is asked once a day, not at every start. */
export function failureMark(): string {
  return join(cacheFolder(), `electron-${electronVersion}-not-downloaded.log`)
}

export function failedToday(now = Date.now()): boolean {
  try {
    return Math.abs(now - statSync(failureMark()).mtimeMs) < oneDay
  } catch {
    return false
  }
}

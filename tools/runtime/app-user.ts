import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { cacheFolder, checkout, isRoot } from './places.ts'
import { RuntimeProblem } from './problem.ts'
import { run } from './run-program.ts'

/** Under root the app runs as this unprivileged user, so that Chromium's sandbox is on. */
const appUser = 65534
export const needsAppUser = process.platform === 'linux' && isRoot

export const appUserWrapper = join(dirname(fileURLToPath(import.meta.url)), 'as-app-user.sh')

/** Hands a file or folder, with all in it, to the user that the app runs as. Nothing to do but under root. */
export function giveToApp(path: string): void {
  if (!needsAppUser) return
  chownSync(path, appUser, appUser)
  if (!statSync(path).isDirectory()) return
  for (const name of readdirSync(path)) giveToApp(join(path, name))
}

/** A new folder that both the test and the app can read and write. It goes when this process ends. */
export function appFolder(name: string): string {
  const folder = temporaryFolder(name)
  giveToApp(folder)
  return folder
}

/** Where a root's app keeps its data between starts: a cache may be emptied, this may not. */
export function homeOfAppUser(): string {
  const home = process.env.FIELDBOOK_APP_HOME ?? '/var/lib/cpd-fieldbook'
  if (!existsSync(home)) {
    mkdirSync(home, { recursive: true, mode: 0o700 })
    giveToApp(home)
  }
  return home
}

export function readableByApp(paths: string[]): boolean {
  if (!needsAppUser) return true
  const asAppUser = [`--reuid=${appUser}`, `--regid=${appUser}`, '--clear-groups', '--']
  return run('setpriv', [
    ...asAppUser,
    'sh',
    '-c',
    'for path; do test -r "$path" || exit 1; done',
    'sh',
    ...paths,
  ]).ok
}

/** What of the checkout a built app needs to run. */
const appParts = ['package.json', 'out', 'migrations']

/**
 * The folder to give Electron: the checkout, or, where root's clone is closed to the app's user, a copy
 * of the built app. The copy goes when this process ends.
 */
export function readableApp(): string {
  const samples = ['package.json', 'out/main/index.js', 'node_modules/better-sqlite3/package.json']
  const present = samples.map((path) => join(checkout, path)).filter((path) => existsSync(path))
  if (readableByApp(present)) return checkout
  return stage((copy) => {
    for (const part of appParts.filter((part) => existsSync(join(checkout, part)))) {
      cpSync(join(checkout, part), join(copy, part), { recursive: true })
    }
    for (const name of runtimePackages()) {
      cpSync(join(checkout, 'node_modules', name), join(copy, 'node_modules', name), {
        recursive: true,
        filter: (path) => !/better-sqlite3\/(deps|src)$/.test(path),
      })
    }
  })
}

/** A program's folder where the app's user can read it. */
export function readableFolder(folder: string, program: string): string {
  if (readableByApp([join(folder, program)])) return folder
  return join(
    stage((copy) =>
      cpSync(folder, join(copy, basename(folder)), { recursive: true, verbatimSymlinks: true }),
    ),
    basename(folder),
  )
}

function stage(fill: (copy: string) => void): string {
  const copy = temporaryFolder('app')
  fill(copy)
  openToAll(copy)
  return copy
}

/** The installed packages that stay outside the bundle, with what they need in turn. */
function runtimePackages(): string[] {
  const found = new Set<string>()
  const add = (folder: string): void => {
    const file = join(checkout, folder, 'package.json')
    if (!existsSync(file)) return
    const about = JSON.parse(readFileSync(file, 'utf8')) as { dependencies?: Record<string, string> }
    for (const name of Object.keys(about.dependencies ?? {})) {
      if (found.has(name)) continue
      found.add(name)
      add(join('node_modules', name))
    }
  }
  add('.')
  return [...found]
}

function openToAll(path: string): void {
  const stat = statSync(path)
  if (stat.isDirectory()) {
    chmodSync(path, 0o755)
    for (const name of readdirSync(path)) openToAll(join(path, name))
  } else chmodSync(path, stat.mode & 0o111 ? 0o755 : 0o644)
}

const temporary: string[] = []

function temporaryFolder(name: string): string {
  if (temporary.length === 0) {
    process.once('exit', () => {
      for (const folder of temporary) rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    })
  }
  const folder = mkdtempSync(join(sharedTemp(), `fieldbook-${name}-`))
  temporary.push(folder)
  return folder
}

/** A temporary folder may be private to root; the app's user needs one that is not. */
function sharedTemp(): string {
  const folder = [tmpdir(), '/tmp', '/var/tmp', cacheFolder()].find(
    (path) => existsSync(path) && readableByApp([path]),
  )
  if (!folder)
    throw new RuntimeProblem(
      'No temporary folder can be read by the user that the app runs as: set TMPDIR to one that can.',
    )
  return folder
}

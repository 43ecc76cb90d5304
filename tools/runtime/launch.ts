import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import {
  appFolder,
  appUserWrapper,
  giveToApp,
  homeOfAppUser,
  needsAppUser,
  readableApp,
  readableFolder,
} from './app-user.ts'
import { hasDisplay } from './debian.ts'
import { electronProgram } from './official-electron.ts'
import { checkout } from './places.ts'
import { type Prepared, requirePrepared } from './prepared.ts'
import { projectEnv } from './run-program.ts'

export { appFolder, giveToApp }

export type AppLaunch = {
  /** What to start: Electron, or under root a wrapper that starts it as an unprivileged user. */
  executablePath: string
  /** The folder of the built app: the first argument. */
  appDir: string
  /** The whole environment, not only what is added to it. */
  env: Record<string, string>
}

/**
 * How an end-to-end test starts the built app (run it by `npm run test:e2e`, which prepares, builds and
 * brings a display):
 *
 * ```ts
 * const place = electronForTests()
 * const userData = appFolder('user-data')
 * const app = await _electron.launch({
 *   executablePath: place.executablePath,
 *   args: [place.appDir, `--user-data-dir=${userData}`],
 *   env: place.env,
 *   chromiumSandbox: true, // otherwise Playwright adds --no-sandbox
 * })
 * ```
 *
 * Under root the app is another user: make its folders with `appFolder(name)`, and hand over what the
 * test itself wrote there with `giveToApp(path)`. Paths in arguments must be absolute.
 */
export function electronForTests(): AppLaunch {
  memory ??= launchFor(requirePrepared(), needsAppUser ? appFolder('home') : undefined)
  return memory
}
let memory: AppLaunch | undefined

/** The same for a program that is already packaged, such as `dist/linux-unpacked/cpd-fieldbook`. */
export function packagedForTests(program: string): Omit<AppLaunch, 'appDir'> {
  const home = needsAppUser ? appFolder('home') : undefined
  return programLaunch(join(readableFolder(dirname(program), basename(program)), basename(program)), home)
}

/** How `npm start` starts it: under root the data stays in one home from start to start. */
export function launchForPeople(prepared: Prepared): AppLaunch {
  if (needsAppUser) {
    console.log(
      `Started by root: the window runs as an unprivileged user and keeps its data in ${homeOfAppUser()}`,
    )
  }
  return launchFor(prepared, needsAppUser ? homeOfAppUser() : undefined)
}

function launchFor(prepared: Prepared, appHome: string | undefined): AppLaunch {
  const program = electronProgram(readableFolder(prepared.dist, basename(prepared.program)))
  return { ...programLaunch(program, appHome), appDir: readableApp() }
}

function programLaunch(program: string, appHome: string | undefined): Omit<AppLaunch, 'appDir'> {
  const env: Record<string, string> = {}
  for (const [name, value] of Object.entries(process.env)) {
    // Either would make Electron something other than the app; npm's own are of no use to it.
    if (value === undefined || name === 'ELECTRON_RUN_AS_NODE' || name === 'NODE_OPTIONS') continue
    if (!name.startsWith('npm_')) env[name] = value
  }
  if (!appHome) return { executablePath: program, env }
  return {
    executablePath: appUserWrapper,
    env: { ...env, FIELDBOOK_PROGRAM: program, FIELDBOOK_APP_HOME: appHome },
  }
}

/** Without a display on Linux, the same command under a virtual one. */
export function withDisplay(command: string, args: string[]): [string, string[]] {
  if (process.platform !== 'linux' || hasDisplay()) return [command, args]
  return ['xvfb-run', ['--auto-servernum', '--server-args=-screen 0 1920x1080x24', command, ...args]]
}

/** Runs to its end with our standard streams, and answers with the exit code. */
export function runToEnd(
  command: string,
  args: string[],
  env: NodeJS.ProcessEnv = projectEnv(),
): Promise<number> {
  return new Promise((done, fail) => {
    const child = spawn(command, args, { cwd: checkout, env, stdio: 'inherit' })
    const pass = (signal: NodeJS.Signals): void => void child.kill(signal)
    process.on('SIGTERM', pass)
    process.on('SIGINT', pass)
    child.once('error', fail)
    child.once('exit', (code, signal) => {
      process.off('SIGTERM', pass)
      process.off('SIGINT', pass)
      done(code ?? (signal ? 1 : 0))
    })
  })
}

/** A tool of node_modules, run by this Node so that it works the same on Windows. */
export function tool(file: string): string {
  const path = join(checkout, 'node_modules', file)
  if (!existsSync(path)) throw new Error(`${file} is not in node_modules`)
  return path
}

export const build = (): Promise<number> =>
  runToEnd(process.execPath, [tool('electron-vite/bin/electron-vite.js'), 'build'])

import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from '@playwright/test'
import { appFolder, packagedForTests } from '#tools/runtime/launch.ts'
import { packagingCommand } from '#tools/runtime/package.ts'
import { checkout } from '#tools/runtime/places.ts'
import { requirePrepared } from '#tools/runtime/prepared.ts'
import { projectEnv, run, tail } from '#tools/runtime/run-program.ts'

const programs: Partial<Record<NodeJS.Platform, string>> = {
  linux: 'linux-unpacked/cpd-fieldbook',
  darwin: `mac${process.arch === 'arm64' ? '-arm64' : ''}/CPD Fieldbook.app/Contents/MacOS/CPD Fieldbook`,
  win32: 'win-unpacked/CPD Fieldbook.exe',
}

/** Packages what is built, as `npm run package` does, and answers with the program in it. */
export function packageApp(): string {
  const program = join(checkout, 'dist', programs[process.platform] ?? '')
  rmSync(program, { force: true })
  const packaged = run(process.execPath, packagingCommand(requirePrepared()), {
    cwd: checkout,
    env: projectEnv(),
  })
  if (!packaged.ok || !existsSync(program))
    throw new Error(`The app could not be packaged:\n${tail(packaged.output, 30)}`)
  return program
}

export type PackagedApp = { page: Page; close: () => Promise<void> }

/**
 * Starts the packaged program and connects to its first window. The fuse for the inspector is off in it,
 * so Playwright's own launch cannot be used: only Chromium's debugging port is left.
 */
export async function startPackaged(program: string, userData = appFolder('packaged')): Promise<PackagedApp> {
  const { executablePath, env } = packagedForTests(program)
  const args = [`--user-data-dir=${userData}`, '--remote-debugging-port=0']
  const child = spawn(executablePath, args, { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const browser = await chromium.connectOverCDP(await debuggingAddress(child))
  const page = await firstPage(browser)
  return { page, close: () => closeApp(child, browser, page) }
}

/** Chromium prints where it listens; if it ends before that, what it printed says why. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((found, fail) => {
    let printed = ''
    const read = (chunk: Buffer): void => {
      printed += chunk.toString()
      const address = printed.match(/DevTools listening on (ws:\S+)/)?.[1]
      if (address) found(address)
    }
    child.stderr?.on('data', read)
    child.stdout?.on('data', read)
    child.once('error', fail)
    child.once('exit', (code, signal) =>
      fail(new Error(`The packaged app ended (${code ?? signal}):\n${tail(printed)}`)),
    )
  })
}

async function firstPage(browser: Browser): Promise<Page> {
  const context = browser.contexts()[0]
  if (!context) throw new Error('The packaged app has no browser context')
  return context.pages()[0] ?? context.waitForEvent('page')
}

/** As a person closes it; with no window left the app quits by itself. */
async function closeApp(child: ChildProcess, browser: Browser, page: Page): Promise<void> {
  const ended = new Promise<void>((done) => {
    if (child.exitCode !== null || child.signalCode !== null) done()
    else child.once('exit', () => done())
  })
  await page.close({ runBeforeUnload: true }).catch(() => undefined)
  const timer = setTimeout(() => child.kill('SIGKILL'), 10_000)
  await ended
  clearTimeout(timer)
  await browser.close().catch(() => undefined)
}

/** The sandbox of each window as Linux sees it: 2 means that a filter of system calls is on. */
export function seccompOfWindows(userData: string): string[] {
  const modes: string[] = []
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const command = readIfThere(`/proc/${pid}/cmdline`)
    if (!command.includes('--type=renderer') || !command.includes(userData)) continue
    modes.push(readIfThere(`/proc/${pid}/status`).match(/^Seccomp:\s*(\d)/m)?.[1] ?? 'unknown')
  }
  return modes
}

/** A process may end while it is looked at. */
function readIfThere(file: string): string {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return ''
  }
}

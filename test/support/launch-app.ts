import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { appFolder, electronForTests, packagedForTests } from '#tools/runtime/launch.ts'

type LaunchOptions = Readonly<{
  /** A folder of `appFolder`; a new one by default. Give the same again to start where the last app ended. */
  userData?: string
  args?: readonly string[]
  /** Another Electron than the prepared one, to open the built app with. */
  program?: string
  /** The test provokes errors and refused requests on purpose: only what really leaves the computer fails it. */
  attacks?: boolean
}>

export type AppUnderTest = Readonly<{
  app: ElectronApplication
  window: Page
  userData: string
  /** What has gone wrong up to now: errors of pages, requests that are not local. */
  problems(): Promise<readonly string[]>
  /** Quits in order, then throws if anything went wrong while it ran. */
  close(): Promise<void>
}>

/**
 * Starts the built app with a fresh user-data folder. Every run is a canary: `close()` fails if a page had an
 * error, if any session was asked for something that is not local, or if Chromium's own network log shows an
 * address outside.
 */
export async function launchApp({
  userData = appFolder('user-data'),
  args = [],
  program,
  attacks = false,
}: LaunchOptions = {}): Promise<AppUnderTest> {
  const place = { ...electronForTests(), ...(program && packagedForTests(program)) }
  const netLog = join(userData, 'net-log.json')
  const app = await _electron.launch({
    executablePath: place.executablePath,
    args: [place.appDir, `--user-data-dir=${userData}`, `--log-net-log=${netLog}`, ...args],
    env: place.env,
    // Otherwise Playwright adds --no-sandbox.
    chromiumSandbox: true,
  })
  const pageErrors: string[] = []
  const heard = new Set<Page>()
  const listen = (page: Page): void => {
    if (heard.has(page)) return
    heard.add(page)
    page.on('pageerror', (error) => pageErrors.push(`page error: ${error.stack ?? error.message}`))
    page.on('console', (message) => {
      if (message.type() === 'error') pageErrors.push(`console error: ${message.text()}`)
    })
  }
  app.on('window', listen)
  await watchRequests(app)
  const window = await app.firstWindow()
  listen(window)
  await window.waitForLoadState('domcontentloaded')

  const problems = async () => (attacks ? [] : [...new Set([...pageErrors, ...(await outsideRequests(app))])])
  return {
    app,
    window,
    userData,
    problems,
    async close() {
      const found = [...(await problems())]
      await app.close()
      found.push(...outsideAddresses(netLog, attacks))
      if (found.length > 0) throw new Error(`The app was not clean:\n${found.join('\n')}`)
    },
  }
}

/** Notes in the running app what any session was asked for. A refused request ends in an error, which counts too. */
async function watchRequests(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ app, session }) => {
    const outside: string[] = []
    Object.assign(globalThis, { fieldbookOutside: outside })
    const note = ({ url }: { url: string }): void => {
      if (!/^(app|blob|data|devtools):/.test(url)) outside.push(url)
    }
    const watch = (one: Electron.Session): void => {
      one.webRequest.onErrorOccurred(note)
      one.webRequest.onCompleted(note)
      one.webRequest.onBeforeRedirect(note)
    }
    app.on('session-created', watch)
    watch(session.defaultSession)
  })
}

async function outsideRequests(app: ElectronApplication): Promise<string[]> {
  const urls = await app.evaluate(
    () => (globalThis as { fieldbookOutside?: string[] }).fieldbookOutside ?? [],
  )
  return urls.map((url) => `asked for ${url}`)
}

/**
 * Addresses outside in Chromium's network log: of any session and of Chromium's own services. Under attack an address
 * may have been prepared for; then only what was resolved or requested counts.
 */
function outsideAddresses(netLog: string, attacks: boolean): string[] {
  if (!existsSync(netLog)) return ['Chromium wrote no network log']
  // Text, not JSON: the log of an app that was killed is cut off.
  const log = readFileSync(netLog, 'utf8')
  const urls = [...log.matchAll(/"url":"((?:https?|wss?|ftp):[^"]*)"/g)].map(([, url]) => url ?? '')
  const addresses = attacks
    ? []
    : [...log.matchAll(/"(?:address|host)":"([^"]+)"/g)].map(([, address]) => address)
  // ~notfound is where the app's own resolver sends every name.
  const left = [...urls.filter((url) => !url.includes('//~notfound')), ...addresses]
  return [...new Set(left)].map((address) => `left for ${address}`)
}

/** The next open dialogs answer with this file; `null` cancels. */
export async function answerOpenDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showOpenDialog = async () => ({ canceled: path === null, filePaths: path === null ? [] : [path] })
  }, path)
}

/** The next save dialogs answer with this file; `null` cancels. */
export async function answerSaveDialog(app: ElectronApplication, path: string | null): Promise<void> {
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = async () => ({ canceled: path === null, filePath: path ?? '' })
  }, path)
}

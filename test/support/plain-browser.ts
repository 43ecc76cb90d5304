import { readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { _electron, type ElectronApplication, type Page } from '@playwright/test'
import { appFolder, electronForTests, giveToApp } from '#tools/runtime/launch.ts'

type PlainBrowser = Readonly<{
  app: ElectronApplication
  page: Page
  /** Where downloads go. */
  downloads: string
  /** The names of the files that were downloaded whole. */
  downloaded(): string[]
  /** What the page asked for outside its own file. */
  asked(): Promise<readonly string[]>
  close(): Promise<void>
}>

/** What any browser is: Chromium without a line of ours, which opens a file and saves downloads in a folder. */
export async function openPlainBrowser(url: string): Promise<PlainBrowser> {
  const folder = appFolder('plain-browser')
  const downloads = appFolder('downloads')
  writeFileSync(
    join(folder, 'main.cjs'),
    `const { app, BrowserWindow, session } = require('electron')
const { join } = require('node:path')
globalThis.asked = []
app.whenReady().then(() => {
  session.defaultSession.webRequest.onBeforeRequest(({ url }, answer) => {
    if (!/^(file|blob|data|devtools):/.test(url)) globalThis.asked.push(url)
    answer({})
  })
  session.defaultSession.on('will-download', (_event, item) => {
    item.setSavePath(join(${JSON.stringify(downloads)}, item.getFilename()))
  })
  new BrowserWindow({ width: 1366, height: 768, webPreferences: { sandbox: true } }).loadURL(${JSON.stringify(url)})
})
`,
  )
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'plain-browser', version: '1.0.0', main: 'main.cjs' }),
  )
  giveToApp(folder)
  giveToApp(downloads)
  const { executablePath, env } = electronForTests()
  const app = await _electron.launch({
    executablePath,
    args: [folder, `--user-data-dir=${appFolder('plain-user-data')}`],
    env,
    chromiumSandbox: true,
  })
  const page = await app.firstWindow()
  await page.waitForLoadState('load')
  return {
    app,
    page,
    downloads,
    downloaded: () => readdirSync(downloads).filter((name) => name.endsWith('.json')),
    asked: () => app.evaluate(() => (globalThis as unknown as { asked: string[] }).asked),
    close: () => app.close(),
  }
}

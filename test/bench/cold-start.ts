import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { _electron } from '@playwright/test'
import { createPractice } from '#electron/practice/create-practice.ts'
import { appFolder, electronForTests, giveToApp } from '#tools/runtime/launch.ts'
import { percentile, type Ratio } from './ratio.ts'

const STARTS = 9

/**
 * From the start of the process to a week screen that can be used, with a practice hub's data in it, against an
 * Electron that opens one empty window. Turn by turn, the median of each.
 */
export async function coldStartRatio(): Promise<Ratio> {
  const userData = appFolder('bench-user-data')
  const folder = join(userData, 'practice')
  mkdirSync(folder, { recursive: true })
  createPractice(join(folder, 'fieldbook.sqlite'))
  // The app opens the person's own workspace, so the invented hub lies in its place.
  mkdirSync(join(userData, 'workspace'))
  createPractice(join(userData, 'workspace', 'fieldbook.sqlite'))
  giveToApp(userData)
  const empty = emptyApp()
  const ours: number[] = []
  const base: number[] = []
  for (let start = 0; start < STARTS; start++) {
    ours.push(await timeToHeading(userData))
    base.push(await timeToWindow(empty))
  }
  const [a, b] = [percentile(ours, 0.5), percentile(base, 0.5)]
  return {
    name: 'cold start to the week, against an empty Electron window',
    unit: 'ms',
    ours: a,
    base: b,
    ratio: a / b,
    aim: '≤ 2',
    detail: { starts: STARTS, oursSlowest: Math.max(...ours), baseSlowest: Math.max(...base) },
  }
}

async function timeToHeading(userData: string): Promise<number> {
  const place = electronForTests()
  const begun = performance.now()
  const app = await _electron.launch({
    executablePath: place.executablePath,
    args: [place.appDir, `--user-data-dir=${userData}`],
    env: place.env,
    chromiumSandbox: true,
  })
  const window = await app.firstWindow()
  await window.getByRole('heading', { level: 1 }).waitFor()
  await window.getByRole('heading', { level: 2 }).first().waitFor()
  const took = performance.now() - begun
  await app.close()
  return took
}

async function timeToWindow(app: string): Promise<number> {
  const place = electronForTests()
  const begun = performance.now()
  const electron = await _electron.launch({
    executablePath: place.executablePath,
    args: [app, `--user-data-dir=${appFolder('bench-empty-data')}`],
    env: place.env,
    chromiumSandbox: true,
  })
  const window = await electron.firstWindow()
  await window.waitForLoadState('load')
  const took = performance.now() - begun
  await electron.close()
  return took
}

/** The least that Electron can do: one sandboxed window with nothing in it. */
function emptyApp(): string {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-empty-'))
  writeFileSync(
    join(folder, 'package.json'),
    JSON.stringify({ name: 'empty', version: '1.0.0', main: 'main.js' }),
  )
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>empty</title>')
  writeFileSync(
    join(folder, 'main.js'),
    `const { app, BrowserWindow } = require('electron')
app.enableSandbox()
app.whenReady().then(() => new BrowserWindow({ width: 1366, height: 768 }).loadFile('index.html'))
app.on('window-all-closed', () => app.quit())`,
  )
  giveToApp(folder)
  return folder
}

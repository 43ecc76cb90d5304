import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type ElectronApplication, expect, type Page, test } from '@playwright/test'
import Sqlite from 'better-sqlite3'
import { answerOpenDialog, launchApp } from '#test/support/launch-app.ts'
import { takePorts } from '#test/support/take-ports.ts'
import { appFolder, giveToApp } from '#tools/runtime/launch.ts'

const workspaceFile = (userData: string) => join(userData, 'workspace', 'fieldbook.sqlite')

const begin = (page: Page) =>
  page.evaluate(() =>
    window.fieldbookTest?.store.workspace.create({ role: 'adviser', name: 'Test Adviser', hub: 'Test Hub' }),
  )
const openForum = (page: Page) =>
  page.evaluate(() => window.fieldbookTest?.store.forums.open({ academicYear: '2026-27', halfTerm: 'AUT1' }))
const forums = (page: Page) =>
  page.evaluate(async () => (await window.fieldbookTest?.store.forums.list())?.length)
const handed = (page: Page) => page.evaluate(() => window.fieldbookTest?.handed)

const storePid = (app: ElectronApplication) =>
  app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'CPD Fieldbook store')?.pid)

/** Ends the store as a native crash would, and answers with the process that is no more. */
async function killStore(app: ElectronApplication): Promise<number> {
  const pid = await storePid(app)
  if (pid === undefined) throw new Error('There is no store process.')
  process.kill(pid, 'SIGKILL')
  return pid
}

test('a store that dies is started once more, and a second time within a minute it stays down', async () => {
  const { app, window: page, close } = await launchApp()
  await takePorts(page)
  await begin(page)
  await openForum(page)
  await page.evaluate(() => {
    const states: string[] = []
    Object.assign(window, { states })
    void (async () => {
      for await (const { state } of (await window.fieldbookTest?.native.storeState()) ?? [])
        states.push(state)
    })()
  })
  const states = () => page.evaluate(() => (window as unknown as { states: string[] }).states)
  await expect.poll(states).toEqual(['ready'])

  await killStore(app)
  await expect.poll(() => handed(page)).toBe(2)
  expect(await forums(page)).toBe(1)
  await openForum(page)
  expect(await forums(page)).toBe(2)
  await expect.poll(states).toEqual(['ready', 'restarting', 'ready'])

  await killStore(app)
  await expect.poll(states).toEqual(['ready', 'restarting', 'ready', 'stopped'])
  expect(await handed(page)).toBe(2)
  await close()
})

test('the window reads again after a restart, and says so plainly when the store stays down', async () => {
  const userData = appFolder('user-data')
  const first = await launchApp({ userData })
  await takePorts(first.window)
  await begin(first.window)
  await first.close()

  const { app, window: page, close } = await launchApp({ userData })
  await expect(page.getByText('Test Adviser').or(page.getByText('Test Hub')).first()).toBeVisible()
  const dead = await killStore(app)
  // The list of processes shows the dead one for a moment longer.
  await expect.poll(async () => ![dead, undefined].includes(await storePid(app))).toBe(true)
  await expect(page.getByText('Test Adviser').or(page.getByText('Test Hub')).first()).toBeVisible()
  await killStore(app)
  await expect(page.getByText('stopped twice')).toBeVisible()
  await close()
})

test('an orderly end leaves one whole file, with the last words of the window in it', async () => {
  const userData = appFolder('user-data')
  const first = await launchApp({ userData })
  await takePorts(first.window)
  await begin(first.window)
  expect(existsSync(`${workspaceFile(userData)}-wal`)).toBe(true)
  const closed = first.app.waitForEvent('close')
  await first.window
    .evaluate(() => {
      void window.fieldbookTest?.store.forums.open({ academicYear: '2026-27', halfTerm: 'AUT2' })
      window.close()
    })
    .catch(() => {})
  await closed
  expect(readdirSync(join(userData, 'workspace'))).toEqual(['fieldbook.sqlite'])

  const second = await launchApp({ userData })
  await takePorts(second.window)
  expect(await forums(second.window)).toBe(1)
  await second.close()
})

test('a workspace of a newer version is refused untouched, in words', async () => {
  const userData = appFolder('user-data')
  const first = await launchApp({ userData })
  await takePorts(first.window)
  await begin(first.window)
  await first.close()
  const file = workspaceFile(userData)
  const sqlite = new Sqlite(file)
  sqlite.pragma('user_version = 999')
  sqlite.close()
  const hash = () => createHash('sha256').update(readFileSync(file)).digest('hex')
  const before = hash()

  const second = await launchApp({ userData })
  await expect(second.window.getByText('This workspace was written by a newer CPD Fieldbook.')).toBeVisible()
  await takePorts(second.window)
  const refused = await second.window.evaluate(async () => [
    await window.fieldbookTest?.store.workspace.state(),
    await window.fieldbookTest?.store.workspace
      .create({ role: 'adviser', name: 'Another', hub: 'Another' })
      .catch((error: Error) => error.message),
  ])
  expect(refused).toEqual([
    { state: 'failed', code: 'workspace-newer', sentence: expect.stringContaining('newer CPD Fieldbook') },
    'There is a workspace here already. Open it instead.',
  ])
  await second.close()
  expect(hash()).toBe(before)
  expect(readdirSync(join(userData, 'workspace'))).toEqual(['fieldbook.sqlite'])
})

test('the store reads only files that a person chose', async () => {
  const { app, window: page, userData, close } = await launchApp()
  await takePorts(page)
  await begin(page)
  const file = join(userData, 'not-the-register.csv')
  writeFileSync(file, 'a,b\n1,2\n')
  giveToApp(file)
  const load = (choice: string) =>
    page.evaluate(async (file) => {
      try {
        for await (const _ of (await window.fieldbookTest?.store.register.import({ file })) ?? []);
        return 'loaded'
      } catch (error) {
        return (error as { data?: { code?: string } }).data?.code
      }
    }, choice)

  expect(await load(file)).toBe('file-missing')
  await answerOpenDialog(app, null)
  expect(
    await page.evaluate(() => window.fieldbookTest?.native.chooseFile({ purpose: 'register' })),
  ).toBeNull()
  await answerOpenDialog(app, file)
  const chosen = await page.evaluate(() => window.fieldbookTest?.native.chooseFile({ purpose: 'register' }))
  expect(chosen).toEqual({ grant: expect.stringMatching(/^[0-9a-f-]{36}$/), name: 'not-the-register.csv' })
  // It was opened and found to be no register, so the grant led to the file.
  expect(await load(chosen?.grant ?? '')).toBe('wrong-file')
  await close()
})

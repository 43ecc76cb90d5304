import { expect, type Page, test } from '@playwright/test'
import { type AppUnderTest, answerOpenDialog, launchApp } from '#test/support/launch-app.ts'

const WORDS = 'Notices take the first half hour of every meeting'

async function openConversation(window: Page): Promise<void> {
  await window.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Coaching' }).click()
  await window.getByRole('main').getByRole('link').first().click()
  await expect(window.getByLabel('Reality', { exact: true })).toBeVisible()
}

/** As the power button would: no quit, no goodbye. */
function kill({ app }: AppUnderTest): Promise<void> {
  const gone = new Promise<void>((done) => app.process().once('exit', () => done()))
  app.process().kill('SIGKILL')
  return gone
}

test('words typed in a conversation are back after the app was killed', async () => {
  const first = await launchApp()
  await first.window.getByRole('button', { name: 'Open the practice hub' }).click()
  await openConversation(first.window)
  const heading = await first.window.getByRole('heading', { level: 1 }).textContent()
  await first.window.getByLabel('Reality', { exact: true }).fill(WORDS)
  // Within half a second they are in a draft: the form says that they are kept.
  await expect(first.window.getByText(/^(Kept|Saved|Not finished)/).first()).toBeVisible()
  await kill(first)

  const second = await launchApp({ userData: first.userData })
  await second.window.getByRole('button', { name: 'Open the practice hub' }).click()
  await openConversation(second.window)
  await expect(second.window.getByRole('heading', { level: 1 })).toHaveText(heading ?? '')
  await expect(second.window.getByLabel('Reality', { exact: true })).toHaveValue(WORDS)
  await second.close()
})

test('a file that is no register is refused in a sentence, and what was loaded stays', async () => {
  const { app, window, close } = await launchApp()
  await window.getByRole('button', { name: 'Open the practice hub' }).click()
  await window.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Schools' }).click()
  await window.getByRole('main').getByRole('link', { name: 'Add a school' }).click()
  await answerOpenDialog(app, process.execPath)
  await window.getByRole('button', { name: /register file|newer file/ }).click()
  await expect(window.getByRole('alert')).toHaveText(/\.$/)
  await close()
})

test('a window whose page died comes back where it was, and says what happened', async () => {
  const { app, window, close } = await launchApp()
  await window.getByRole('button', { name: 'Open the practice hub' }).click()
  await openConversation(window)
  const place = await window.evaluate(() => location.hash)
  // Playwright's own page is gone with the process. A script for a dead page waits for ever.
  const inPage = (script: string): Promise<string> =>
    app.evaluate(
      ({ BrowserWindow }, code) =>
        Promise.race([
          BrowserWindow.getAllWindows()[0]
            ?.webContents.executeJavaScript(code)
            .catch(() => ''),
          new Promise((done) => setTimeout(done, 500, '')),
        ]),
      script,
    )
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer(),
  )
  await expect
    .poll(() => inPage("document.querySelector('.fb-toasts')?.textContent ?? ''"))
    .toContain('The window stopped and was opened again. Everything that was saved is here.')
  expect(await inPage('location.search + location.hash')).toBe(place)
  await expect.poll(() => inPage("document.querySelector('main')?.textContent ?? ''")).toContain('Reality')
  await close()
})

import { existsSync, mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, type Page, test } from '@playwright/test'
import { createStore } from '#store/open.ts'
import { expectAccessible, inBothThemes } from '#test/support/axe.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { answerSaveDialog, launchApp } from '#test/support/launch-app.ts'
import { openPlainBrowser } from '#test/support/plain-browser.ts'
import { appFolder, giveToApp } from '#tools/runtime/launch.ts'

const SHOTS = 'test-results/self-evaluation'
const SCHOOL = 'St Önaç’s "Test" Primary'

async function look(window: Page, name: string): Promise<void> {
  mkdirSync(SHOTS, { recursive: true })
  await inBothThemes(window, async (theme) => {
    await window.screenshot({ path: join(SHOTS, `${name}-${theme}.png`) })
    await expectAccessible(window, `${name}, ${theme}`)
  })
}

/** The same for the form, which follows the system's colours by itself. */
async function lookAtForm(page: Page, name: string): Promise<void> {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.screenshot({ path: join(SHOTS, `${name}-${colorScheme}.png`) })
    await expectAccessible(page, `${name}, ${colorScheme}`)
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** One school with an audit that has just been opened. */
function prepare(userData: string): string {
  mkdirSync(join(userData, 'workspace'), { recursive: true })
  const store = createStore(
    { path: join(userData, 'workspace', 'fieldbook.sqlite') },
    { role: 'adviser', name: 'Ada Adviser', hub: 'Blackpool' },
  )
  const school = addSchool(store, { name: SCHOOL })
  const { id } = add(store, 'audit', {
    schoolId: school.id,
    frameworkId: 'cpd-quality-7',
    frameworkVersion: '1.0.0',
    round: 'baseline',
    status: 'collecting',
    openedOn: '2026-11-02',
  })
  store.close()
  return id
}

/** Drops files as the system does: not by an event of the page's own. */
async function drop(window: Page, { x, y }: { x: number; y: number }, file: string): Promise<void> {
  const cdp = await window.context().newCDPSession(window)
  const data = { items: [], files: [file], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await cdp.send('Input.dispatchDragEvent', { type, x, y, data })
  await cdp.detach()
}

test('a form goes to the school, is filled in by keyboard in any browser, and comes back', async () => {
  test.setTimeout(180_000)
  const userData = appFolder('user-data')
  const audit = prepare(userData)
  const files = appFolder('self-evaluation-files')
  giveToApp(userData)
  giveToApp(files)
  const { app, window, close } = await launchApp({ userData })
  await window.evaluate((id) => {
    location.hash = `/audits/${id}`
  }, audit)
  await window.getByRole('tab', { name: 'Leaders' }).click()
  const form = join(files, 'form.html')
  const list = window.getByRole('navigation', { name: 'Items by area' })

  await test.step('the form and its page on paper are written', async () => {
    await expect(window.getByText('Nothing is here yet of how the leaders see their school.')).toBeVisible()
    await look(window, 'empty')
    await answerSaveDialog(app, form)
    await window.getByRole('button', { name: 'Save a form for the school' }).click()
    await expect(window.getByText(/^Saved as form\.html\./)).toBeVisible()
    await expect(window.getByText(/^Form saved on .* as form\.html: send it to the school/)).toBeVisible()
    const paper = join(files, 'paper.pdf')
    await answerSaveDialog(app, paper)
    await window.getByRole('button', { name: 'Paper form as PDF' }).click()
    await expect.poll(() => existsSync(paper) && readFileSync(paper).subarray(0, 5).toString()).toBe('%PDF-')
  })

  const browser = await openPlainBrowser(pathToFileURL(form).href)
  const { page } = browser
  const name = 'Self-evaluation – St Önaç’s Test Primary.json'
  const answers = join(browser.downloads, name)

  await test.step('the school fills it in by keyboard alone', async () => {
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Self-evaluation of ${SCHOOL}`)
    await page.keyboard.press('n')
    await page.keyboard.press('3')
    await page.keyboard.press('n')
    await page.keyboard.press('x')
    await page.keyboard.press('n')
    await page.keyboard.press('1')
    await page.keyboard.press('c')
    await expect(page.getByLabel(/^Comment on B1\.3/)).toBeFocused()
    await page.keyboard.type('Asked <b>once</b>, "2024"')
    await expect(page.locator('.bar')).toContainText('3 of 39')
    await lookAtForm(page, 'form-answers')
    await page.locator('.bar .save').focus()
    await page.keyboard.press('Enter')
    await expect(page.getByLabel('Role', { exact: true })).toBeFocused()
    await expect(page.getByText('Choose who fills this in.')).toBeVisible()
    expect(browser.downloaded()).toEqual([])
    await page.screenshot({ path: join(SHOTS, 'form-missing.png') })
    await page.keyboard.type('CPD')
    await expect(page.getByText(/^Kept in this browser/)).toBeVisible()
  })

  await test.step('a tab that was closed by accident loses nothing', async () => {
    await page.reload()
    await expect(page.getByText('Your answers are back')).toBeVisible()
    await expect(page.locator('.bar')).toContainText('3 of 39')
    await expect(page.getByLabel(/^Comment on B1\.3/)).toHaveValue('Asked <b>once</b>, "2024"')
    await page.locator('.bar .save').focus()
    await page.keyboard.press('Enter')
    await expect(page.locator('#said')).toContainText('Send this file back to your adviser.')
    await expect.poll(browser.downloaded).toEqual([name])
    expect(JSON.parse(readFileSync(answers, 'utf8'))).toMatchObject({
      audit,
      school: { name: SCHOOL },
      filledInBy: 'cpd_lead',
      answers: [
        { item: 'B1.1', answer: 2, comment: '' },
        { item: 'B1.2', answer: 'dont_know', comment: '' },
        { item: 'B1.3', answer: 0, comment: 'Asked <b>once</b>, "2024"' },
      ],
    })
  })

  await test.step('a half-finished file goes on, on another computer', async () => {
    page.on('dialog', (dialog) => void dialog.accept())
    await page.getByRole('button', { name: 'Empty this page' }).click()
    await expect(page.locator('.bar')).toContainText('0 of 39')
    await page.reload()
    await expect(page.locator('.bar')).toContainText('0 of 39')
    await page.locator('#file').setInputFiles(answers)
    await expect(page.locator('.bar')).toContainText('3 of 39')
    await expect(page.getByLabel('Role', { exact: true })).toHaveValue('cpd_lead')
    await page.locator('#file').setInputFiles({
      name: 'other.json',
      mimeType: 'application/json',
      buffer: Buffer.from(readFileSync(answers, 'utf8').replace(audit, audit.replace(/.$/, 'z'))),
    })
    await expect(page.locator('#said')).toHaveText('This file belongs to another self-evaluation.')
    await page.setViewportSize({ width: 380, height: 740 })
    expect(
      await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
    ).toBeLessThanOrEqual(0)
    await page.screenshot({ path: join(SHOTS, 'form-phone.png') })
    await page.evaluate(() => {
      Storage.prototype.setItem = () => {
        throw new Error('not here')
      }
    })
    await page.getByLabel(/^Comment on B1\.1/).fill('Nothing keeps this')
    await expect(page.getByText('This browser keeps nothing: save before you close the page.')).toBeVisible()
    expect(await page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })))).toBe(
      true,
    )
    expect(await browser.asked()).toEqual([])
    giveToApp(browser.downloads)
    await page.close()
  })

  await test.step('it comes back by a drop: looked at, taken in, taken back', async () => {
    await drop(window, { x: 60, y: 500 }, answers)
    await expect(window.getByText(/^Form saved on /)).toBeVisible()
    await expect(window).toHaveURL(new RegExp(`#/audits/${audit}$`))
    const dropIn = async () => {
      const box = await window.locator('.leaders').boundingBox()
      await drop(window, { x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 150 }, answers)
    }
    await dropIn()
    const dialog = window.getByRole('dialog')
    await expect(dialog.getByText(/^Filled in by the CPD lead/)).toContainText(
      '3 of 39 items have an answer, with 1 comment.',
    )
    await expect(dialog.getByText('Asked <b>once</b>, "2024"')).toBeVisible()
    await look(window, 'preview')
    await expect(dialog.getByRole('button', { name: 'Take in 3 items' })).toBeFocused()
    await window.keyboard.press('Enter')
    await expect(window.getByText('3 of 39', { exact: true })).toBeVisible()
    await expect(list.locator('[data-item="B1.1"]')).toContainText('Silver')
    await look(window, 'taken')
    await window.getByLabel('A form that came back').setInputFiles(answers)
    await expect(dialog.getByText('All of it is here already, so there is nothing to take in.')).toBeVisible()
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await window.getByRole('button', { name: /^Take it back/ }).click()
    await expect(window.getByText('Taken back: 3 items as before.')).toBeVisible()
    await expect(window.getByText(/^Form saved on /)).toBeVisible()
  })

  await test.step('or it is typed, by keyboard, as the leaders say it', async () => {
    await window.getByRole('button', { name: 'Type it here' }).click()
    await expect(window.getByRole('heading', { level: 2, name: /B1\.1 / })).toBeVisible()
    await window.keyboard.press('2')
    await expect(window.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
    await window.keyboard.press('c')
    await window.keyboard.type('The governors ask for it')
    await window.keyboard.press('Escape')
    await expect(window.getByText(/^Saved \d\d:\d\d$/)).toBeVisible()
    await window.keyboard.press('n')
    await expect(window.getByRole('heading', { level: 2, name: /B1\.2 / })).toBeVisible()
    await window.keyboard.press('a')
    await expect(list.locator('[data-item="B1.2"]')).toContainText('Does not apply')
    await window.keyboard.press('ArrowLeft')
    await expect(window.getByLabel(/^The leaders’ comment/)).toHaveValue('The governors ask for it')
    await expect(list.locator('[data-item="B1.1"]')).toContainText('Bronze')
    await look(window, 'typed')
  })

  await test.step('a form says where it differs from what was typed', async () => {
    const box = await window.locator('.leaders').boundingBox()
    await drop(window, { x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 150 }, answers)
    await expect(window.getByRole('dialog').getByText(/^What the form leaves open/)).toContainText(
      '2 items said something else here before',
    )
    await expect(window.getByRole('dialog').getByRole('button', { name: 'Take in 3 items' })).toBeFocused()
    await look(window, 'differs')
    await window.keyboard.press('Escape')
    await drop(window, { x: (box?.x ?? 0) + 200, y: (box?.y ?? 0) + 150 }, form)
    await expect(window.getByText(/^This is the form itself/)).toBeVisible()
    await look(window, 'refused')
  })
  await browser.close()
  await close()
})

import { expect, type Page, test } from '@playwright/test'
import { launchApp } from '#test/support/launch-app.ts'

/** What has the focus, by the words that name it. */
function focused(window: Page): Promise<string> {
  return window.evaluate(() => {
    const at = document.activeElement
    return `${at?.tagName} ${at?.textContent ?? ''}`
  })
}

test('the keyboard stays where it was when what it pressed is gone', async () => {
  const { window, close } = await launchApp()
  await window.getByRole('button', { name: 'Open the practice hub' }).press('Enter')
  await expect(window.getByRole('heading', { level: 1, name: 'This week' })).toBeFocused()

  await window.evaluate(() => {
    location.hash = '/forums'
  })
  await window.locator('main a[href^="#/forums/"]').first().click()
  await window
    .getByRole('button', { name: /^Remove / })
    .first()
    .press('Enter')
  await expect(window.getByRole('heading', { level: 2, name: 'Agenda' })).toBeFocused()
  await window.keyboard.press('Control+z')
  await expect(window.getByText('Deleted the agenda item.')).toHaveCount(0)

  await window.evaluate(() => {
    location.hash = '/schools'
  })
  await window.locator('main a[href^="#/schools/"]').first().click()
  await window.getByRole('button', { name: 'Add a need' }).press('Enter')
  await window.keyboard.type('Half a need')
  await window.keyboard.press('Escape')
  await expect.poll(() => focused(window)).toBe('H2 Needs')
  await expect(window.getByText('Not kept.')).toBeVisible()
  await window.keyboard.press('Control+z')
  await expect(window.getByLabel('The need', { exact: true })).toHaveValue('Half a need')
  await expect(window.getByLabel('The need', { exact: true })).toBeFocused()

  await window.keyboard.press('Escape')
  await window.getByRole('button', { name: 'Open an audit' }).press('Enter')
  await expect(window.getByRole('dialog')).toBeVisible()
  await window.keyboard.press('Escape')
  await expect(window.getByRole('button', { name: 'Open an audit' })).toBeFocused()
  await close()
})

import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { expectAccessible, inBothThemes } from '#test/support/axe.ts'
import { launchApp } from '#test/support/launch-app.ts'

const SHOTS = 'test-results/screens'
const SIZES = [
  [1366, 768],
  [1920, 1080],
] as const

const PLACES = [
  'schools',
  'register',
  'register/changes',
  'calendars',
  'people',
  'people/import',
  'coaching',
  'audits',
  'audits/across',
  'needs',
  'frameworks',
  'plans',
  'forums',
  'exchange',
] as const

/** The page of the first record that a list links to. */
async function openFirst(window: Page, place: string): Promise<void> {
  await window.evaluate((place) => {
    location.hash = `/${place}`
  }, place)
  // Some lists have links to other places above them.
  const others = PLACES.map((other) => `:not([href="#/${other}"])`).join('')
  const link = window.locator(`main a[href^="#/${place}/"]${others}`).first()
  await expect(link).toBeVisible()
  await link.click()
  await expect(window).toHaveURL(new RegExp(`#/${place}/`))
  await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
}

test('every screen of the practice hub is accessible in both themes, and fits both sizes', async () => {
  test.setTimeout(240_000)
  mkdirSync(SHOTS, { recursive: true })
  const { app, window, close } = await launchApp()
  const look = async (name: string) => {
    await inBothThemes(window, async (theme) => {
      for (const [width, height] of SIZES) {
        await app.evaluate(
          ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size),
          [width, height] as [number, number],
        )
        await window.waitForFunction((width) => globalThis.innerWidth === width, width)
        const overflow = await window.evaluate(
          () => document.documentElement.scrollWidth - globalThis.innerWidth,
        )
        expect(overflow, `${name} at ${width} scrolls sideways`).toBeLessThanOrEqual(0)
        await window.screenshot({ path: join(SHOTS, `${name}-${theme}-${width}.png`) })
      }
      await expectAccessible(window, `${name}, ${theme}`)
    })
  }
  await window.getByRole('button', { name: 'Open the practice hub' }).click()
  await expect(window.getByRole('heading', { level: 1, name: 'This week' })).toBeVisible()
  await look('week')
  for (const place of PLACES) {
    await window.evaluate((place) => {
      location.hash = `/${place}`
    }, place)
    await expect(window).toHaveURL(new RegExp(`#/${place}$`))
    await expect(window.getByRole('heading', { level: 1 })).toBeVisible()
    await look(place.replace('/', '-'))
  }
  for (const place of ['schools', 'coaching', 'audits', 'plans', 'forums']) {
    await openFirst(window, place)
    await look(`${place}-record`)
    if (place === 'schools') {
      await window
        .getByRole('link', { name: /, opened / })
        .first()
        .click()
      await window.getByRole('tab', { name: 'Profile' }).click()
      await expect(window.getByRole('img').first()).toBeVisible()
      await look('audits-profile')
    }
  }
  await window.keyboard.press('Control+k')
  await window.keyboard.type('time')
  await expect(window.getByRole('dialog').getByRole('option').first()).toBeVisible()
  await look('palette')
  await close()
  // The README's pictures: UPDATE_SCREENSHOTS=1 takes them anew.
  if (process.env.UPDATE_SCREENSHOTS === '1')
    for (const [shot, picture] of [
      ['schools-record', 'school'],
      ['audits-profile', 'audit'],
    ])
      copyFileSync(join(SHOTS, `${shot}-light-1366.png`), `docs/screenshots/${picture}.png`)
})

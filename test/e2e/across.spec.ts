import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { createPractice } from '#electron/practice/create-practice.ts'
import { launchApp } from '#test/support/launch-app.ts'
import { lookIn } from '#test/support/look.ts'
import { appFolder, giveToApp } from '#tools/runtime/launch.ts'

const look = lookIn('across')

test('one item over all schools, a pair of two of them, and the pictures of an audit', async () => {
  test.setTimeout(180_000)
  const userData = appFolder('user-data')
  mkdirSync(join(userData, 'workspace'), { recursive: true })
  createPractice(join(userData, 'workspace', 'fieldbook.sqlite'))
  giveToApp(userData)
  const { window, close } = await launchApp({ userData })
  await expect(window.getByRole('heading', { level: 1, name: 'This week' })).toBeVisible()
  await window.evaluate(() => {
    location.hash = '/audits'
  })
  await window.getByRole('link', { name: 'Weak and strong schools' }).click()
  await expect(window.getByRole('heading', { level: 1, name: 'Weak and strong schools' })).toBeVisible()
  const chooser = window.getByRole('combobox', { name: 'Area or item' })
  const group = (name: string) =>
    window.locator('.across-table tbody').filter({ has: window.getByRole('rowheader', { name }) })

  await test.step('an item is found by a word, and the next by a key', async () => {
    await chooser.focus()
    await window.keyboard.type('protected')
    await expect(window.getByRole('listbox').getByRole('option')).toHaveText(['B6.1Protected time'])
    await look(window, 'chooser')
    await window.keyboard.press('Enter')
    await expect(chooser).toHaveValue('B6.1 Protected time')
    await expect(window.getByText('Time beyond INSET days is set aside and protected.')).toBeVisible()
    await window.getByRole('heading', { level: 1 }).focus()
    await window.keyboard.press('n')
    await expect(chooser).toHaveValue('B6.2 Meetings for learning')
    await window.keyboard.press('p')
    await expect(chooser).toHaveValue('B6.1 Protected time')
    await expect(
      window.getByText(/^8 schools: \d at Bronze or below, \d at Silver or above\. .* never shared\.$/),
    ).toBeVisible()
    await window.getByRole('button', { name: /at Silver or above$/ }).press('Enter')
    await expect(window.getByRole('rowheader', { name: 'Silver or above' })).toBeFocused()
    await look(window, 'item')
    const size = window.viewportSize()
    await window.setViewportSize({ width: 1366, height: 480 })
    await window.getByRole('main').evaluate((main) => main.scrollTo(0, main.scrollHeight))
    await expect(window.getByRole('columnheader', { name: 'Agreed level' })).toBeInViewport()
    await window.setViewportSize(size ?? { width: 1366, height: 768 })
  })

  const weak = group('Bronze or below').locator('tr').nth(1)
  const strong = group('Silver or above').locator('tr').nth(1)
  const [learns, shares] = [
    (await weak.getByRole('link').first().textContent()) ?? '',
    (await strong.getByRole('link').first().textContent()) ?? '',
  ]

  await test.step('a weak one and a strong one become a pair, and that can be undone', async () => {
    await weak.getByRole('checkbox').check()
    await expect(window.getByRole('button', { name: 'Pair them' })).toBeDisabled()
    await strong.getByRole('checkbox').check()
    await expect(window.getByText(`${learns} learns, ${shares} shares.`)).toBeVisible()
    await look(window, 'chosen')
    await window.getByRole('button', { name: 'Pair them' }).click()
    const pairs = window.getByRole('region', { name: 'Pairs' }).getByRole('listitem')
    await expect(pairs).toHaveCount(1)
    await expect(weak).toContainText(`paired with ${shares}`)
    await expect(weak.getByRole('checkbox')).toBeFocused()
    await window.getByRole('button', { name: '1 pair' }).press('Enter')
    await expect(window.getByRole('region', { name: 'Pairs' })).toBeInViewport()
    await window.locator('.fb-toasts').getByRole('button', { name: 'Undo' }).click()
    await expect(pairs).toHaveCount(0)
    await weak.getByRole('checkbox').check()
    await strong.getByRole('checkbox').check()
    await window.getByRole('button', { name: 'Pair them' }).click()
    await pairs.getByLabel(/^State/).selectOption('Agreed')
    await pairs.getByLabel(/^Note/).fill('A morning in November')
    await window.keyboard.press('Enter')
    await expect(pairs.getByText(/^Saved/)).toBeVisible()
    await look(window, 'pair')
  })

  await test.step('several schools get a need at once', async () => {
    await group('Bronze or below').getByRole('checkbox').first().check()
    await window.getByRole('button', { name: 'Make a need of this pattern' }).click()
    await expect(window.getByRole('dialog', { name: 'A need of several schools' })).toBeVisible()
    await window.keyboard.press('Escape')
  })

  await test.step('the pair stands on the page of the school', async () => {
    await strong.getByRole('link').first().click()
    const section = window.getByRole('region', { name: 'Pairs' })
    await expect(section).toContainText(`Shares with ${learns}`)
    await expect(section).toContainText('agreed')
    await expect(section).toContainText('A morning in November')
  })

  await test.step('the pictures of an audit: bars, radar, items, views, change', async () => {
    await window.evaluate(() => {
      location.hash = '/audits'
    })
    await window.getByRole('table').getByRole('row', { name: 'Shared' }).getByRole('link').first().click()
    await window.getByRole('tab', { name: 'Profile' }).click()
    const picture = window.getByRole('group', { name: 'Picture' })
    await expect(window.getByRole('heading', { name: /^Each area’s level/ })).toBeVisible()
    await expect(window.getByText(/Hub mean of \d( to \d)? schools: .* areas? reach it\./)).toBeVisible()
    await look(window, 'areas')
    await window.getByRole('button', { name: /^Focus:/ }).click()
    await expect(window.getByRole('dialog', { name: 'How this was reached: B2 Focus' })).toBeVisible()
    await look(window, 'how')
    await window.keyboard.press('Escape')
    await picture.getByText('Radar').click()
    await look(window, 'radar')
    await picture.getByText('Items').click()
    await window.getByRole('button', { name: /^B6\.1 Protected time:/ }).click()
    await expect(window.getByRole('complementary', { name: 'B6.1 Protected time' })).toBeVisible()
    await look(window, 'items')
    await picture.getByText('Leaders and staff').click()
    await expect(window.getByRole('heading', { name: /^How leaders see each item/ })).toBeVisible()
    await look(window, 'views')
    await picture.getByText('Change').click()
    await expect(window.getByText(/: \d+ of 39 items can be compared\./)).toBeVisible()
    await look(window, 'change')
    await window.getByLabel('Compare with').selectOption('')
    await expect(window.getByText('Choose above which earlier audit to compare with.')).toBeVisible()
  })
  await close()
})

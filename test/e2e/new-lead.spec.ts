import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { answerOpenDialog, launchApp } from '#test/support/launch-app.ts'
import { lookIn } from '#test/support/look.ts'
import { appFolder, giveToApp } from '#tools/runtime/launch.ts'

const look = lookIn('new-lead')

/** Keeps what a person would see now, and lets axe look at it in both themes. */
async function openPractice(window: Page): Promise<void> {
  await window
    .getByRole('button', { name: /practice/i })
    .first()
    .click()
  await expect(window.getByRole('heading', { level: 1, name: 'This week' })).toBeVisible({ timeout: 60_000 })
}

async function openPlace(window: Page, place: string): Promise<void> {
  await window
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: place, exact: true })
    .click()
  await expect(window.getByRole('heading', { level: 1, name: place })).toBeVisible()
}

test('a new CPD lead in a minute, by keyboard: steps pass on, and one Undo takes all of it back', async () => {
  test.setTimeout(180_000)
  const { window, close } = await launchApp()
  await openPractice(window)
  await openPlace(window, 'Schools')
  await window.getByRole('main').getByRole('table').getByRole('link').first().click()
  const people = window.getByRole('region', { name: 'People' })
  await expect(people.getByRole('button', { name: 'New CPD lead' })).toBeVisible()
  const lead = people.getByRole('listitem').filter({ hasText: 'CPD lead since' })
  const before = (await lead.locator('strong').first().textContent()) ?? ''
  await look(window, '1-school')

  // What a person takes part in.
  await people.getByRole('button', { name: `Strands of ${before}` }).click()
  await people.getByLabel('Planning support', { exact: true }).selectOption('active')
  await look(window, '2-strands')
  await people.getByRole('button', { name: 'Save the strands' }).click()
  await expect(lead.getByText('Planning support:')).toBeVisible()

  // From here on no mouse.
  await window.getByRole('heading', { level: 1 }).focus()
  await window.keyboard.press('l')
  await expect(window.getByLabel('New CPD lead', { exact: true }).last()).toBeFocused()
  await window.keyboard.type('Tom Ashby-Test')
  await window.keyboard.press('Tab')
  await window.keyboard.type('tom.ashby@example.org')
  await window.keyboard.press('Tab')
  await window.keyboard.type('yesterday')
  await window.keyboard.press('Tab')
  await window.keyboard.type('Left')
  const form = window.getByRole('form', { name: 'New CPD lead' })
  await expect(form.getByLabel('Why')).toHaveValue('left_school')
  const steps = form
    .getByRole('group', { name: 'Open steps that pass to the new lead' })
    .getByRole('checkbox')
  const count = await steps.count()
  for (const box of await steps.all()) await expect(box).toBeChecked()
  await look(window, '3-hand-over')
  await form.getByLabel('Why').focus()
  await window.keyboard.press('Tab')
  await window.keyboard.press('Enter')
  await expect(form).toHaveCount(0)

  const toast = window.getByText(/^Tom Ashby-Test is CPD lead/)
  if (count > 0) await expect(toast).toContainText(count === 1 ? '1 step' : `${count} steps`)
  else await expect(toast).toBeVisible()
  await expect(lead).toContainText('Tom Ashby-Test')
  await expect(lead).toContainText('Planning support: active')
  await expect(people.getByText(/^\d+ earlier roles?$/)).toBeVisible()
  await look(window, '4-after')

  await window.getByRole('button', { name: 'Undo' }).last().focus()
  await window.keyboard.press('Enter')
  await expect(lead).toContainText(before)
  await expect(people.getByText('Tom Ashby-Test')).toHaveCount(0)

  // Somebody from another school is known again.
  await people.getByRole('button', { name: 'Add a person' }).click()
  await people.getByLabel('Name', { exact: true }).fill(before)
  await expect(people.getByText('Known already: the same person?')).toBeVisible()
  await expect(people.getByRole('radio', { name: new RegExp(`^Yes: ${before}`) })).toBeChecked()
  await people.getByRole('button', { name: 'Cancel' }).click()

  await openPlace(window, 'People')
  await window.getByText('By strand, and who stays').click()
  await expect(window.getByRole('row', { name: 'Planning support 1 1 0 1 0 0' })).toBeVisible()
  await look(window, '5-counts')
  await close()
})

test('contacts from a CSV file: mapping, preview, import, and back again later', async () => {
  test.setTimeout(180_000)
  const files = appFolder('contacts-files')
  const { app, window, close } = await launchApp()
  await openPractice(window)
  await openPlace(window, 'Schools')
  const school =
    (await window.getByRole('main').getByRole('table').getByRole('link').first().textContent()) ?? ''
  await window.getByRole('main').getByRole('table').getByRole('link').first().click()
  const known =
    (await window
      .getByRole('region', { name: 'People' })
      .getByRole('listitem')
      .locator('strong')
      .first()
      .textContent()) ?? ''
  const list = join(files, 'staff.csv')
  writeFileSync(
    list,
    `\ufeff${[
      'Who they are;School;E-mail;Job title;Start date',
      `Ada One-Test;${school};ada@example.org;Head of Maths;46266`,
      `Bea Two-Test;${school};;Teaching assistant;01/09/2026`,
      `${known};${school};;SENCo;`,
      'Cy Three-Test;Nowhere Primary;;Teacher;',
      `Di Four-Test;${school};not an address;Teacher;`,
    ].join('\r\n')}\r\n`,
  )
  giveToApp(files)

  await openPlace(window, 'People')
  await look(window, '5-people')
  await window.getByRole('link', { name: 'Import contacts' }).click()
  await answerOpenDialog(app, list)
  await window.getByRole('button', { name: 'Choose the file' }).click()
  await expect(window.getByText('Say which column holds the name.')).toBeVisible()
  await window.getByLabel('Name', { exact: true }).selectOption({ label: 'Who they are' })
  await expect(window.getByText(/5 rows: 2 new people, 1 known already/)).toBeVisible()
  await expect(window.getByRole('region', { name: 'Cannot be used' })).toContainText(
    'This is not an e-mail address.',
  )
  await expect(window.getByRole('region', { name: 'Without their school' })).toContainText('Nowhere Primary')
  await look(window, '6-preview')
  await window.getByRole('button', { name: 'Import 3 roles' }).click()
  await expect(
    window.getByText('Imported staff.csv: 3 roles, 2 new people among them.').first(),
  ).toBeVisible()

  await openPlace(window, 'People')
  await window.getByLabel('Find a person').fill('one-test')
  await expect(window.getByRole('status').first()).toContainText('1 person')
  await expect(window.getByRole('cell', { name: /Middle leader/ })).toBeVisible()
  await look(window, '7-found')

  await window.getByRole('link', { name: 'Import contacts' }).click()
  await window.getByRole('button', { name: 'Undo the import of staff.csv' }).click()
  await expect(window.getByText('Took back 5 records.')).toBeVisible()
  await look(window, '8-undone')
  await openPlace(window, 'People')
  await window.getByLabel('Find a person').fill('one-test')
  await expect(window.getByText('Nobody fits.')).toBeVisible()
  await close()
})

import { expect, type Page, test } from '@playwright/test'
import { type AppUnderTest, launchApp } from '#test/support/launch-app.ts'

/** The store process, as a native crash would end it. */
async function killStore({ app }: AppUnderTest): Promise<void> {
  const storePid = () =>
    app.evaluate(({ app }) => app.getAppMetrics().find(({ name }) => name === 'CPD Fieldbook store')?.pid)
  const pid = await storePid()
  if (pid === undefined) throw new Error('There is no store process.')
  process.kill(pid, 'SIGKILL')
  // The list of processes shows the dead one for a moment longer.
  await expect.poll(async () => ![pid, undefined].includes(await storePid())).toBe(true)
}

/** A new audit in the practice hub, opened by keyboard alone. */
async function openAudit(window: Page): Promise<void> {
  await window.getByRole('button', { name: 'Open the practice hub' }).press('Enter')
  await expect(window.getByRole('heading', { level: 1, name: 'This week' })).toBeVisible()
  await window.evaluate(() => {
    location.hash = '/audits'
  })
  await window.getByRole('button', { name: 'Open an audit' }).press('Enter')
  const dialog = window.getByRole('dialog')
  await dialog.getByLabel('School', { exact: true }).selectOption({ index: 1 })
  await expect(dialog.getByLabel('Round')).toHaveValue('annual_2')
  await dialog.getByLabel('Round').selectOption({ label: 'Baseline' })
  await dialog.getByRole('button', { name: 'Start the audit' }).press('Enter')
  // The browser asks for the box that says that a second baseline is wanted.
  await expect(dialog).toBeVisible()
  await dialog.getByRole('checkbox', { name: /already\. Open a second one/ }).press('Space')
  await dialog.getByRole('button', { name: 'Start the audit' }).press('Enter')
  await expect(item(window, 'B1.1')).toBeVisible()
}

const item = (window: Page, id: string) =>
  window.getByRole('heading', { level: 2, name: new RegExp(`${id.replace('.', '\\.')} `) })
const state = (window: Page) => window.getByRole('region', { name: 'State of the audit' })

test('a visit by keyboard outlives the store, and evidence names nobody unasked', async () => {
  const running = await launchApp()
  const { window, close } = running
  const { keyboard } = window
  await openAudit(window)

  await keyboard.press('2')
  await expect(window.getByText(/^Saved/).first()).toBeVisible()
  await keyboard.press('4')
  await expect(window.getByRole('button', { name: /Gold/, pressed: true })).toBeVisible()
  await keyboard.press('Control+z')
  await expect(window.getByText('B1.1 is Bronze again.')).toBeVisible()
  await keyboard.press('s')
  await expect(window.getByRole('radio', { name: /Interviews/ })).toBeChecked()
  await keyboard.press('3')
  await expect(window.getByText('1 of 39 rated from interviews')).toBeVisible()
  await expect(window.getByRole('radio', { name: /My own view/ })).toHaveAccessibleName(/Bronze/)

  await killStore(running)
  await keyboard.press('n')
  await expect(item(window, 'B1.2')).toBeVisible()
  await keyboard.press('1')
  await expect(window.getByText('2 of 39 rated from interviews')).toBeVisible()
  await expect(window.getByText(/^Saved/).first()).toBeVisible()
  await keyboard.press('p')
  await expect(window.getByRole('button', { name: /Silver/, pressed: true })).toBeVisible()

  const name = await nameAtTheSchool(window)
  await keyboard.press('e')
  await keyboard.type(`${name} lets us try things`)
  await window.getByLabel('From whom, by role').fill('two teachers')
  await window.getByLabel('Kind of evidence').selectOption({ label: 'Quote, made anonymous' })
  await expect(window.getByText(`This names ${name}. A quote is kept without names.`)).toBeVisible()
  await window.getByLabel('From whom, by role').press('Enter')
  await expect(window.getByRole('button', { name: 'Take the name out' })).toBeFocused()
  await keyboard.press('Enter')
  await keyboard.press('Enter')
  await expect(window.getByText('[name] lets us try things').first()).toBeVisible()
  await expect(window.getByText('from two teachers')).toBeVisible()

  // What the arrows and the radios do is the browser's; the choice is remembered for the audit.
  await keyboard.press('Escape')
  await window.reload()
  await expect(window.getByText('2 of 39 rated from interviews')).toBeVisible()
  await close()
})

/** Somebody whom the audit's school knows. */
async function nameAtTheSchool(window: Page): Promise<string> {
  const school = (await window.locator('.fb-back').textContent()) ?? ''
  const audit = await window.evaluate(() => location.hash)
  await window.evaluate(() => {
    location.hash = '/people'
  })
  const row = window.locator('main tbody tr').filter({ hasText: school.replace(/^‹ /, '') })
  const cell = row.first().locator('th, td').first()
  await expect(cell).toHaveText(/\S/)
  const [person = ''] = await cell.allInnerTexts()
  await window.evaluate((hash) => {
    location.hash = hash
  }, audit)
  await expect(item(window, 'B1.3')).toBeVisible()
  await window.keyboard.press('p')
  await expect(item(window, 'B1.2')).toBeVisible()
  return person.split('\n')[0] ?? ''
}

test('levels are agreed by keyboard: a reason where they depart, all at once where sources agree', async () => {
  const { window, close } = await launchApp()
  const { keyboard } = window
  await openAudit(window)
  // Two views of three items: near, near, and two levels apart.
  for (const [mine = '', theirs = ''] of ['22', '21', '14']) {
    await keyboard.press(mine)
    await keyboard.press('s')
    await keyboard.press(theirs)
    await expect(window.getByText(/^Saved/).first()).toBeVisible()
    await keyboard.press('s')
    await keyboard.press('s')
    await keyboard.press('n')
  }
  await window.getByRole('tab', { name: 'Agree levels' }).press('Enter')
  await expect(item(window, 'B1.1')).toBeVisible()

  await window.getByRole('button', { name: 'Agree 2 items where the sources agree' }).press('Enter')
  await expect(window.getByText('2 of 39 agreed')).toBeVisible()
  await expect(item(window, 'B1.1')).toBeFocused()
  // What was done last is taken back first, down to the level that stood there.
  await keyboard.press('n')
  await expect(item(window, 'B1.3')).toBeVisible()
  await keyboard.press('3')
  await expect(window.getByText('3 of 39 agreed')).toBeVisible()
  await keyboard.press('2')
  await expect(window.getByRole('button', { name: /Bronze/, pressed: true })).toBeVisible()
  await keyboard.press('Control+z')
  await expect(window.getByText('B1.3 is Silver again.')).toBeVisible()
  await expect(window.getByRole('button', { name: /Silver/, pressed: true })).toBeVisible()
  await keyboard.press('Control+z')
  await expect(window.getByText('B1.3 has no level again.')).toBeVisible()
  await expect(window.getByText('2 of 39 agreed')).toBeVisible()
  await keyboard.press('Control+z')
  await expect(window.getByText('0 of 39 agreed')).toBeVisible()
  await keyboard.press('p')
  await keyboard.press('p')
  await expect(item(window, 'B1.1')).toBeVisible()

  await window.getByRole('tab', { name: 'Agree levels' }).press('?')
  await expect(window.getByRole('button', { name: /^Descriptors/, pressed: true })).toBeVisible()
  await keyboard.press('?')
  await keyboard.press('F1')
  await expect(window.getByRole('dialog')).toContainText('Backspace')
  await expect(window.getByRole('dialog')).toContainText('Show or hide the descriptors?')
  await keyboard.press('Escape')

  const next = state(window).getByRole('button', { name: /^Next: / })
  await next.press('Enter')
  await expect(next).toHaveText('Next: Moderating')
  await expect(next).toBeFocused()
  await next.press('Enter')
  await expect(next).toHaveText('Next: Shared')
  await expect(next).toBeDisabled()
  await expect(state(window)).toContainText('Agree at least one level before the audit is shared.')
  await expect(state(window).getByRole('button', { name: 'Move to…' })).toBeFocused()
  await item(window, 'B1.1').focus()

  await keyboard.press('4')
  const reason = window.getByLabel(/Why this level/)
  await expect(reason).toBeFocused()
  await keyboard.press('Escape')
  await expect(window.getByRole('button', { name: /Gold/, pressed: true })).toHaveCount(0)
  await keyboard.press('4')
  await expect(reason).toBeFocused()
  await keyboard.type('Seen in every lesson we went to')
  // Not kept yet, and not lost: the level waits with its words.
  await expect(window.getByText(/^Kept/).first()).toBeVisible()
  await window.reload()
  await window.getByRole('tab', { name: 'Agree levels' }).press('Enter')
  await expect(item(window, 'B1.1')).toBeVisible()
  await expect(reason).toHaveValue('Seen in every lesson we went to')
  await reason.press('Enter')
  await expect(window.getByText('1 of 39 agreed')).toBeVisible()
  await keyboard.press('2')
  await expect(window.getByRole('button', { name: /Bronze/, pressed: true })).toBeVisible()
  await expect(window.getByLabel('Reason or note')).toHaveValue('Seen in every lesson we went to')
  await keyboard.press('n')
  await expect(item(window, 'B1.2')).toBeVisible()

  await window.getByRole('button', { name: /How the confidence/ }).press('Enter')
  await expect(window.getByRole('dialog')).toContainText('Medium confidence, from 2 views.')
  await keyboard.press('Escape')

  await window.getByRole('button', { name: 'Move to…' }).press('Enter')
  await window.getByRole('dialog').getByRole('radio', { name: 'Shared' }).check()
  await expect(window.getByRole('dialog')).toContainText('38 items have no agreed level.')
  await window.getByRole('dialog').getByRole('button', { name: 'Move', exact: true }).press('Enter')
  await expect(state(window).locator('[aria-current="step"]')).toHaveText('Shared')
  await expect(
    window
      .getByRole('group', { name: /^Agreed level/ })
      .getByRole('button')
      .first(),
  ).toBeDisabled()
  await keyboard.press('3')
  await expect(window.getByText('1 of 39 agreed')).toBeVisible()
  await expect(window.getByText(/^This audit was shared on .*Reopen it to change levels\.$/)).toBeVisible()

  await window.getByRole('button', { name: 'Reopen…' }).press('Enter')
  await expect(window.getByRole('dialog').getByRole('radio', { name: 'Closed' })).toHaveCount(0)
  await window.getByRole('dialog').getByRole('button', { name: 'Reopen', exact: true }).press('Enter')
  await expect(window.getByText('Say in a line why it goes back.')).toBeVisible()
  await window.getByLabel('Why it goes back').fill('New evidence came')
  await keyboard.press('Enter')
  await expect(state(window)).toContainText(/Reopened on .*: New evidence came/)
  await expect(state(window).locator('[aria-current="step"]')).toHaveText('Moderating')
  await keyboard.press('Control+z')
  await expect(state(window).locator('[aria-current="step"]')).toHaveText('Shared')
  await close()
})

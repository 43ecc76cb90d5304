import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { createStore } from '#store/open.ts'
import { addSchool } from '#test/support/builders.ts'
import { answerOpenDialog, answerSaveDialog, launchApp } from '#test/support/launch-app.ts'
import { lookIn } from '#test/support/look.ts'
import { appFolder, giveToApp } from '#tools/runtime/launch.ts'

const look = lookIn('frameworks')

function workspace(role: 'centre' | 'adviser'): string {
  const userData = appFolder('user-data')
  mkdirSync(join(userData, 'workspace'), { recursive: true })
  const store = createStore(
    { path: join(userData, 'workspace', 'fieldbook.sqlite') },
    role === 'centre'
      ? { role, name: 'Central team', hub: '' }
      : { role, name: 'Ada Adviser', hub: 'South Yorkshire' },
  )
  if (role === 'adviser') addSchool(store, { name: 'Hillfoot Test Primary' })
  store.close()
  giveToApp(userData)
  return userData
}

function heading(window: Page, name: string | RegExp) {
  return window.getByRole('heading', { level: 1, name })
}

test('a framework: copied, changed, published, compared, given out, and taken in by an adviser', async () => {
  test.setTimeout(180_000)
  const folder = appFolder('frameworks')
  const file = join(folder, 'next.json')

  await test.step('the centre makes the next version', async () => {
    const { app, window, close } = await launchApp({ userData: workspace('centre') })
    await window.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Frameworks' }).click()
    await expect(heading(window, 'Frameworks')).toBeVisible()
    await look(window, 'list')
    await window.getByRole('link', { name: 'CPD Quality Profile (seven areas)' }).click()
    await expect(heading(window, 'CPD Quality Profile (seven areas)')).toBeVisible()
    await look(window, 'page')

    await window.keyboard.press('e')
    await expect(window.getByText('Draft of version 1.1.0')).toBeVisible()
    await expect(window.getByText('Ready to be published')).toBeVisible()
    const item = window.getByRole('button', { name: /^B1\.1 Shared vision/ })
    await item.click()
    await window.getByLabel('Statement: what is looked at').fill('')
    const problem = window.getByRole('button', { name: /^Area B1, item B1\.1: the statement/ })
    await expect(problem).toBeVisible()
    await expect(window.getByRole('button', { name: 'Publish' })).toBeDisabled()
    await look(window, 'editor')
    await problem.click()
    await window.getByLabel('Statement: what is looked at').fill('People share one picture of good CPD.')
    await expect(window.getByText('Ready to be published')).toBeVisible()

    // By keyboard alone: an item down and up again, and a new one.
    await item.focus()
    await window.keyboard.press('Alt+ArrowDown')
    await expect(window.locator('[data-place="0.1"]')).toBeFocused()
    await expect(window.locator('[data-place="0.1"]')).toContainText('B1.1')
    await window.keyboard.press('Alt+ArrowUp')
    await expect(window.locator('[data-place="0.0"]')).toBeFocused()
    await window.getByRole('button', { name: 'Add an item to B7' }).click()
    await expect(window.getByText('1 thing to mend before it can be published')).toBeVisible()
    await window.getByLabel('Statement: what is looked at').fill('Something new.')

    await window.getByRole('button', { name: 'Remove item B2.3' }).click()
    await window.getByRole('button', { name: 'Undo' }).last().click()
    await expect(window.getByRole('button', { name: 'Remove item B2.3' })).toBeVisible()
    await window.getByRole('button', { name: 'Remove item B2.3' }).click()
    await window.getByRole('button', { name: 'Publish' }).click()
    await expect(window.getByRole('button', { name: 'Edit a copy as a new version' })).toBeVisible()
    await expect(window.getByText('39 items in 7 areas')).toBeVisible()

    await window.getByRole('button', { name: 'Compare', exact: true }).click()
    await expect(window.getByText(/^37 of 39 items compare with version 1\.0\.0/)).toBeVisible()
    await expect(window.getByRole('listitem').filter({ hasText: 'B2.3' })).toBeVisible()
    await look(window, 'crosswalk')
    await window.getByLabel('Whether B1.1 compares').selectOption('Yes')
    await expect(window.getByText(/^38 of 39 items compare/)).toBeVisible()
    await window.getByLabel('Approved by').fill('Central team')
    await window.getByRole('button', { name: 'Save the crosswalk' }).click()
    await expect(window.getByText(/^Saved \d/)).toBeVisible()

    await window.getByRole('link', { name: /^CPD Quality Profile .* 1\.1\.0$/ }).click()
    await expect(window.getByText('approved by Central team')).toBeVisible()
    await answerSaveDialog(app, file)
    await window.getByRole('button', { name: 'Export a file' }).click()
    await expect(window.getByText('Exported as next.json.')).toBeVisible()
    await close()
  })

  const exported = JSON.parse(readFileSync(file, 'utf8'))
  expect(exported).toMatchObject({
    id: 'cpd-quality-7',
    version: '1.1.0',
    crosswalks: [{ from_version: '1.0.0' }],
  })

  await test.step('an adviser takes it in, and an audit can stand on it', async () => {
    const { app, window, close } = await launchApp({ userData: workspace('adviser') })
    await window.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audits' }).click()
    await window.getByRole('main').getByRole('link', { name: 'frameworks' }).click()
    await answerOpenDialog(app, file)
    await window.getByRole('button', { name: 'Import a file' }).click()
    const dialog = window.getByRole('dialog', { name: 'Import a framework' })
    await expect(dialog.getByText(/^This framework is not here yet\./)).toBeVisible()
    await look(window, 'import')
    await dialog.getByRole('button', { name: 'Import it' }).click()
    await expect(window.getByText(/^Version 1\.1\.0 · From a file/)).toBeVisible()

    await window.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Audits' }).click()
    await window.getByRole('button', { name: 'Open an audit' }).click()
    await expect(window.getByRole('radio', { name: /version 1\.1\.0/ })).toBeVisible()
    await window.keyboard.press('Escape')

    // Other words under the same version, dropped on the page this time.
    const wrong = { ...structuredClone(exported), colour: 'red' }
    wrong.areas[0].items[0].weight = 7
    const other = join(folder, 'other.json')
    writeFileSync(other, JSON.stringify({ ...exported, licence: 'Ours' }))
    writeFileSync(join(folder, 'wrong.json'), JSON.stringify(wrong))
    await expect(window.getByRole('dialog')).toHaveCount(0)
    await window.keyboard.press('Control+k')
    await window.keyboard.type('go to frameworks')
    await window.keyboard.press('Enter')
    await expect(heading(window, 'Frameworks')).toBeVisible()
    await drop(window, readFileSync(join(folder, 'wrong.json'), 'utf8'))
    await expect(dialog.getByText('Area B1, item B1.1: the weight must be 1, 2 or 3.')).toBeVisible()
    await look(window, 'import-wrong')
    await dialog.getByRole('button', { name: 'Close', exact: true }).last().click()
    await expect(dialog).toHaveCount(0)
    await answerOpenDialog(app, other)
    await window.keyboard.press('i')
    await expect(dialog.getByText(/give it a new version\.$/)).toBeVisible()
    await expect(dialog.getByRole('button', { name: 'Import it' })).toHaveCount(0)
    await close()
  })
})

test('a draft survives a crash; drafts and crosswalks are deleted and brought back whole', async () => {
  test.setTimeout(90_000)
  const { window, close } = await launchApp({ userData: workspace('adviser') })
  await window.evaluate(() => {
    location.hash = '/frameworks/cpd-quality-7@1.0.0'
  })
  await window.getByRole('button', { name: 'Edit a copy as a new version' }).click()
  const name = window.getByLabel('Name', { exact: true })
  await name.fill('')
  await expect(window.getByText(/^Kept as a draft/)).toBeVisible()
  await window.reload()
  await expect(window.getByText(/^Your unsaved words of .* are back\.$/)).toBeVisible()
  await name.fill('Ours')
  await window.getByRole('button', { name: 'Delete the draft' }).click()
  await expect(heading(window, 'Frameworks')).toBeVisible()
  await expect(window.getByText('Deleted “Ours”.')).toBeVisible()
  await expect(window.getByRole('link', { name: 'Ours' })).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo' }).last().click()
  await window.getByRole('link', { name: 'Ours' }).click()
  await window.getByRole('button', { name: 'Publish' }).click()

  await window.getByRole('button', { name: 'Compare', exact: true }).click()
  await window.getByLabel('Approved by').fill('Ada')
  await window.getByRole('button', { name: 'Save the crosswalk' }).click()
  await expect(window.getByText(/^Saved \d/)).toBeVisible()
  await window.getByLabel('Note on B1.2').fill('Read anew.')
  await window.getByRole('button', { name: 'Take the crosswalk away' }).click()
  await expect(heading(window, 'Ours')).toBeVisible()
  await expect(window.getByText('approved by Ada')).toHaveCount(0)
  await window.getByRole('button', { name: 'Undo' }).last().click()
  await expect(window.getByText('approved by Ada')).toBeVisible()
  await window.getByRole('button', { name: 'Compare', exact: true }).click()
  await expect(window.getByLabel('Note on B1.2')).toHaveValue('Read anew.')
  await close()
})

/** As a file manager does it. */
async function drop(window: Page, text: string): Promise<void> {
  const data = await window.evaluateHandle((text) => {
    const transfer = new DataTransfer()
    transfer.items.add(new File([text], 'framework.json', { type: 'application/json' }))
    return transfer
  }, text)
  for (const type of ['dragover', 'drop'])
    await window.locator('.frameworks-drop').dispatchEvent(type, { dataTransfer: data })
}

import { mkdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { createPractice } from '#electron/practice/create-practice.ts'
import { answerSaveDialog, launchApp } from '#test/support/launch-app.ts'
import { lookIn } from '#test/support/look.ts'
import { appFolder, giveToApp } from '#tools/runtime/launch.ts'

const look = lookIn('schools-list')

const firstCells = (window: Page) => window.locator('.schools-list tbody td:first-child a').allTextContents()

test('the schools list, what needs you, and the history of a record', async () => {
  test.setTimeout(180_000)
  const userData = appFolder('user-data')
  mkdirSync(join(userData, 'workspace'), { recursive: true })
  createPractice(join(userData, 'workspace', 'fieldbook.sqlite'))
  const files = appFolder('schools-list-files')
  giveToApp(userData)
  giveToApp(files)
  const { app, window, close } = await launchApp({ userData })
  await expect(window.getByRole('heading', { level: 1, name: 'This week' })).toBeVisible()

  await test.step('a thing that needs you is ignored because …, and asked for again', async () => {
    const needs = window.locator('.week-needs').first()
    await expect(needs).toBeVisible()
    await look(window, 'week')
    const sentence = (await needs.locator('li').first().textContent()) ?? ''
    await needs
      .getByRole('button', { name: /^Ignore because/ })
      .first()
      .focus()
    await window.keyboard.press('i')
    await window.getByRole('textbox', { name: 'Because' }).fill('They told me why')
    await look(window, 'ignore')
    await window.getByRole('button', { name: 'Ignore it' }).click()
    await expect(window.getByRole('dialog')).toHaveCount(0)
    await window.getByText(/^Ignored: 1 thing/).click()
    await expect(window.getByText(/because They told me why/)).toBeVisible()
    await window.getByRole('button', { name: /^Ask again/ }).click()
    await expect(needs.locator('li').first()).toContainText(sentence.slice(0, 40))
  })

  await window
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Schools', exact: true })
    .click()
  await expect(window.getByRole('heading', { level: 1, name: 'Schools' })).toBeVisible()
  const table = window.getByRole('table', { name: 'Your partner schools' })

  await test.step('sort by a column, both ways', async () => {
    await expect(table).toBeVisible()
    await look(window, 'list')
    const names = await firstCells(window)
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en-GB')))
    await table.getByRole('button', { name: 'School' }).click()
    await expect.poll(() => firstCells(window)).toEqual([...names].reverse())
    await expect(table.getByRole('columnheader', { name: 'School' })).toHaveAttribute(
      'aria-sort',
      'descending',
    )
  })

  await test.step('filter by words and by a choice; the keyboard goes on into the rows', async () => {
    const [last = ''] = await firstCells(window)
    await window.getByLabel('Find', { exact: true }).fill(last.split(' ')[0] ?? '')
    await expect.poll(async () => (await firstCells(window)).length).toBe(1)
    await window.keyboard.press('ArrowDown')
    await expect(window.locator('.schools-list tbody a').first()).toBeFocused()
    await window.getByRole('button', { name: 'Show all' }).click()
    await window.getByLabel('Phase').selectOption('Primary')
    await expect(window.getByText(/^\d+ of 8 schools$/)).toBeVisible()
  })

  const saved = join(files, 'schools.csv')
  await test.step('choose columns, save the view, export it as CSV', async () => {
    await window.getByRole('button', { name: 'Columns' }).click()
    await window.getByRole('checkbox', { name: 'URN' }).check()
    await window.getByRole('checkbox', { name: 'Flags' }).uncheck()
    await look(window, 'columns')
    await window.getByRole('button', { name: 'Done' }).click()
    await expect(table.getByRole('columnheader', { name: 'URN' })).toBeVisible()
    await expect(table.getByRole('columnheader', { name: 'Flags' })).toHaveCount(0)

    await window.getByRole('button', { name: 'Save view' }).click()
    await window.getByLabel('Name of the view').fill('Primaries, backwards')
    await look(window, 'view')
    await window.getByRole('button', { name: 'Save the view' }).click()
    await expect(window.getByLabel('View', { exact: true }).locator('option:checked')).toHaveText(
      'Primaries, backwards',
    )

    await answerSaveDialog(app, saved)
    await window.getByRole('button', { name: 'Export' }).click()
    await look(window, 'export')
    await window.getByRole('button', { name: 'CSV file' }).click()
    await expect(window.getByText(/^Wrote \d+ schools to schools\.csv/)).toBeVisible()
    const [head, ...rows] = readFileSync(saved, 'utf8').trim().split('\r\n')
    // The mark in front counts as white space and went with it.
    expect(head).toBe('"School","LA, town","Phase","CPD lead","Last talk","Next","Steps","Needs","URN"')
    expect(rows.map((row) => /^"([^"]*)"/.exec(row)?.[1])).toEqual(await firstCells(window))
  })

  await test.step('a view is as it was saved after looking at everything', async () => {
    const primaries = await firstCells(window)
    await window.getByLabel('View', { exact: true }).selectOption('')
    await expect.poll(async () => (await firstCells(window)).length).toBe(8)
    await window.getByLabel('View', { exact: true }).selectOption('Primaries, backwards')
    await expect.poll(() => firstCells(window)).toEqual(primaries)
    await window.getByLabel('View', { exact: true }).selectOption('')
  })

  await test.step('the school page: flags, one timeline, history, compare, restore, undo', async () => {
    await window.locator('.schools-list tbody a').first().click()
    const timeline = window.locator('.schools-timeline li')
    await expect(timeline.first()).toBeVisible()
    await window.getByLabel('Show', { exact: true }).selectOption('Activities')
    await expect(timeline.first()).toContainText('Activity')
    await look(window, 'school')

    const note = window.getByLabel('Best way to reach them', { exact: false }).first()
    const dialog = window.getByRole('dialog')
    const versions = dialog.getByRole('list', { name: 'Versions, the newest first' }).getByRole('button')
    const history = window.getByRole('button', { name: 'History of this school' })
    await history.click()
    await expect(versions.first()).toBeVisible()
    const before = await versions.count()
    await window.keyboard.press('Escape')
    // Leaving the form makes a version of what was typed.
    await note.fill('Ring the office before nine')
    await history.click()
    await expect(versions).toHaveCount(before + 1)
    await window.keyboard.press('Escape')
    await note.fill('Ring the office after three')
    await history.click()
    await expect(versions).toHaveCount(before + 2)
    await expect(dialog.locator('del')).toHaveText('before nine')
    await expect(dialog.locator('ins')).toHaveText('after three')
    await look(window, 'history')
    await versions.nth(1).click()
    await dialog.getByRole('button', { name: 'Restore this version' }).click()
    await expect(note).toHaveValue('Ring the office before nine')
    await window
      .getByRole('region', { name: 'What was done' })
      .or(window.locator('.fb-toasts'))
      .getByRole('button', { name: 'Undo' })
      .last()
      .click()
    await expect(note).toHaveValue('Ring the office after three')
  })

  await test.step('search finds a word in everything and marks it', async () => {
    await window.keyboard.press('Escape')
    await window.keyboard.press('Control+k')
    await window.keyboard.type('office three')
    await expect(window.locator('.search mark').first()).toHaveText('office')
    await look(window, 'search')
    await window.keyboard.press('Escape')
  })
  await close()
})

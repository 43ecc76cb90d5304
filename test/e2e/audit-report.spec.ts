import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { type AppUnderTest, answerSaveDialog, launchApp } from '#test/support/launch-app.ts'
import { lookIn } from '#test/support/look.ts'
import { readZip } from '#test/support/read-zip.ts'

const look = lookIn('audit-report')
let running: AppUnderTest
let window: Page

test.beforeAll(async () => {
  running = await launchApp()
  window = running.window
  await window.getByRole('button', { name: 'Open the practice hub' }).click()
  await expect(window.getByRole('heading', { level: 1, name: 'This week' })).toBeVisible()
  await goTo('/audits')
  await window.locator('main a[href^="#/audits/0"]').first().click()
  await window.getByRole('tab', { name: 'Needs and report' }).click()
})
test.afterAll(() => running.close())

function goTo(place: string): Promise<void> {
  return window.evaluate((hash) => {
    location.hash = hash
  }, place)
}

/** Presses a button that asks for a file, and waits for it. */
async function saveAs(name: string, button: string): Promise<string> {
  const path = join(running.userData, name)
  await answerSaveDialog(running.app, path)
  await window.getByRole('button', { name: button }).click()
  await expect(window.getByText(`Saved as ${name}.`)).toBeVisible({ timeout: 30_000 })
  expect(existsSync(path)).toBe(true)
  return path
}

test('a suggested need becomes a need of the audit, and can be taken back', async () => {
  const needs = window.getByRole('region', { name: 'Needs from this audit' })
  const suggested = window.getByRole('region', { name: 'Suggested needs' })
  await expect(suggested.getByRole('button', { name: /^Make a need of/ }).first()).toBeVisible()
  await look(window, 'needs', { fullPage: true })
  const count = await needs.getByRole('button', { name: /^Change the need/ }).count()
  await suggested
    .getByRole('button', { name: /^Make a need of/ })
    .first()
    .press('Enter')
  const title = suggested.getByRole('textbox', { name: 'The need' })
  await expect(title).toBeFocused()
  await expect(title).toHaveValue(/: /)
  await window.keyboard.type('Meetings leave time to plan together')
  await suggested
    .getByRole('textbox', { name: 'What shows it in pupils' })
    .fill('14 of 30 pupils edit nothing.')
  await suggested.getByRole('radio', { name: '1 First' }).check()
  await suggested.getByRole('button', { name: 'Save the need' }).press('Enter')
  const made = needs.getByRole('button', { name: 'Change the need “Meetings leave time to plan together”' })
  await expect(made).toBeVisible()
  await made.click()
  await needs.getByLabel('Status').selectOption('In a plan')
  await needs.getByRole('button', { name: 'Save the need' }).click()
  await expect(needs.getByText(/in a plan · 14 of 30 pupils/)).toBeVisible()
  await made.click()
  await needs.getByRole('button', { name: /^Remove the need/ }).click()
  await expect(made).toHaveCount(0)
  await expect(window.getByText('Deleted the need.')).toBeVisible()
  await window.getByRole('button', { name: 'Undo' }).last().click()
  await expect(needs.getByRole('button', { name: /^Change the need/ })).toHaveCount(count + 1)
})

test('the report is saved as PDF and Word, the results for Excel and as CSV', async () => {
  const panel = window.getByRole('region', { name: 'Report for the school' })
  await expect(panel.getByText('Private notes are never in it.')).toBeVisible()
  const pdf = readFileSync(await saveAs('report.pdf', 'Save as PDF'), 'latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  // Tagged, so that a screen reader finds its headings and tables.
  expect(pdf.includes('/StructTreeRoot')).toBe(true)
  const word = await readZip(readFileSync(await saveAs('report.docx', 'Save as Word')))
  const text = Buffer.from(word.get('word/document.xml') ?? '').toString()
  for (const part of ['Meetings leave time to plan together', 'Heading1', 'w:tblHeader', 'descr='])
    expect(text.includes(part), part).toBe(true)
  expect(await readZip(readFileSync(await saveAs('results.xlsx', 'Results for Excel')))).toBeDefined()
  expect(readFileSync(await saveAs('items.csv', 'Items as CSV'), 'utf8')).toMatch(/^\ufeff"Item","Title"/)
  await expect(panel.getByRole('button', { name: 'Show in folder' })).toBeVisible()
  await panel.scrollIntoViewIfNeeded()
  await look(window, 'report')
})

test('what is switched off is not in the report', async () => {
  const panel = window.getByRole('region', { name: 'Report for the school' })
  await panel.getByRole('switch', { name: 'Each item' }).uncheck()
  const word = await readZip(readFileSync(await saveAs('short.docx', 'Save as Word')))
  const text = Buffer.from(word.get('word/document.xml') ?? '').toString()
  expect(text.includes('what was agreed, and what it rests on')).toBe(false)
})

test('a pattern of several schools becomes a need of each, and one Undo takes all of them back', async () => {
  await goTo('/audits/across')
  await expect(window.getByRole('heading', { level: 1, name: 'Weak and strong schools' })).toBeVisible()
  await window.getByRole('button', { name: 'Next item' }).click()
  await expect(window.getByText('People share a picture of good staff development')).toBeVisible()
  const boxes = window.getByRole('table').first().getByRole('checkbox')
  // The first chooses all.
  for (const at of [1, 2, 3]) await boxes.nth(at).check()
  const open = window.getByRole('button', { name: 'Make a need of this pattern' })
  const dialog = window.getByRole('dialog')
  await open.press('Enter')
  await expect(dialog.getByRole('textbox', { name: 'The need' })).toBeFocused()
  const before = await dialog.getByText('has an open need of this already').count()
  await dialog
    .getByRole('textbox', { name: /^What shows it in pupils of/ })
    .last()
    .fill('Books show one draft.')
  await look(window, 'pattern')
  await window.keyboard.press('Enter')
  const made = window.getByText(/^Made \d needs?\.$/)
  await expect(made).toContainText(`Made ${3 - before}`)
  await open.press('Enter')
  await expect(dialog.getByText('has an open need of this already')).toHaveCount(3)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await window.getByRole('button', { name: 'Undo' }).last().click()
  await open.press('Enter')
  await expect(dialog.getByText('has an open need of this already')).toHaveCount(before)
  await dialog.getByRole('button', { name: 'Cancel' }).click()
})

test('the needs of all schools lead to a forum and to a plan', async () => {
  await goTo('/needs')
  await expect(window.getByRole('heading', { level: 1, name: 'Needs across schools' })).toBeVisible()
  const topic = window.getByRole('button', { expanded: false }).filter({ hasText: 'school' }).first()
  const name = await topic.locator('.needs-title').textContent()
  await topic.press('Enter')
  await look(window, 'across')
  await window
    .getByRole('button', { name: /^Use for a forum/ })
    .first()
    .click()
  await expect(window.getByRole('dialog').getByLabel('Forum')).toBeVisible()
  await look(window, 'use-for-forum')
  await window
    .getByRole('dialog')
    .getByRole('button', { name: /Make the agenda|Put it on the forum/ })
    .click()
  await expect(window).toHaveURL(/#\/forums\//)
  await window.getByRole('button', { name: 'Why?' }).click()
  await expect(window.getByText(name?.replace(/^\S+ /, '') ?? '').first()).toBeVisible()

  await goTo('/needs')
  await window.getByLabel('Status').selectOption('Open')
  await window.getByRole('button', { expanded: false }).filter({ hasText: 'school' }).first().click()
  await window
    .getByRole('button', { name: /^Plan for it at/ })
    .first()
    .click()
  await expect(window).toHaveURL(/#\/plans\/.*\?need=/)
  const need = window.getByLabel('Which need does it serve?')
  await expect(need).not.toHaveValue('')
  await window.getByLabel('The goal in one sentence').fill('Every team plans together once a week')
  await window.getByRole('button', { name: 'Add the goal' }).click()
  await expect(window.getByRole('heading', { name: /Every team plans together/ })).toBeVisible()
})

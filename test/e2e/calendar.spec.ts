import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { createStore } from '#store/open.ts'
import { add, addSchool } from '#test/support/builders.ts'
import { launchApp } from '#test/support/launch-app.ts'
import { lookIn } from '#test/support/look.ts'
import { appFolder, giveToApp } from '#tools/runtime/launch.ts'

const look = lookIn('calendar')

const PASTED = `School year 2026 to 2027
Autumn 1: 1 September 2026 to 23 October 2026
Autumn 2: 2 November 2026 to 18 December 2026
Spring 1: 4 January 2027 to 12 February 2027
Spring 2: 22 February 2027 to 25 March 2027
Summer 1: 12 April 2027 to 28 May 2027
Summer 2: 7 June 2027 to 23 July 2027
Bring a packed lunch`

async function open(window: Page, place: string): Promise<void> {
  await window
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: place, exact: true })
    .click()
  await expect(window.getByRole('heading', { level: 1, name: place })).toBeVisible()
}

/** Two schools of Sheffield, where a draft ships, and one of Doncaster, where none does. */
function prepare(userData: string): void {
  mkdirSync(join(userData, 'workspace'), { recursive: true })
  const store = createStore(
    { path: join(userData, 'workspace', 'fieldbook.sqlite') },
    { role: 'adviser', name: 'Ada Adviser', hub: 'South Yorkshire' },
  )
  const sheffield = { laCode: '373', laName: 'Sheffield', joinedOn: '2026-09-01', hub: 'South Yorkshire' }
  for (const name of ['Hillfoot Test Primary', 'Rivelin Test Academy']) {
    const school = addSchool(store, { ...sheffield, name })
    add(store, 'conversation', { schoolId: school.id, startsAt: '2026-11-05T15:30', status: 'held' })
  }
  addSchool(store, { ...sheffield, name: 'Town Fields Test Primary', laCode: '371', laName: 'Doncaster' })
  store.close()
}

test('the school year: a draft confirmed, a school that differs, dates pasted and taken back', async () => {
  test.setTimeout(120_000)
  const userData = appFolder('user-data')
  prepare(userData)
  giveToApp(userData)
  const { window, close } = await launchApp({ userData })
  await window.clock.setFixedTime(new Date('2026-11-25T09:00:00'))
  await window.reload()
  await expect(window.getByRole('heading', { level: 1, name: 'This week' })).toBeVisible()
  await expect(window.getByText(/Week 4 · Autumn 2/)).toBeVisible()

  await open(window, 'Term dates')
  const table = window.getByRole('table', { name: /Term dates of 2026-27/ })

  await test.step('a draft that ships counts, marked as not confirmed, until it is confirmed', async () => {
    await expect(table.getByText('Not confirmed by anyone yet')).toBeVisible()
    await look(window, 'draft')
    await table.getByRole('button', { name: 'Confirm the dates of Sheffield' }).click()
    await expect(table.getByText('Confirmed by Ada Adviser on Wed 25 Nov 2026')).toBeVisible()
  })

  await test.step('pasted text is shown with what was not understood, taken in, and taken back', async () => {
    await window.keyboard.press('i')
    const dialog = window.getByRole('dialog', { name: 'Import term dates' })
    await dialog.getByLabel('Whose dates these are').selectOption({ label: 'Doncaster' })
    await dialog.getByLabel('Dates as they stand on a web page').fill(PASTED)
    await dialog.getByRole('button', { name: 'Read the text' }).click()
    await expect(dialog.getByText('Line 8: “Bring a packed lunch”')).toBeVisible()
    await look(window, 'import')
    await dialog.getByRole('button', { name: 'Take in for Doncaster' }).click()
    await expect(table.getByText('Doncaster', { exact: true })).toBeVisible()
    await window.getByRole('button', { name: 'Undo' }).last().click()
    await expect(table.getByText('Doncaster', { exact: true })).toHaveCount(0)
  })

  await test.step('a school that differs is no longer due', async () => {
    const goToSchool = async () => {
      await open(window, 'Schools')
      await window.getByRole('main').getByRole('link', { name: 'Rivelin Test Academy' }).first().click()
    }
    await goToSchool()
    await expect(window.getByText('Call due: 14 term days since the last')).toBeVisible()
    await look(window, 'school')
    await window.getByRole('button', { name: 'This school differs' }).click()
    await expect(
      window.getByRole('heading', { level: 1, name: 'Rivelin Test Academy, 2026-27' }),
    ).toBeVisible()
    await window.getByRole('group', { name: 'Autumn 2' }).getByLabel('First day').fill('16 nov 2026')
    await look(window, 'editor')
    await window.getByRole('button', { name: 'Save and confirm' }).click()
    await expect(table.getByRole('link', { name: 'Rivelin Test Academy' })).toBeVisible()
    await look(window, 'both')
    await goToSchool()
    await expect(window.getByText('Last call 8 term days ago')).toBeVisible()
  })
  await close()
})

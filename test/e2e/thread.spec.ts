import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { answerOpenDialog, answerSaveDialog, launchApp } from '#test/support/launch-app.ts'
import { lookIn } from '#test/support/look.ts'
import { writeRegister } from '#tools/gias/file.ts'
import { appFolder, giveToApp } from '#tools/runtime/launch.ts'

const SHOTS = 'test-results/thread'
const look = lookIn('thread')
const SECRET = 'Heather is thinking of leaving teaching'

/** Goes somewhere by the rail. */
async function open(window: Page, place: string): Promise<void> {
  await window
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: place, exact: true })
    .click()
  await expect(window.getByRole('heading', { level: 1, name: place })).toBeVisible()
}

/** One part of the job; when it fails, a picture says where it stood. */
async function step(window: Page, name: string, work: () => Promise<void>): Promise<void> {
  await test.step(name, async () => {
    try {
      await work()
    } catch (error) {
      await window.screenshot({ path: join(SHOTS, 'failed.png') })
      throw error
    }
  })
}

/** Keeps what a person would see now, and lets axe look at it in both themes. */
test('the whole job, from the register to the central team', async () => {
  test.setTimeout(300_000)
  const files = appFolder('thread-files')
  const register = join(files, 'edubasealldata20260601.csv')
  const bundle = join(files, 'blackpool.cpdx')
  const agenda = join(files, 'agenda.pdf')
  await writeRegister({ rows: 51_012, out: register, seed: 1, day: '20260601' })
  giveToApp(files)

  const adviser = await launchApp()
  const { app, window } = adviser

  await step(window, '1 first run: an adviser says who they are', async () => {
    await look(window, '1-welcome')
    await window.getByRole('radio', { name: 'I am an expert adviser' }).check()
    await window.getByLabel('Your name').fill('Siân O’Neill-Önaç')
    await window.getByLabel('Your hub').fill('Blackpool')
    await window.getByRole('button', { name: 'Begin' }).click()
    await expect(window.getByRole('heading', { level: 1, name: 'This week' })).toBeVisible()
    await look(window, '1-week')
  })

  await step(
    window,
    '2 the register of 51,012 schools loads while the window goes on answering',
    async () => {
      await open(window, 'Schools')
      await window
        .getByRole('main')
        .getByRole('link', { name: /register|find|add/i })
        .first()
        .click()
      await answerOpenDialog(app, register)
      await window.getByRole('button', { name: 'Choose the register file' }).click()
      await expect(window.getByRole('button', { name: 'Cancel' })).toBeVisible()
      await window.keyboard.press('Control+k')
      await window.keyboard.type('forums')
      await expect(window.getByRole('option', { name: /Forums/ }).first()).toBeVisible()
      await window.keyboard.press('Escape')
      await expect(window.getByRole('button', { name: 'Cancel' })).toBeVisible()
      await expect(window.getByText('51,012 schools, as at Mon 1 Jun 2026')).toBeVisible({ timeout: 60_000 })
      await expect(window.getByText(/^Loaded 51,012 schools/)).toBeVisible()
      const search = window.getByRole('combobox', { name: 'Find a school' })
      await search.fill('blackpool primary')
      await expect(window.getByRole('option').first()).toBeVisible()
      await look(window, '2-register')
      await search.press('Enter')
      await expect(window.getByRole('option').first()).toContainText('Partner school')
      await search.press('Enter')
      await expect(window.getByRole('heading', { level: 1 })).not.toHaveText(/Register/)
    },
  )
  const school = (await window.getByRole('heading', { level: 1 }).textContent()) ?? ''

  await step(window, '3 the school page: the head and the CPD lead', async () => {
    for (const [role, name] of [
      ['CPD lead', 'Priya Nandakumar-Test'],
      ['Headteacher', 'Joan Ashby-Test'],
    ] as const) {
      await window.getByRole('button', { name: 'Add a person' }).click()
      await window.getByLabel('Name', { exact: true }).fill(name)
      await window.getByLabel('Role', { exact: true }).selectOption({ label: role })
      await window.getByRole('button', { name: 'Add', exact: true }).click()
      await expect(window.getByText(name).first()).toBeVisible()
    }
    await look(window, '3-school')
  })

  await step(window, '4 an audit on one keyboard path, and a need', async () => {
    await window.getByRole('button', { name: 'Open an audit' }).click()
    await look(window, '4-open-audit')
    await window.getByRole('button', { name: 'Start the audit' }).click()
    await expect(window.getByRole('heading', { level: 2, name: /B1\.1/ })).toBeVisible()
    await window.keyboard.press('2')
    await expect(window.getByText(/^Saved/).first()).toBeVisible()
    await window.keyboard.press('e')
    await window.keyboard.type('SLT minutes 3 Oct, shared drive')
    await window.keyboard.press('Enter')
    await expect(window.getByText('SLT minutes 3 Oct, shared drive').first()).toBeVisible()
    await window.keyboard.press('Escape')
    for (const [index, level] of ['2', '1', '3', '2', '1'].entries()) {
      await window.keyboard.press('n')
      await expect(
        window.getByRole('heading', { level: 2, name: new RegExp(`B1\\.${index + 2} `) }),
      ).toBeVisible()
      await window.keyboard.press(level)
    }
    await expect(window.getByText(/6 of 39/)).toBeVisible()
    await look(window, '4-audit')
    await window.keyboard.press('m')
    await window
      .locator('form')
      .filter({ hasText: 'Save the need' })
      .getByRole('textbox')
      .first()
      .fill('CPD time is lost to notices')
    await window.getByRole('button', { name: 'Save the need' }).click()
    await expect(window.getByText('CPD time is lost to notices').first()).toBeVisible()
    await window.getByRole('tab', { name: 'Agree levels' }).click()
    for (const [index, level] of ['2', '2', '1', '3', '2', '1'].entries()) {
      if (index > 0) await window.keyboard.press('n')
      await expect(
        window.getByRole('heading', { level: 2, name: new RegExp(`B1\\.${index + 1} `) }),
      ).toBeVisible()
      await window.keyboard.press(level)
    }
    await expect(window.getByText(/6 of 39 agreed/)).toBeVisible()
    await look(window, '4-agree')
    await window.getByRole('tab', { name: 'Profile' }).click()
    await expect(window.getByRole('tabpanel')).toContainText('Culture and wellbeing')
    await look(window, '4-profile')
  })

  await step(window, '5 a goal for that need, with outcome, group, measure and activity', async () => {
    await window.getByRole('link', { name: school }).first().click()
    await window.getByRole('button', { name: /Start the .* plan/ }).click()
    await window.getByLabel('Which need does it serve?').selectOption({ index: 1 })
    await window
      .getByPlaceholder('Every team plans together once a week')
      .fill('Every team plans together on Thursdays')
    await window.getByRole('button', { name: 'Add the goal' }).click()
    await window
      .getByPlaceholder('Read fluently enough to understand a Year 4 text')
      .fill('Boys in Year 4 write at length')
    await window.getByRole('button', { name: 'Add the outcome' }).click()
    await window.getByLabel('Pupils in the group').fill('14')
    await window.getByPlaceholder('Reading fluency check, words a minute').fill('Words written in 20 minutes')
    await window.getByRole('button', { name: 'Add the measure' }).click()
    await window.getByLabel('Baseline', { exact: true }).fill('92')
    await window.getByLabel('Target', { exact: true }).fill('130')
    await window.getByPlaceholder('Shared planning of one reading lesson').fill('Lesson study, three cycles')
    await window.getByRole('button', { name: 'Add the activity' }).click()
    await expect(
      window
        .getByText('Lesson study, three cycles')
        .or(window.locator('input[value="Lesson study, three cycles"]'))
        .first(),
    ).toBeAttached()
    await look(window, '5-plan')
  })

  await step(window, '6 a coaching conversation: GROW and the note stay, the summary is shared', async () => {
    await window.getByRole('link', { name: school }).first().click()
    await window.getByRole('button', { name: 'Plan a conversation' }).click()
    await window.getByLabel('Day').fill('today')
    await window.getByRole('button', { name: 'Plan and open' }).click()
    await window.getByLabel('Goal', { exact: true }).fill('A calmer start to team time')
    await window.getByLabel('Reality', { exact: true }).fill('Notices take the first half hour')
    await window.getByLabel('Private note').fill(SECRET)
    await window.getByLabel('Shared summary').fill('Team time moves to Thursdays, without notices.')
    await window.getByRole('textbox', { name: 'New step' }).fill('Send the new timetable')
    await window.getByLabel('By when').last().fill('in 2 weeks')
    await window.getByRole('textbox', { name: 'New step' }).press('Enter')
    await expect(window.getByRole('form', { name: 'Step: Send the new timetable' })).toBeVisible()
    await window.getByRole('button', { name: 'Mark as held' }).click()
    await look(window, '6-conversation')
  })

  await step(window, '7 a forum agenda with a running clock, as a PDF', async () => {
    await open(window, 'Forums')
    await window.getByRole('button', { name: 'New forum' }).click()
    await window.getByRole('checkbox').first().check()
    await look(window, '7-new-forum')
    await window.getByRole('button', { name: 'Make the agenda' }).click()
    await expect(window.getByRole('heading', { level: 2, name: 'Agenda' })).toBeVisible()
    await expect(window.getByText(/90 of 90 min/)).toBeVisible()
    await look(window, '7-forum')
    await answerSaveDialog(app, agenda)
    await window.getByRole('button', { name: 'Save as PDF' }).click()
    await expect
      .poll(() => existsSync(agenda) && readFileSync(agenda).subarray(0, 5).toString())
      .toBe('%PDF-')
  })

  await step(window, '8 the bundle: a look at what leaves, and no private word in it', async () => {
    await open(window, 'Exchange')
    await expect(window.getByRole('heading', { name: 'What leaves', level: 2 })).toBeVisible()
    await look(window, '8-exchange')
    await answerSaveDialog(app, bundle)
    await window.getByRole('button', { name: 'Make a bundle' }).click()
    await expect(window.getByText(/blackpool\.cpdx/).first()).toBeVisible()
    await adviser.close()
    expect(existsSync(bundle)).toBe(true)
  })

  const centre = await launchApp()
  await step(
    centre.window,
    '9 the central team imports it, sees the shared part, and twice is harmless',
    async () => {
      const { window } = centre
      await window.getByRole('radio', { name: 'I am in the central team' }).check()
      await window.getByLabel('Your name').fill('Mo Central-Test')
      await window.getByRole('button', { name: 'Begin' }).click()
      await expect(window.getByRole('heading', { level: 1, name: 'Inbox' })).toBeVisible()
      await answerOpenDialog(centre.app, bundle)
      await window.getByRole('button', { name: /Choose/ }).click()
      await expect(window.getByText(school).first()).toBeVisible()
      await look(window, '9-preview')
      await window.getByRole('button', { name: /^Import/ }).click()
      await expect(window.getByRole('heading', { name: 'Bundles imported' })).toBeVisible()
      await look(window, '9-inbox')

      await open(window, 'Schools')
      await expect(
        window.getByRole('main').getByText('Blackpool').locator('visible=true').first(),
      ).toBeVisible()
      await window.getByRole('link', { name: school }).first().click()
      await expect(window.getByText('CPD time is lost to notices').first()).toBeVisible()
      await expect(window.getByText('Team time moves to Thursdays').first()).toBeVisible()
      await look(window, '9-school')
      await open(window, 'Coaching')
      await window.getByRole('main').getByRole('link').first().click()
      await expect(window.getByText('Team time moves to Thursdays, without notices.')).toBeVisible()
      await expect(window.getByText('Notices take the first half hour')).toHaveCount(0)
      await look(window, '9-conversation')
      for (const place of ['Audits', 'Plans', 'Forums']) {
        await open(window, place)
        await window.getByRole('main').getByRole('link').first().click()
        await expect(window.getByRole('heading', { level: 1 })).not.toHaveText(place)
        await look(window, `9-${place.toLowerCase()}`)
      }

      await open(window, 'Inbox')
      await window.getByRole('button', { name: /Choose/ }).click()
      await expect(window.getByText(/imported already/i).first()).toBeVisible()
      await centre.close()
    },
  )
})

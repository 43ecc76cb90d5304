import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Locator, type Page, test } from '@playwright/test'
import { googleExport, microsoftExport, respondents, STATEMENTS } from '#test/support/forms.ts'
import { answerOpenDialog, answerSaveDialog, launchApp } from '#test/support/launch-app.ts'
import { lookIn } from '#test/support/look.ts'
import { appFolder, giveToApp } from '#tools/runtime/launch.ts'

const look = lookIn('survey')

async function openAnAudit(window: Page): Promise<void> {
  await window
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: 'Audits', exact: true })
    .click()
  await window.getByRole('button', { name: 'Open an audit' }).click()
  const dialog = window.getByRole('dialog', { name: 'Open an audit' })
  await dialog.getByLabel('School').selectOption({ index: 1 })
  await dialog.getByRole('button', { name: /open|start/i }).click()
  await expect(window.getByRole('tab', { name: 'Staff survey' })).toBeVisible()
}

/** As Ctrl+V of cells that were copied in a spreadsheet. */
async function paste(box: Locator, text: string): Promise<void> {
  await box.focus()
  await box.evaluate((element, text) => {
    const clipboardData = new DataTransfer()
    clipboardData.setData('text/plain', text)
    element.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }))
  }, text)
}

test('a staff survey comes from a form or is typed, as totals of groups that are large enough', async () => {
  test.setTimeout(180_000)
  const files = appFolder('survey-files')
  const google = join(files, 'Staff survey (Responses).csv')
  const microsoft = join(files, 'Staff survey of nine.csv')
  const messy = STATEMENTS.map(({ words }, index) =>
    index === 3 ? `${words.slice(0, -1)}, most of the time` : index === 5 ? 'A question of our own' : words,
  )
  writeFileSync(
    google,
    googleExport(respondents({ Teacher: 31, 'Teaching assistant': 18, SLT: 4, Mentor: 11 }), {
      statements: messy,
    }),
  )
  writeFileSync(microsoft, microsoftExport(respondents({ Teacher: 6, TA: 3 })))
  giveToApp(files)

  const { app, window, close } = await launchApp()
  await window.getByRole('button', { name: 'Open the practice hub' }).click()
  await openAnAudit(window)
  await window.getByRole('tab', { name: 'Staff survey' }).click()
  await window.getByRole('button', { name: 'Copy the statements' }).click()
  await expect(window.getByText(/^Copied\./)).toBeVisible()
  await look(window, '1-empty')
  await answerSaveDialog(app, join(files, 'survey on paper.pdf'))
  await window.getByRole('button', { name: 'On paper, as a PDF' }).click()
  await expect(window.getByText('Saved as survey on paper.pdf.')).toBeVisible()

  await test.step('nine people with three support staff: the total is shown, and nobody can work out the three', async () => {
    await window.getByRole('button', { name: 'Import from a form' }).click()
    await answerOpenDialog(app, microsoft)
    await window.getByRole('button', { name: 'Choose the file' }).click()
    await expect(window.getByText('3 columns with names or e-mails were not read.')).toBeVisible()
    await expect(window.getByText(/^Support staff: fewer than 5 answers/)).toBeVisible()
    await expect(window.getByText(/^Teachers: not kept/)).toBeVisible()
    await look(window, '2-nine', { fullPage: true })
    await window.getByRole('button', { name: 'Keep the totals' }).click()
    await expect(window.getByRole('heading', { name: 'Results', exact: true })).toBeVisible()
    await expect(window.getByRole('radiogroup', { name: 'Group of staff' })).toHaveCount(0)
    await expect(window.getByRole('main')).not.toContainText('Invented Person')
    await look(window, '3-nine-results')
  })

  await test.step('a larger one takes its place, with a column put right by hand', async () => {
    await window.getByRole('button', { name: 'Import from a form' }).click()
    await answerOpenDialog(app, google)
    await window.getByRole('button', { name: 'Choose the file' }).click()
    await expect(window.getByText('Found by similar words.')).toBeVisible()
    await expect(window.getByText(/^Perhaps “A question of our own”/)).toBeVisible()
    await expect(window.getByLabel(`Column of ${STATEMENTS[5]?.itemId}`)).toHaveValue('')
    await expect(
      window.getByText(`${STATEMENTS.length - 1} of ${STATEMENTS.length} statements found`),
    ).toBeVisible()
    await window.getByLabel('“Mentor”').selectOption('Middle leaders')
    await window.getByLabel('All staff: invited').fill('112')
    await window.getByLabel('Support staff: invited').pressSequentially('24')
    await expect(
      window.getByText(`64 people answered ${STATEMENTS.length - 1} statements, among them`),
    ).toBeVisible()
    await look(window, '4-import', { fullPage: true })
    await window.getByRole('button', { name: 'Keep the totals' }).click()
    await expect(window.getByText(/64 people answered; 112 invited, 57 % response; June 2026/)).toBeVisible()
    await window.getByText('Support staff', { exact: true }).click()
    await expect(window.getByText(/18 people answered; 24 invited, 75 % response/)).toBeVisible()
    await look(window, '5-results')
    await window.getByText('The five answers as a table').click()
    await look(window, '6-table', { fullPage: true })
  })

  await test.step('Undo brings back what was there before', async () => {
    await window.getByRole('button', { name: 'Undo: Imported from Staff survey (Responses).csv' }).click()
    await expect(
      window.getByText(/^9 people answered/).or(window.getByText(/9 people answered;/)),
    ).toBeVisible()
    await window.getByRole('button', { name: 'Remove the results' }).click()
    await expect(window.getByText(/^What all staff say/)).toBeVisible()
  })

  await test.step('typed totals outlive leaving the page, and become results by the button only', async () => {
    await window.getByRole('button', { name: 'Type the totals' }).click()
    await window.getByLabel('All staff: invited').fill('30')
    await window.getByLabel('All staff: answered').fill('24')
    const first = window.getByLabel(`${STATEMENTS[0]?.itemId}, Strongly disagree`)
    await paste(
      first,
      STATEMENTS.map(({ words }, index) => [words, 2, 3, 4, 10 - (index % 4), 5].join('\t')).join('\r\n'),
    )
    await expect(window.getByText(`${STATEMENTS.length} rows pasted.`)).toBeVisible()
    await first.fill('9')
    await expect(window.getByText('Adds up to more than the 24 who answered.', { exact: true })).toBeVisible()
    await look(window, '7-typed-wrong')
    await first.fill('2')
    await window.getByText('Support staff', { exact: true }).click()
    await window.getByLabel('Support staff: answered').fill('3')
    await window.getByLabel(`${STATEMENTS[0]?.itemId}, Agree`, { exact: true }).fill('3')
    await expect(window.getByText(/^Support staff: fewer than 5 answers/)).toBeVisible()
    await expect(window.getByText(/^Kept as a draft/)).toBeVisible()
    await look(window, '8-typed')
    await window.getByRole('tab', { name: 'Profile' }).click()
    await window.getByRole('tab', { name: 'Staff survey' }).click()
    await window.getByRole('button', { name: 'Go on typing' }).click()
    await expect(window.getByLabel('All staff: answered')).toHaveValue('24')
    await expect(first).toHaveValue('2')
    await window.getByRole('button', { name: 'Save the totals' }).click()
    await expect(window.getByText(/24 people answered; 30 invited, 80 % response/)).toBeVisible()
    const results = window.getByRole('heading', { name: 'Results', exact: true })
    await expect(results).toBeFocused()
    await expect(results).toBeInViewport()
    await expect(window.getByText('What was not kept')).toBeVisible()
    await expect(window.getByText(/kept as a draft/)).toHaveCount(0)
    await look(window, '9-typed-results')
  })
  await close()
})

import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page, test } from '@playwright/test'
import { answerOpenDialog, launchApp } from '#test/support/launch-app.ts'
import { lookIn } from '#test/support/look.ts'
import { writeRegister } from '#tools/gias/file.ts'
import { appFolder, giveToApp } from '#tools/runtime/launch.ts'

const look = lookIn('register-changes')
const NEW_URN = '199001'

async function open(window: Page, place: string): Promise<void> {
  await window
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: place, exact: true })
    .click()
}

/** Rows of a register file as cells, and back. */
function rowsOf(text: string): string[][] {
  return text
    .split('\r\n')
    .filter((line) => line !== '')
    .map((line) =>
      [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
        ([, quoted, bare]) => quoted ?? bare ?? '',
      ),
    )
}

/** A newer register in which one community school has become an academy with another name and another head. */
function convert(older: string, urn: string): { text: string; name: string; oldName: string } {
  const [heading = [], ...rows] = rowsOf(older)
  const at = (name: string) => heading.indexOf(name)
  const old = rows.find((row) => row[at('URN')] === urn) as string[]
  const oldName = old[at('EstablishmentName')] as string
  const name = `${oldName} Academy of Learning`
  const academy = [...old]
  const set = (row: string[], cells: Record<string, string>) => {
    for (const [column, value] of Object.entries(cells)) row[at(column)] = value
  }
  set(academy, {
    URN: NEW_URN,
    EstablishmentName: name,
    'TypeOfEstablishment (name)': 'Academy converter',
    OpenDate: '01-09-2026',
    'Trusts (name)': 'NORTHFIELD LEARNING TRUST',
    HeadFirstName: 'Rowena',
    HeadLastName: 'Ashdown-Test',
    CensusDate: '15-10-2026',
    PercentageFSM: '48.5',
  })
  set(old, {
    'EstablishmentStatus (code)': '2',
    'EstablishmentStatus (name)': 'Closed',
    CloseDate: '31-08-2026',
    'ReasonEstablishmentClosed (name)': 'Academy Converter',
    HeadFirstName: '',
    HeadLastName: '',
  })
  const text = [heading, ...rows, academy].map((row) => row.map((cell) => `"${cell}"`).join(',')).join('\r\n')
  return { text: `${text}\r\n`, name, oldName }
}

test('a partner school that converts keeps one history under both URNs', async () => {
  test.setTimeout(180_000)
  const files = appFolder('changes-files')
  const first = join(files, 'edubasealldata20260601.csv')
  const second = join(files, 'edubasealldata20261101.csv')
  const links = join(files, 'links_edubasealldata20261101.csv')
  const figures = join(files, 'pp_idaci_att8_by_urn.csv')
  await writeRegister({ rows: 400, out: first, seed: 7, day: '20260601' })
  const text = readFileSync(first, 'latin1')
  const [heading = [], ...rows] = rowsOf(text)
  const cell = (row: readonly string[], name: string) => row[heading.indexOf(name)] ?? ''
  const school = rows.find(
    (row) =>
      cell(row, 'EstablishmentStatus (name)') === 'Open' &&
      cell(row, 'TypeOfEstablishment (name)') === 'Community school' &&
      cell(row, 'HeadLastName') !== '',
  ) as string[]
  const urn = cell(school, 'URN')
  const { text: newer, name, oldName } = convert(text, urn)
  writeFileSync(second, newer, 'latin1')
  writeFileSync(
    links,
    `"URN","LinkURN","LinkName","LinkType","LinkEstablishedDate"\r\n${urn},${NEW_URN},"${name}","Successor","01-09-2026"\r\n${NEW_URN},${urn},"${oldName}","Predecessor",""\r\n`,
    'latin1',
  )
  writeFileSync(
    figures,
    `URN,PPPerc,IdaciPupils,PercentEAL,PercentSchSupport,NumberOfPupils\n${urn},31.24,0.2468,12.5,16.1,410\n`,
  )
  giveToApp(files)

  const { app, window, close } = await launchApp()
  await window.getByRole('radio', { name: 'I am an expert adviser' }).check()
  await window.getByLabel('Your name').fill('Ada Adviser-Test')
  await window.getByLabel('Your hub').fill('Blackpool')
  await window.getByRole('button', { name: 'Begin' }).click()
  await expect(window.getByRole('heading', { level: 1, name: 'This week' })).toBeVisible()

  await test.step('a partner school out of the register', async () => {
    await window.evaluate("window.location.hash = '#/register'")
    await answerOpenDialog(app, first)
    await window.getByRole('button', { name: 'Choose the register file' }).click()
    await expect(window.getByText(/^Loaded 400 schools/)).toBeVisible()
    const search = window.getByRole('combobox', { name: 'Find a school' })
    await search.fill(urn)
    await expect(window.getByRole('option').first()).toContainText(oldName)
    await search.press('Enter')
    await expect(window.getByRole('option').first()).toContainText('Partner school')
  })

  await test.step('figures of a year from a file: counted, then taken over', async () => {
    await answerOpenDialog(app, figures)
    await window.getByRole('button', { name: 'Choose a file of figures' }).click()
    await expect(window.getByText(/1 school in the file, 1 of them partner school/)).toBeVisible()
    await look(window, '1-figures', { fullPage: true })
    await window.getByRole('button', { name: 'Take the figures over' }).click()
    await expect(window.getByText(/Loaded the figures of/)).toBeVisible()
  })

  await test.step('a newer register and the links file, by the same button', async () => {
    await answerOpenDialog(app, second)
    await window.getByRole('button', { name: 'Load a file' }).click()
    await expect(window.getByText(/^Loaded 401 schools/)).toBeVisible()
    await expect(window.getByRole('link', { name: 'See what changed' })).toBeVisible()
    await answerOpenDialog(app, links)
    await window.getByRole('button', { name: 'Load a file' }).click()
    await expect(window.getByText(/^Loaded 2 links between schools/)).toBeVisible()
    await look(window, '2-register', { fullPage: true })
    await open(window, 'Week')
    await expect(window.getByText(/The register says something new of one partner school/)).toBeVisible()
    await window.getByRole('button', { name: /^Look: The register says/ }).click()
  })

  await test.step('the list asks, with the evidence', async () => {
    await expect(window.getByRole('heading', { level: 1, name: 'What changed' })).toBeVisible()
    await expect(window.getByText('The links file says “Successor”, Tue 1 Sep 2026.')).toBeVisible()
    await expect(window.getByText(/It has the same DfE number/)).toBeVisible()
    await expect(window.getByRole('rowheader')).toHaveText(['New URN', 'Renamed', 'Trust', 'Headteacher'])
    await look(window, '3-changes', { fullPage: true })
    await window.getByRole('button', { name: /^It is the same school/ }).click()
    await expect(window.getByRole('rowheader')).toHaveText(['Renamed', 'Trust', 'Headteacher'])
    await window.getByRole('button', { name: /^Keep mine: trust of/ }).click()
    await expect(window.getByRole('rowheader')).toHaveText(['Renamed', 'Headteacher'])
    await window
      .getByRole('button', { name: /^Accept all/ })
      .first()
      .click()
    await expect(window.getByText('says nothing else of your partner schools')).toBeVisible()
    await look(window, '4-changes-done', { fullPage: true })
  })

  await test.step('one school under both URNs, with context and inspections', async () => {
    await open(window, 'Schools')
    await expect(window.getByRole('table').getByRole('link', { name })).toHaveCount(1)
    await window.getByRole('table').getByRole('link', { name }).click()
    await expect(window.getByText(`URN ${NEW_URN} (before: ${urn})`)).toBeVisible()
    await expect(window.getByText('Rowena Ashdown-Test').first()).toBeVisible()
    await expect(
      window.getByText(/From 2026-27 every child in a Universal Credit household is eligible/),
    ).toBeVisible()
    await expect(
      window.getByRole('img', { name: /Free school meals, 2025-26 to 2026-27, with a break/ }),
    ).toBeVisible()

    for (const [date, area, grade] of [
      ['5 Mar 2019', 'Quality of education', 'Good'],
      ['11 Feb 2025', 'Quality of education', 'Requires improvement'],
      ['10 Mar 2026', 'Inclusion', 'Expected standard'],
    ] as const) {
      await window.getByRole('button', { name: 'Add an inspection' }).click()
      const form = window.getByRole('form', { name: 'Inspection' })
      await form.getByLabel('First day of the inspection').fill(date)
      await form.getByLabel(area, { exact: true }).selectOption({ label: grade })
      await form.getByRole('button', { name: 'Save the inspection' }).click()
      await expect(form).toHaveCount(0)
    }
    await expect(window.locator('.inspections-regime')).toHaveCount(3)
    await look(window, '5-school', { fullPage: true })
    await window.locator('.context-split').scrollIntoViewIfNeeded()
    await look(window, '5-context', { fullPage: true })
    await window.getByRole('button', { name: 'Add a year' }).click()
    await look(window, '6-year', { fullPage: true })
    const year = window.getByRole('form', { name: 'Figures of a year' })
    await year.getByLabel('Pupils on roll').fill('398')
    await year.getByLabel('Pupil premium, %').fill('29.5')
    await year.getByRole('button', { name: 'Save the figures' }).click()
    await expect(year).toHaveCount(0)
    await window.getByRole('button', { name: 'Add an inspection' }).click()
    await look(window, '7-inspection', { fullPage: true })
    await window.getByRole('form', { name: 'Inspection' }).getByRole('button', { name: 'Cancel' }).click()
  })

  await test.step('looking for either URN finds that one school', async () => {
    for (const one of [urn, NEW_URN]) {
      await window.evaluate("window.location.hash = '#/register'")
      const search = window.getByRole('combobox', { name: 'Find a school' })
      await search.fill(one)
      await expect(window.getByRole('option').first()).toBeVisible()
      await search.press('Enter')
      await expect(window.getByRole('heading', { level: 1, name })).toBeVisible()
    }
  })
  await close()
})

import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from '@playwright/test'
import { appFolder } from '#tools/runtime/launch.ts'
import { packageApp, seccompOfWindows, startPackaged } from '../support/package-app.ts'
import { takePorts } from '../support/take-ports.ts'

test.describe.configure({ mode: 'serial' })

let program: string

test.beforeAll(() => {
  test.setTimeout(180_000)
  program = packageApp()
})

test('the fuses of the packaged app are set as promised', async () => {
  const fuses = await getCurrentFuseWire(program)
  expect({
    runAsNode: fuses[FuseV1Options.RunAsNode],
    cookieEncryption: fuses[FuseV1Options.EnableCookieEncryption],
    nodeOptions: fuses[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: fuses[FuseV1Options.EnableNodeCliInspectArguments],
    asarIntegrity: fuses[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyFromAsar: fuses[FuseV1Options.OnlyLoadAppFromAsar],
    ownSnapshot: fuses[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
    filePrivileges: fuses[FuseV1Options.GrantFileProtocolExtraPrivileges],
  }).toEqual({
    runAsNode: FuseState.DISABLE,
    cookieEncryption: FuseState.ENABLE,
    nodeOptions: FuseState.DISABLE,
    inspect: FuseState.DISABLE,
    asarIntegrity: FuseState.ENABLE,
    onlyFromAsar: FuseState.ENABLE,
    ownSnapshot: FuseState.DISABLE,
    filePrivileges: FuseState.DISABLE,
  })
})

test('the packaged app opens in the sandbox and keeps what was saved', async () => {
  const userData = appFolder('packaged')
  const first = await startPackaged(program, userData)
  const { page } = first
  await expect(page.getByRole('heading', { level: 1, name: 'CPD Fieldbook' })).toBeVisible()
  if (process.platform === 'linux') expect(seccompOfWindows(userData)).toEqual(['2'])
  await page.getByRole('textbox', { name: 'Your name' }).fill('Robin Ash')
  await page.getByRole('textbox', { name: 'Your hub' }).fill('Wharfe Valley')
  await page.getByRole('button', { name: 'Begin' }).click()
  await expect(page.getByRole('navigation', { name: 'Main' })).toContainText('Robin Ash')

  await takePorts(page)
  const id = await page.evaluate(async () => {
    const opened = await window.fieldbookTest?.store.forums.open({
      academicYear: '2026-27',
      halfTerm: 'SPR1',
    })
    return opened?.id
  })
  await first.close()

  const second = await startPackaged(program, userData)
  await expect(second.page.getByRole('navigation', { name: 'Main' })).toContainText('Robin Ash')
  await takePorts(second.page)
  const forums = await second.page.evaluate(async () => {
    const rows = (await window.fieldbookTest?.store.forums.list()) ?? []
    return rows.map(({ forum }) => ({ id: forum.id, halfTerm: forum.body.halfTerm }))
  })
  expect(forums).toEqual([{ id, halfTerm: 'SPR1' }])
  await second.close()
})

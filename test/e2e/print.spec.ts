import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Canary, startCanary } from '#test/support/canary.ts'
import { type AppUnderTest, answerSaveDialog, launchApp } from '#test/support/launch-app.ts'
import { takePorts } from '#test/support/take-ports.ts'

let running: AppUnderTest
let canary: Canary

test.beforeAll(async () => {
  canary = await startCanary()
  running = await launchApp({ attacks: true })
  await takePorts(running.window)
  await running.app.evaluate(({ app }) => {
    const seen: Seen = { preferences: [], navigations: [], titles: [], requests: [], persistent: [] }
    Object.assign(globalThis, { fieldbookSeen: seen })
    app.on('browser-window-created', (_event, { webContents }) => {
      seen.preferences.push(
        (webContents as unknown as { getLastWebPreferences(): object }).getLastWebPreferences(),
      )
      seen.persistent.push(webContents.session.isPersistent())
      webContents.session.webRequest.onErrorOccurred(({ url }) => seen.requests.push(url))
      webContents.session.webRequest.onCompleted(({ url }) => seen.requests.push(url))
      webContents.on('did-navigate', (_, url) => seen.navigations.push(url))
      webContents.on('page-title-updated', (_, title) => seen.titles.push(title))
    })
  })
})
test.afterAll(async () => {
  await running.close()
  await canary.close()
})

type Seen = {
  preferences: unknown[]
  navigations: string[]
  titles: string[]
  requests: string[]
  persistent: boolean[]
}
const seen = () =>
  running.app.evaluate(() => (globalThis as unknown as { fieldbookSeen: Seen }).fieldbookSeen)

const print = (html: string, title = 'Forum agenda: Spring 1') =>
  running.window.evaluate(
    ([html, title]) =>
      window.fieldbookTest?.native.print({ title, html, to: 'pdf' }).then(
        (result) => result,
        (error: Error) => `refused: ${error.message}`,
      ),
    [html, title] as const,
  )

test('a document becomes a PDF on A4 under the name that the person gave', async () => {
  const path = join(running.userData, 'agenda.pdf')
  await answerSaveDialog(running.app, path)
  const result = await print(
    '<!doctype html><title>Agenda</title><style>p{page-break-after:always}</style><p>One</p><p>Two</p><h1>Three</h1>',
  )
  expect(result).toEqual({ file: 'agenda.pdf', grant: expect.any(String) })
  const pdf = readFileSync(path, 'latin1')
  expect(pdf.startsWith('%PDF-')).toBe(true)
  expect([...pdf.matchAll(/\/Type \/Page\b/g)]).toHaveLength(3)
  // 210 × 297 mm in points.
  expect(pdf).toMatch(/\/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]/)
  expect(readdirSync(running.userData).filter((name) => name.includes('.part'))).toEqual([])
})

test('a PDF carries its headings as tags for a screen reader and as an outline to jump by', async () => {
  const path = join(running.userData, 'report.pdf')
  await answerSaveDialog(running.app, path)
  await print(
    '<!doctype html><html lang="en-GB"><title>Agenda</title><h1>Report</h1><h2>What we found</h2><p>Words.</p><table><tr><th scope="col">Item</th></tr><tr><td>1</td></tr></table></html>',
  )
  const pdf = readFileSync(path, 'latin1')
  expect(pdf).toContain('/StructTreeRoot')
  for (const tag of ['H1', 'H2', 'P', 'Table', 'TH', 'TD']) expect(pdf).toMatch(new RegExp(`/S /${tag}\\b`))
  expect(pdf).toContain('/Title (What we found)')
  expect(pdf).toContain('/Lang (en-GB)')
})

test('a document brings its own fonts along: no PDF depends on what a computer has', async () => {
  const path = join(running.userData, 'fonts.pdf')
  await answerSaveDialog(running.app, path)
  await print(
    `<!doctype html><html lang="en-GB"><head><title>Agenda</title></head>
    <p style="font-family:'Source Serif 4',monospace">Łódź reads <strong>words</strong></p>
    <p style="font-family:Inter,monospace">Šárka draws charts</p></html>`,
  )
  const pdf = readFileSync(path, 'latin1')
  const names = [...pdf.matchAll(/\/FontName \/(\S+)/g)].map(([, name]) => name ?? '')
  // Upright and bold, each in the letters of English and of other languages; only page numbers are not ours.
  expect(names.filter((name) => /SourceSerif4/.test(name)).length).toBeGreaterThanOrEqual(3)
  expect(names.filter((name) => /Inter/.test(name)).length).toBeGreaterThanOrEqual(2)
  expect(names.filter((name) => !/SourceSerif4|Inter/.test(name)).length).toBeLessThanOrEqual(1)
})

test('cancelling writes nothing', async () => {
  await answerSaveDialog(running.app, null)
  expect(await print('<p>x</p>')).toBeNull()
})

test('a hostile document runs nothing, goes nowhere and asks for nothing', async () => {
  const path = join(running.userData, 'hostile.pdf')
  await answerSaveDialog(running.app, path)
  const { url } = canary
  for (const refresh of [
    `${url}/refresh`,
    'data:text/html,replaced',
    'app://print/other',
    'about:blank',
    'app://print/document',
  ]) {
    const result = await print(`<!doctype html><title>Agenda</title>
      <meta http-equiv="refresh" content="0;url=${refresh}">
      <script>document.title = 'the script ran'</script>
      <script src="${url}/script.js"></script>
      <link rel="stylesheet" href="${url}/style.css"><link rel="preconnect" href="${url}">
      <style>@import url(${url}/import.css); body { background: url(${url}/background.png) }
        @font-face { font-family: f; src: url(${url}/font.woff2) } p { font-family: f }</style>
      <p onclick="1">Text</p><img src="${url}/image.png" onerror="document.title='the handler ran'">
      <img src="file:///etc/hostname"><iframe src="${url}/frame"></iframe><iframe src="file:///etc/passwd"></iframe>
      <iframe srcdoc="<meta http-equiv=refresh content='0;url=${url}/inner'>"></iframe>
      <object data="${url}/object"></object><embed src="${url}/embed"><video src="${url}/video" autoplay></video>
      <svg><image href="${url}/svg.png"/><use href="${url}/use.svg#a"/></svg>
      <form action="${url}/form"><input autofocus></form>`)
    expect(result).toEqual({ file: 'hostile.pdf', grant: expect.any(String) })
  }
  expect(canary.hits).toEqual([])
  const { navigations, titles, requests, preferences, persistent } = await seen()
  expect(new Set(navigations)).toEqual(new Set(['app://print/document']))
  expect(navigations).toHaveLength(preferences.length)
  expect(new Set(titles)).toEqual(new Set(['Agenda']))
  expect(requests.filter((address) => address !== 'app://print/document')).toEqual([])
  expect(statSync(path).size).toBeGreaterThan(1000)
  expect(new Set(persistent)).toEqual(new Set([false]))
  for (const one of preferences)
    expect(one).toMatchObject({
      javascript: false,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      webviewTag: false,
    })
})

test('a file that cannot be written is said in words, and the old one stays', async () => {
  const path = join(running.userData, 'no-such-folder', 'x.pdf')
  await answerSaveDialog(running.app, path)
  expect(await print('<p>x</p>')).toBe(
    'refused: x.pdf could not be written. Close it where it is open, or choose another folder.',
  )
  expect(existsSync(path)).toBe(false)
})

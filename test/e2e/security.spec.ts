import { spawn } from 'node:child_process'
import { cpSync, readFileSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@playwright/test'
import { type Canary, startCanary } from '#test/support/canary.ts'
import { type AppUnderTest, launchApp } from '#test/support/launch-app.ts'
import { appFolder, electronForTests, giveToApp } from '#tools/runtime/launch.ts'
import { requirePrepared } from '#tools/runtime/prepared.ts'

/** Every setting of "Electron settings that must hold": read in the running app, or attacked there. */

let running: AppUnderTest
let canary: Canary

test.beforeAll(async () => {
  canary = await startCanary()
  // Cameras and microphones that can be refused.
  running = await launchApp({ attacks: true, args: ['--use-fake-device-for-media-stream'] })
})
test.afterAll(async () => {
  // Fails when Chromium's network log shows that anything at all has left.
  await running.close()
  await canary.close()
})
test.afterEach(() => expect(canary.hits).toEqual([]))

test('the window is sandboxed, isolated and without Node', async () => {
  const { preferences, enforced, unsandboxed, pid } = await running.app.evaluate(({ app, BrowserWindow }) => {
    const [window] = BrowserWindow.getAllWindows()
    if (!window) throw new Error('There is no window.')
    return {
      // Electron's own code asks this; its types do not tell of it.
      preferences: (
        window.webContents as unknown as { getLastWebPreferences(): object }
      ).getLastWebPreferences(),
      enforced: app.commandLine.hasSwitch('enable-sandbox'),
      unsandboxed: app.commandLine.hasSwitch('no-sandbox'),
      pid: window.webContents.getOSProcessId(),
    }
  })
  expect(preferences).toMatchObject({
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
    webSecurity: true,
    allowRunningInsecureContent: false,
    webviewTag: false,
  })
  expect({ enforced, unsandboxed }).toEqual({ enforced: true, unsandboxed: false })
  if (process.platform !== 'linux') return
  const status = readFileSync(`/proc/${pid}/status`, 'utf8')
  expect(status).toMatch(/^NoNewPrivs:\s*1$/m)
  expect(status).toMatch(/^Seccomp:\s*2$/m)
})

test('the preload exposes nothing: a window without it has the same names', async () => {
  const own = await running.window.evaluate(() => Object.getOwnPropertyNames(window))
  const bare = await running.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false })
    await window.loadURL('app://fieldbook/index.html')
    const names: string[] = await window.webContents.executeJavaScript('Object.getOwnPropertyNames(window)')
    window.destroy()
    return names
  })
  expect(bare.length).toBeGreaterThan(500)
  // Playwright adds bindings of its own to the pages that it drives.
  expect(own.filter((name) => !bare.includes(name) && !name.startsWith('__playwright'))).toEqual([])
  expect(
    await running.window.evaluate(() =>
      ['require', 'process', 'module', 'Buffer', 'global'].filter((name) => name in window),
    ),
  ).toEqual([])
})

test('app: serves the files of the build, each as what it is, and nothing else', async () => {
  const answers = (urls: string[]) =>
    running.app.evaluate(
      ({ session }, urls) =>
        Promise.all(
          urls.map(async (url) => {
            const answer = await session.defaultSession.fetch(url)
            return [url, answer.status, answer.headers.get('content-type')]
          }),
        ),
      urls,
    )
  const page = await running.app.evaluate(async ({ session }) =>
    (await session.defaultSession.fetch('app://fieldbook/index.html')).text(),
  )
  const script = /src="\.?\/?(assets\/[^"]+\.js)"/.exec(page)?.[1]
  expect(await answers(['app://fieldbook/index.html', `app://fieldbook/${script}`])).toEqual([
    ['app://fieldbook/index.html', 200, 'text/html; charset=utf-8'],
    [`app://fieldbook/${script}`, 200, 'text/javascript; charset=utf-8'],
  ])
  const wrong = [
    'app://fieldbook/',
    'app://fieldbook/assets',
    'app://fieldbook/index.html/',
    'app://fieldbook/../main/index.js',
    'app://fieldbook/%2e%2e/main/index.js',
    'app://fieldbook/..%2fmain%2findex.js',
    'app://fieldbook/..%5cmain%5cindex.js',
    'app://fieldbook//etc/passwd',
    'app://fieldbook/%00index.html',
    'app://elsewhere/index.html',
    'app://fieldbook/constructor',
  ]
  for (const [url, status] of await answers(wrong)) expect([url, status]).toEqual([url, 404])
  expect(await running.window.evaluate(() => [window.isSecureContext, window.origin])).toEqual([
    true,
    'app://fieldbook',
  ])
})

test('the policy stands in the header and its nonce is new each time', async () => {
  const [first, second] = await running.app.evaluate(async ({ session }) => {
    const load = async () => {
      const answer = await session.defaultSession.fetch('app://fieldbook/index.html')
      return { policy: answer.headers.get('content-security-policy') ?? '', page: await answer.text() }
    }
    return [await load(), await load()]
  })
  const nonce = /'nonce-([^']+)'/.exec(first.policy)?.[1] ?? ''
  expect(nonce.length).toBeGreaterThan(20)
  expect(first.page).toContain(`<meta name="csp-nonce" content="${nonce}"`)
  expect(second.policy).not.toContain(nonce)
  expect(first.policy.split('; ')).toEqual([
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "style-src-attr 'none'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'none'",
    "form-action 'none'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    'trusted-types default',
  ])
})

test('a script that got into the page can make no code and call nobody', async () => {
  const outcome = await running.window.evaluate(async (canary) => {
    // What a debugger evaluates may use eval; a task of the page's own may not.
    await new Promise((next) => setTimeout(next))
    const tried = async (work: () => unknown): Promise<string> => {
      try {
        await work()
        return 'went through'
      } catch (error) {
        return (error as Error).name
      }
    }
    const loaded = (element: HTMLElement) =>
      new Promise((done, fail) => {
        element.onload = done
        element.onerror = () => fail(new DOMException('blocked', 'Blocked'))
        document.body.append(element)
      })
    const element = <K extends keyof HTMLElementTagNameMap>(
      name: K,
      properties: Partial<HTMLElementTagNameMap[K]>,
    ) => Object.assign(document.createElement(name), properties)
    return {
      // biome-ignore lint/security/noGlobalEval: it must be refused
      eval: await tried(() => globalThis.eval('1')),
      function: await tried(() => new Function('return 1')()),
      timer: await tried(() => setTimeout('1' as unknown as () => void)),
      inline: await tried(() => document.body.append(element('script', { text: 'window.inlineRan = true' }))),
      html: await tried(() => {
        document.body.innerHTML = '<img src=x onerror="window.inlineRan = true">'
      }),
      attribute: await tried(() => document.body.setAttribute('onclick', 'window.inlineRan = true')),
      policy: await tried(() =>
        (
          window as never as { trustedTypes: { createPolicy(n: string, o: object): void } }
        ).trustedTypes.createPolicy('mine', {}),
      ),
      script: await tried(() => loaded(element('script', { src: `${canary}/script.js` }))),
      import: await tried(() => import(`${canary}/module.js`)),
      fetch: await tried(() => fetch(`${canary}/fetch`)),
      ownFetch: await tried(() => fetch('app://fieldbook/index.html')),
      request: await tried(
        () =>
          new Promise((done, fail) => {
            const request = new XMLHttpRequest()
            request.onload = done
            request.onerror = () => fail(new DOMException('blocked', 'Blocked'))
            request.open('GET', `${canary}/xhr`)
            request.send()
          }),
      ),
      socket: await tried(
        () =>
          new Promise((done, fail) => {
            const socket = new WebSocket(canary.replace('http', 'ws'))
            socket.onopen = done
            socket.onerror = () => fail(new DOMException('blocked', 'Blocked'))
          }),
      ),
      worker: await tried(() => new Worker(`${canary}/worker.js`)),
      image: await tried(() => loaded(element('img', { src: `${canary}/image.png` }))),
      stylesheet: await tried(() =>
        loaded(element('link', { rel: 'stylesheet', href: `${canary}/style.css` })),
      ),
      font: await tried(() => new FontFace('f', `url(${canary}/font.woff2)`).load()),
      ranInline: 'inlineRan' in window,
    }
  }, canary.url)
  expect(outcome).toEqual({
    eval: 'EvalError',
    function: 'EvalError',
    timer: 'TypeError',
    inline: 'TypeError',
    html: 'TypeError',
    attribute: 'TypeError',
    policy: 'TypeError',
    script: 'TypeError',
    import: 'TypeError',
    fetch: 'TypeError',
    ownFetch: 'TypeError',
    request: 'Blocked',
    socket: 'Blocked',
    worker: 'TypeError',
    image: 'Blocked',
    stylesheet: 'Blocked',
    font: 'NetworkError',
    ranInline: false,
  })
})

test('the page cannot call out by beacons, frames, hints or WebRTC', async () => {
  await running.window.evaluate(async (canary) => {
    const add = (name: string, attributes: Record<string, string>): void => {
      const element = document.createElement(name)
      for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value)
      document.body.append(element)
    }
    navigator.sendBeacon(`${canary}/beacon`, 'x')
    for (const rel of [
      'prefetch',
      'preload',
      'preconnect',
      'dns-prefetch',
      'icon',
      'manifest',
      'modulepreload',
    ])
      add('link', { rel, href: `${canary}/${rel}`, as: 'image' })
    add('iframe', { src: `${canary}/frame` })
    add('video', { src: `${canary}/video` })
    add('audio', { src: `${canary}/audio` })
    add('webview', { src: `${canary}/webview` })
    const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${canary.replace('http://', '')}` }] })
    peer.createDataChannel('x')
    await peer.setLocalDescription(await peer.createOffer())
    await new Promise<void>((done) => {
      peer.onicegatheringstatechange = () => peer.iceGatheringState === 'complete' && done()
      if (peer.iceGatheringState === 'complete') done()
    })
    peer.close()
  }, canary.url)
  expect(await running.window.evaluate(() => document.querySelector('webview')?.constructor.name)).toBe(
    'HTMLElement',
  )
})

test('no name of a host is looked up', async () => {
  const outcome = await running.app.evaluate(({ session }) =>
    Promise.all(
      ['example.org', 'localhost', '127.0.0.1'].map((name) =>
        session.defaultSession.resolveHost(name).then(
          () => 'found',
          (error: Error) => error.message,
        ),
      ),
    ),
  )
  expect(outcome).toEqual(Array(3).fill(expect.stringContaining('ERR_NAME_NOT_RESOLVED')))
})

test('every session refuses what is not local', async () => {
  const outcome = await running.app.evaluate(async ({ session, BrowserWindow, net }, canary) => {
    const tried = async (work: () => Promise<unknown>): Promise<string> => {
      try {
        await work()
        return 'went through'
      } catch (error) {
        return (error as Error).message.replace(/ .*/, '')
      }
    }
    const window = new BrowserWindow({ show: false })
    const result = [
      await tried(() => session.defaultSession.fetch(`${canary}/default`)),
      await tried(() => session.fromPartition('in-memory').fetch(`${canary}/memory`)),
      await tried(() => session.fromPartition('persist:kept').fetch(`${canary}/kept`)),
      await tried(() => net.fetch(`${canary}/net`)),
      await tried(() => window.loadURL(`${canary}/page`)),
      await tried(() => window.loadURL('file:///etc/hostname')),
    ]
    window.destroy()
    return result
  }, canary.url)
  expect(outcome).toEqual(Array(6).fill(expect.stringContaining('ERR_BLOCKED_BY_CLIENT')))
})

test('the page stays where it is, and no second one opens', async () => {
  const before = running.window.url()
  const opened = await running.window.evaluate(async (canary) => {
    const opened = window.open(`${canary}/opened`)
    const link = document.createElement('a')
    for (const target of ['_self', '_blank', '_top']) {
      for (const href of [
        `${canary}/link`,
        'app://fieldbook/other.html',
        'mailto:a@b.example',
        'file:///etc/passwd',
      ]) {
        Object.assign(link, { href, target })
        document.body.append(link)
        link.click()
      }
    }
    const form = document.createElement('form')
    form.action = `${canary}/form`
    document.body.append(form)
    form.submit()
    const refresh = document.createElement('meta')
    refresh.httpEquiv = 'refresh'
    refresh.content = `0;url=${canary}/refresh`
    document.head.append(refresh)
    location.href = `${canary}/location`
    location.assign('app://fieldbook/assign.html')
    // Time for a refresh of 0 seconds and the navigations to have happened, if they could.
    for (let turn = 0; turn < 10; turn += 1) await new Promise((next) => requestAnimationFrame(next))
    return opened
  }, canary.url)
  expect(opened).toBeNull()
  expect(running.window.url()).toBe(before)
  expect(running.app.windows()).toHaveLength(1)

  const prevented = await running.app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents as unknown as NodeJS.EventEmitter
    return ['will-navigate', 'will-frame-navigate', 'will-redirect', 'will-attach-webview'].map((name) => {
      let count = 0
      contents.emit(name, { preventDefault: () => (count += 1), url: 'app://fieldbook/index.html' })
      return [name, count > 0]
    })
  })
  expect(Object.fromEntries(prevented)).toEqual({
    'will-navigate': true,
    'will-frame-navigate': true,
    'will-redirect': true,
    'will-attach-webview': true,
  })
})

test('all permissions are denied', async () => {
  const outcome = await running.window.evaluate(async () => {
    const refusal = (work: Promise<unknown>) =>
      work.then(
        () => 'granted',
        (error: Error) => error.name,
      )
    const state = async (name: string) =>
      (await navigator.permissions.query({ name: name as PermissionName })).state
    return {
      states: await Promise.all(
        [
          'geolocation',
          'notifications',
          'camera',
          'microphone',
          'midi',
          'clipboard-read',
          'persistent-storage',
        ].map(state),
      ),
      notification: await Notification.requestPermission(),
      place: await new Promise((done) =>
        navigator.geolocation.getCurrentPosition(
          () => done('granted'),
          (error) => done(error.code),
        ),
      ),
      camera: await refusal(navigator.mediaDevices.getUserMedia({ video: true })),
      microphone: await refusal(navigator.mediaDevices.getUserMedia({ audio: true })),
      clipboard: await refusal(navigator.clipboard.readText()),
      midi: await refusal(navigator.requestMIDIAccess()),
    }
  })
  expect(outcome).toEqual({
    states: Array(7).fill('denied'),
    notification: 'denied',
    place: 1,
    camera: 'NotAllowedError',
    microphone: 'NotAllowedError',
    clipboard: 'NotAllowedError',
    midi: expect.stringMatching(/NotAllowedError|SecurityError/),
  })
})

test('dictionaries for the spell check are never fetched', async () => {
  test.skip(process.platform === 'darwin', 'macOS brings its own')
  const first = await running.app.evaluate(({ session }) => ({
    enabled: session.defaultSession.isSpellCheckerEnabled(),
    languages: session.defaultSession.getSpellCheckerLanguages(),
  }))
  expect(first).toEqual({ enabled: false, languages: [] })
  // Even if somebody switched it on: what is asked for is not on the network. (`close` reads the network log.)
  await running.app.evaluate(
    ({ session }) =>
      new Promise<void>((done) => {
        session.defaultSession.once('spellcheck-dictionary-download-failure', () => done())
        session.defaultSession.setSpellCheckerEnabled(true)
        session.defaultSession.setSpellCheckerLanguages(['fr'])
      }),
  )
  await running.app.evaluate(({ session }) => {
    session.defaultSession.setSpellCheckerLanguages([])
    session.defaultSession.setSpellCheckerEnabled(false)
  })
})

test('main answers nobody but the top frame of its own page', async () => {
  const given = await running.app.evaluate(({ ipcMain, BrowserWindow }) => {
    const sender = BrowserWindow.getAllWindows()[0]?.webContents
    const asks = (frame: object | null) => {
      let given = false
      const senderFrame = frame && { ...frame, postMessage: () => (given = true) }
      ipcMain.emit('ports', { sender, senderFrame })
      return given
    }
    const own = 'app://fieldbook/index.html'
    return {
      own: asks({ parent: null, url: own }),
      frameWithin: asks({ parent: {}, url: own }),
      elsewhere: asks({ parent: null, url: 'https://fieldbook/index.html' }),
      otherHost: asks({ parent: null, url: 'app://fieldbook.example/index.html' }),
      file: asks({ parent: null, url: 'file:///index.html' }),
      gone: asks(null),
      channels: ipcMain.eventNames().filter((name) => name !== 'error'),
    }
  })
  expect(given).toEqual({
    own: true,
    frameWithin: false,
    elsewhere: false,
    otherHost: false,
    file: false,
    gone: false,
    channels: ['ports'],
  })

  // A page from elsewhere that got hold of the preload.
  const { userData } = running
  await running.app.evaluate(async ({ app, BrowserWindow }) => {
    const preload = `${app.getAppPath()}/out/preload/index.cjs`
    const window = new BrowserWindow({ show: false, webPreferences: { preload, sandbox: true } })
    await window.loadURL('data:text/html,<p>elsewhere</p>')
    await window.webContents.executeJavaScript('1')
    window.destroy()
  })
  expect(readFileSync(join(userData, 'logs', 'main.log'), 'utf8')).toContain('ports were refused to data:')
})

test('a second instance on the same folder ends at once; on another folder it starts', async () => {
  const { executablePath, appDir, env } = electronForTests()
  const second = spawn(executablePath, [appDir, `--user-data-dir=${running.userData}`], {
    env,
    stdio: 'ignore',
  })
  const code = await new Promise((done) => second.once('exit', done))
  expect(code).toBe(0)
  expect(await running.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1)

  const other = await launchApp()
  expect(other.window.url()).toContain('app://fieldbook/')
  await other.close()
})

test('a release has no developer tools and no menu item for them', async () => {
  test.skip(process.platform !== 'linux', 'makes a release of Electron by the name of its program')
  const release = await launchApp({ program: releasedElectron() })
  const found = await release.app.evaluate(async ({ app, BrowserWindow, Menu, webContents }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents
    contents?.openDevTools()
    // They open a little later, if they do: this is an answer of the same page's process.
    await contents?.executeJavaScript('1')
    const labels = (menu: Electron.Menu | null | undefined): string[] =>
      menu?.items.flatMap((item) => [item.role ?? item.label, ...labels(item.submenu)]) ?? []
    return {
      packaged: app.isPackaged,
      open: contents?.isDevToolsOpened() || webContents.getAllWebContents().length > 1,
      items: labels(Menu.getApplicationMenu()).filter((label) => /reload|devtools|developer/i.test(label)),
    }
  })
  expect(found).toEqual({ packaged: true, open: false, items: [] })
  await release.close()
})

/** Electron calls itself packaged when its program has another name than its own. */
function releasedElectron(): string {
  const folder = join(appFolder('release'), 'app')
  cpSync(requirePrepared().dist, folder, { recursive: true, verbatimSymlinks: true })
  renameSync(join(folder, 'electron'), join(folder, 'cpd-fieldbook'))
  giveToApp(folder)
  return join(folder, 'cpd-fieldbook')
}

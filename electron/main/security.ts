import { app, type Session, session, type WebContents, type WebFrameMain } from 'electron'
import { APP_ORIGIN } from './protocol.ts'

/** Nothing that a page asks for leaves this computer. */
const LOCAL_SCHEMES = ['app:', 'blob:', 'data:', ...(app.isPackaged ? [] : ['devtools:'])]

/** Before `ready`: every session and every page that is ever made is locked as it is made. */
export function lockEverything(): void {
  // Not even a name is asked for: hints like dns-prefetch do not count as requests and no policy speaks of them.
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.on('session-created', lockSession)
  app.on('web-contents-created', (_event, contents) => lockContents(contents))
}

/** The default session may have been made before anyone could listen. */
export function lockDefaultSession(): void {
  lockSession(session.defaultSession)
}

function lockSession(session: Session): void {
  session.webRequest.onBeforeRequest(({ url }, answer) => answer({ cancel: !isLocal(url) }))
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false))
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event) => event.preventDefault())
  // Chromium fetches Hunspell dictionaries from a server of Google's. macOS brings its own checker.
  if (process.platform === 'darwin') return
  session.setSpellCheckerLanguages([])
  session.setSpellCheckerEnabled(false)
  session.setSpellCheckerDictionaryDownloadURL(`${APP_ORIGIN}/no-dictionaries/`)
}

function lockContents(contents: WebContents): void {
  // A policy of content does not reach WebRTC: without this it would ask servers for its own address.
  contents.setWebRTCIPHandlingPolicy('disable_non_proxied_udp')
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-navigate', (event) => event.preventDefault())
  contents.on('will-frame-navigate', (event) => event.preventDefault())
  contents.on('will-redirect', (event) => event.preventDefault())
  contents.on('will-attach-webview', (event) => event.preventDefault())
}

function isLocal(url: string): boolean {
  return LOCAL_SCHEMES.includes(url.slice(0, url.indexOf(':') + 1))
}

/** Whether a message comes from the top frame of a page of ours. */
export function isOwnFrame(frame: WebFrameMain | null | undefined): frame is WebFrameMain {
  return !!frame && frame.parent === null && frame.url.startsWith(`${APP_ORIGIN}/`)
}

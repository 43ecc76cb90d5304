import { join } from 'node:path'
import { app, type BrowserWindow, dialog, session } from 'electron'
import { Grants } from './grants.ts'
import { log, startLog } from './log.ts'
import { setMenu } from './menu.ts'
import { handOutPorts } from './ports.ts'
import { declareScheme, serveApp } from './protocol.ts'
import { lockDefaultSession, lockEverything } from './security.ts'
import { StoreProcess } from './store-process.ts'
import { openWindow } from './window.ts'

app.enableSandbox()
declareScheme()
lockEverything()

// The lock lies in the user's data folder, which holds the workspace: one app for each.
// (Never wait for `ready` at the top level: Electron waits for this module before it is ready.)
if (app.requestSingleInstanceLock()) void app.whenReady().then(start)
else app.exit(0)

async function start(): Promise<void> {
  startLog()
  lockDefaultSession()
  serveApp(session.defaultSession, join(import.meta.dirname, '../renderer'))
  setMenu()

  const store = new StoreProcess()
  store.start()
  quitInOrder(store)
  let window: BrowserWindow | undefined = openWindow()
  window.once('closed', () => {
    window = undefined
  })
  const nativeServer = import('./native-server.ts').then(({ createNativeServer }) =>
    createNativeServer(store, new Grants(store), () => window),
  )
  handOutPorts(store, (port) => void nativeServer.then((serve) => serve(port)))
  sayWhenStoreStops(store, () => window)

  app.on('second-instance', () => {
    if (window?.isMinimized()) window.restore()
    window?.focus()
  })
  app.on('window-all-closed', () => app.quit())
}

/** Windows close first, so that their last words reach the store; then the store; then the app. */
function quitInOrder(store: StoreProcess): void {
  let closed = false
  app.on('will-quit', (event) => {
    if (closed) return
    event.preventDefault()
    void store.stop().finally(() => {
      closed = true
      // Not in this very event, where a new `quit` would be swallowed: a store that is down already ends at once.
      setImmediate(() => app.quit())
    })
  })
}

/** The window says it in a page of its own; without a window, a box does. */
async function sayWhenStoreStops(
  store: StoreProcess,
  window: () => BrowserWindow | undefined,
): Promise<void> {
  for await (const state of store.states(undefined)) {
    if (state !== 'stopped') continue
    log.error('the store stopped twice within a minute')
    if (window() === undefined)
      dialog.showErrorBox('CPD Fieldbook stopped', 'What was saved is safe. Start CPD Fieldbook again.')
  }
}

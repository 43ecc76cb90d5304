import { join } from 'node:path'
import { app, BrowserWindow, dialog, nativeTheme } from 'electron'
import { STOPPED } from '#shared/stopped.ts'
import { log } from './log.ts'
import { APP_START } from './protocol.ts'
import { keepPlace, readPlace, SMALLEST } from './window-place.ts'
import { zoom } from './zoom.ts'

/** The window, shown when its first picture is ready; until then the paper's colour stands where white would flash. */
export function openWindow(): BrowserWindow {
  const place = readPlace()
  const window = new BrowserWindow({
    ...place.bounds,
    minWidth: SMALLEST.width,
    minHeight: SMALLEST.height,
    show: false,
    title: 'CPD Fieldbook',
    backgroundColor: paper(),
    webPreferences: {
      preload: join(import.meta.dirname, '../preload/index.cjs'),
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      // Elsewhere the checker would need dictionaries from a server.
      spellcheck: process.platform === 'darwin',
      devTools: !app.isPackaged,
    },
  })
  if (place.maximized) window.maximize()
  keepPlace(window)
  window.once('ready-to-show', () => window.show())
  window.webContents.on('zoom-changed', (_event, direction) => zoom(window.webContents, direction))
  const followTheme = () => window.setBackgroundColor(paper())
  nativeTheme.on('updated', followTheme)
  window.once('closed', () => nativeTheme.off('updated', followTheme))
  revive(window)
  void window.loadURL(APP_START)
  return window
}

function paper(): string {
  return nativeTheme.shouldUseDarkColors ? '#15181B' : '#FBFAF7'
}

/** The page that was open, told that it stopped: the renderer says so in a sentence. */
function againFrom(url: string): string {
  const [place = ''] = /#.*$/.exec(url) ?? []
  return `${APP_START}?${STOPPED}${place}`
}

/** A page that died is loaded again where it was (what was typed is kept as drafts); one that dies again at once is not. */
function revive(window: BrowserWindow): void {
  let diedAt = Number.NEGATIVE_INFINITY
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return
    log.error(`the window's process is gone: ${reason}`)
    const again = performance.now() - diedAt < 60_000
    diedAt = performance.now()
    if (!again) return void window.loadURL(againFrom(window.webContents.getURL()))
    dialog.showErrorBox(
      'The window stopped working twice',
      'Your saved work is safe. Close CPD Fieldbook and start it again; if this comes back, restart the computer.',
    )
    app.quit()
  })
}

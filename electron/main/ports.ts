import { ipcMain, MessageChannelMain, type WebContents, type WebFrameMain } from 'electron'
import { log } from './log.ts'
import { isOwnFrame } from './security.ts'
import type { StoreProcess } from './store-process.ts'

/**
 * Hands two ports to each window of ours that asks: one to the store, past main, and one to main itself. When the
 * store has been started again every window gets two new ones. This is the only IPC message there is.
 */
export function handOutPorts(
  store: StoreProcess,
  serveNative: (port: Electron.MessagePortMain) => void,
): void {
  const windows = new Set<WebContents>()

  const give = (frame: WebFrameMain): void => {
    const toStore = new MessageChannelMain()
    const toMain = new MessageChannelMain()
    store.connect(toStore.port1)
    serveNative(toMain.port1)
    frame.postMessage('ports', null, [toStore.port2, toMain.port2])
  }

  ipcMain.on('ports', ({ sender, senderFrame }) => {
    if (!isOwnFrame(senderFrame)) {
      // The empty page that a window begins with asks too, and is nobody.
      if (sender.getURL() !== '') log.warn(`ports were refused to ${sender.getURL()}`)
      return
    }
    if (!windows.has(sender)) {
      windows.add(sender)
      sender.once('destroyed', () => windows.delete(sender))
    }
    give(senderFrame)
  })

  store.onRestart(() => {
    for (const contents of windows) if (isOwnFrame(contents.mainFrame)) give(contents.mainFrame)
  })
}

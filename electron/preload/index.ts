/**
 * The whole preload. It exposes nothing: it asks main for ports and passes them on to the page it stands in.
 *
 * What the page gets is one `message` event on its own `window`, with `event.source === window`:
 *
 *   event.data  = { fieldbook: 'ports' }
 *   event.ports = [store, native]      store: shared/contract/index.ts, native: shared/contract/native.ts
 *
 * It comes once the page's own (static) modules have run, so a listener that a module adds while it loads is in
 * time; a listener added later, after an `await` or an effect, may be too late. When the store process has been
 * restarted the same message comes again with two fresh ports: the store port of before is dead, the native port of
 * before still answers what was already asked. Call `start()` on the ports (or set `onmessage`) to begin.
 */
import { type IpcRendererEvent, ipcRenderer } from 'electron'

const pageIsReady = new Promise<void>((ready) => {
  if (document.readyState === 'complete') ready()
  else window.addEventListener('DOMContentLoaded', () => ready(), { once: true })
})

ipcRenderer.on('ports', (event: IpcRendererEvent) => {
  void pageIsReady.then(() =>
    window.postMessage({ fieldbook: 'ports' }, window.location.origin, [...event.ports]),
  )
})

ipcRenderer.send('ports')

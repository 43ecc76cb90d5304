import { app, Menu, type MenuItemConstructorOptions, webContents } from 'electron'
import { zoom } from './zoom.ts'

export function setMenu(): void {
  const mac = process.platform === 'darwin'
  const template: MenuItemConstructorOptions[] = [
    ...(mac
      ? [{ role: 'appMenu' } as const]
      : [{ label: 'File', submenu: [{ role: 'quit', label: 'Quit' } as const] }]),
    {
      label: 'Edit',
      submenu: [
        { role: 'undo', label: 'Undo' },
        { role: 'redo', label: 'Redo' },
        { type: 'separator' },
        { role: 'cut', label: 'Cut' },
        { role: 'copy', label: 'Copy' },
        { role: 'paste', label: 'Paste' },
        { role: 'pasteAndMatchStyle', label: 'Paste without formatting' },
        { role: 'selectAll', label: 'Select all' },
      ],
    },
    { label: 'View', submenu: viewItems() },
    {
      label: 'Window',
      submenu: [
        { role: 'minimize', label: 'Minimise' },
        { role: 'close', label: 'Close' },
      ],
    },
  ]
  Menu.setApplicationMenu(Menu.buildFromTemplate(template))
}

function viewItems(): MenuItemConstructorOptions[] {
  const change = (by: 'in' | 'out' | 'reset') => () => {
    const contents = webContents.getFocusedWebContents()
    if (contents) zoom(contents, by)
  }
  return [
    { label: 'Larger text', accelerator: 'CommandOrControl+Plus', click: change('in') },
    // The same key without Shift, as on most keyboards.
    {
      label: 'Larger text',
      accelerator: 'CommandOrControl+=',
      visible: false,
      acceleratorWorksWhenHidden: true,
      click: change('in'),
    },
    { label: 'Smaller text', accelerator: 'CommandOrControl+-', click: change('out') },
    { label: 'Usual size', accelerator: 'CommandOrControl+0', click: change('reset') },
    { type: 'separator' },
    { role: 'togglefullscreen', label: 'Full screen' },
    ...(app.isPackaged
      ? []
      : ([{ type: 'separator' }, { role: 'reload' }, { role: 'toggleDevTools' }] as const)),
  ]
}

import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Grant, Grants } from './grants.ts'

const OPEN: Record<'register' | 'bundle', { title: string; filters: FileFilter[] }> = {
  register: {
    title: 'Choose the register of schools',
    filters: [{ name: 'Register of schools (CSV or ZIP)', extensions: ['csv', 'zip'] }],
  },
  bundle: { title: 'Choose a bundle', filters: [{ name: 'CPD Fieldbook bundle', extensions: ['cpdx'] }] },
}

export async function chooseFile(
  window: BrowserWindow | undefined,
  grants: Grants,
  purpose: 'register' | 'bundle',
): Promise<Grant | null> {
  const options: Electron.OpenDialogOptions = { ...OPEN[purpose], properties: ['openFile'] }
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options)
  const [path] = filePaths
  return canceled || path === undefined ? null : grants.give(path)
}

export async function chooseTarget(
  window: BrowserWindow | undefined,
  grants: Grants,
  { suggestedName }: { suggestedName: string },
): Promise<Grant | null> {
  const path = await askWhereTo(window, suggestedName, 'cpdx', 'CPD Fieldbook bundle')
  return path === undefined ? null : grants.give(path)
}

/** The path that a person gives to a new file; it ends in `extension` even if they did not write it. */
export async function askWhereTo(
  window: BrowserWindow | undefined,
  suggestedName: string,
  extension: string,
  kind: string,
): Promise<string | undefined> {
  const options: Electron.SaveDialogOptions = {
    defaultPath: join(app.getPath('documents'), fileNameOf(suggestedName, extension)),
    filters: [{ name: kind, extensions: [extension] }],
    properties: ['showOverwriteConfirmation', 'createDirectory'],
  }
  const { canceled, filePath } = window
    ? await dialog.showSaveDialog(window, options)
    : await dialog.showSaveDialog(options)
  if (canceled || !filePath) return undefined
  return filePath.toLowerCase().endsWith(`.${extension}`) ? filePath : `${filePath}.${extension}`
}

/** A title as a file name that Windows, macOS and Linux all take. */
function fileNameOf(title: string, extension: string): string {
  const bare = title.toLowerCase().endsWith(`.${extension}`) ? title.slice(0, -extension.length - 1) : title
  const safe = bare
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]+/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/^\.+|[. ]+$/g, '')
    .slice(0, 120)
  return `${safe || 'CPD Fieldbook'}.${extension}`
}

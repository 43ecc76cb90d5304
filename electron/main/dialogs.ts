import { join } from 'node:path'
import { app, type BrowserWindow, dialog, type FileFilter } from 'electron'
import type { Target } from '#shared/contract/native.ts'
import type { Grant, Grants } from './grants.ts'

const OPEN: Record<
  'register' | 'bundle' | 'contacts' | 'survey' | 'context' | 'calendar' | 'framework',
  { title: string; filters: FileFilter[] }
> = {
  register: {
    title: 'Choose the register of schools, or its links',
    filters: [{ name: 'Register or links (CSV or ZIP)', extensions: ['csv', 'zip'] }],
  },
  bundle: { title: 'Choose a bundle', filters: [{ name: 'CPD Fieldbook bundle', extensions: ['cpdx'] }] },
  contacts: {
    title: 'Choose a list of contacts',
    filters: [{ name: 'List of contacts (CSV)', extensions: ['csv', 'txt', 'tsv'] }],
  },
  survey: {
    title: 'Choose the answers that the form gave out',
    filters: [{ name: 'Answers of a form (CSV)', extensions: ['csv', 'txt', 'tsv'] }],
  },
  context: {
    title: 'Choose a list of figures by school',
    filters: [{ name: 'Figures by URN (CSV)', extensions: ['csv'] }],
  },
  calendar: {
    title: 'Choose a file of term dates',
    filters: [{ name: 'Term dates (ICS, JSON or text)', extensions: ['ics', 'json', 'txt'] }],
  },
  framework: {
    title: 'Choose the file of an audit framework',
    filters: [{ name: 'Audit framework (JSON)', extensions: ['json'] }],
  },
}

export async function chooseFile(
  window: BrowserWindow | undefined,
  grants: Grants,
  purpose: keyof typeof OPEN,
): Promise<Grant | null> {
  const options: Electron.OpenDialogOptions = { ...OPEN[purpose], properties: ['openFile'] }
  const { canceled, filePaths } = window
    ? await dialog.showOpenDialog(window, options)
    : await dialog.showOpenDialog(options)
  const [path] = filePaths
  return canceled || path === undefined ? null : grants.give(path)
}

const SAVE: Record<Target, [extension: string, kind: string]> = {
  bundle: ['cpdx', 'CPD Fieldbook bundle'],
  'table-csv': ['csv', 'Table (CSV)'],
  'table-xlsx': ['xlsx', 'Excel workbook'],
  'report-docx': ['docx', 'Word document'],
  'form-html': ['html', 'Form for a browser'],
  framework: ['json', 'Audit framework (JSON)'],
}

export async function chooseTarget(
  window: BrowserWindow | undefined,
  grants: Grants,
  { purpose, suggestedName }: { purpose: Target; suggestedName: string },
): Promise<Grant | null> {
  const path = await askWhereTo(window, suggestedName, ...SAVE[purpose])
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

import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { basename } from 'node:path'
import { BrowserWindow, session } from 'electron'
import { AppError } from '#shared/errors.ts'
import { PRINT_POLICY } from './content-security-policy.ts'
import { askWhereTo } from './dialogs.ts'
import type { Grants } from './grants.ts'

type PrintOrder = Readonly<{ title: string; html: string; to: 'pdf' | 'printer' }>
type Printed = { file: string | null; grant: string | null } | null

const DOCUMENT = 'app://print/document'

/** Prints a document to a PDF that the person names, or to a printer. `null`: the person cancelled. */
export async function print(
  parent: BrowserWindow | undefined,
  grants: Grants,
  order: PrintOrder,
): Promise<Printed> {
  if (order.to === 'printer')
    return (await withDocument(order, toPrinter)) ? { file: null, grant: null } : null
  const path = await askWhereTo(parent, order.title, 'pdf', 'PDF')
  if (path === undefined) return null
  await writeWhole(path, await withDocument(order, toPdf))
  const { grant, name } = grants.note(path)
  return { file: name, grant }
}

/**
 * Opens the document where it can do nothing: no JavaScript, a session of its own that is kept nowhere and answers
 * one request, no navigation. (A content security policy alone is not enough: with JavaScript off, one
 * `<meta refresh>` has replaced the printed page.)
 */
async function withDocument<T>({ html }: PrintOrder, work: (page: BrowserWindow) => Promise<T>): Promise<T> {
  const own = session.fromPartition(`print-${randomUUID()}`, { cache: false })
  let asked = 0
  own.webRequest.onBeforeRequest(({ url, resourceType }, answer) => {
    const document = url === DOCUMENT && resourceType === 'mainFrame' && ++asked === 1
    answer({ cancel: !document && !url.startsWith('data:') })
  })
  // As large as the fonts are, they are read when something is printed and not before.
  const { withFonts } = await import('./print-fonts.ts')
  own.protocol.handle('app', () => new Response(withFonts(html), { headers: HEADERS }))
  const page = new BrowserWindow({
    show: false,
    webPreferences: {
      session: own,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      javascript: false,
      images: true,
      webviewTag: false,
      spellcheck: false,
      devTools: false,
    },
  })
  try {
    let loads = 0
    page.webContents.on('did-navigate', () => {
      loads += 1
    })
    await page.loadURL(DOCUMENT)
    const result = await work(page)
    // Should a document ever find a way to put something else in its place, that must not be taken for it.
    if (loads !== 1 || page.webContents.getURL() !== DOCUMENT)
      throw new AppError('unexpected', 'This document could not be printed. Please tell us about it.')
    return result
  } finally {
    page.destroy()
    own.protocol.unhandle('app')
  }
}

const HEADERS = {
  'Content-Type': 'text/html; charset=utf-8',
  'Content-Security-Policy': PRINT_POLICY,
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
}

const FOOTER =
  '<div style="width:100%;font:8px sans-serif;text-align:center;color:#555">' +
  '<span class="pageNumber"></span> / <span class="totalPages"></span></div>'

function toPdf(page: BrowserWindow): Promise<Buffer> {
  return page.webContents.printToPDF({
    pageSize: 'A4',
    printBackground: true,
    displayHeaderFooter: true,
    headerTemplate: '<span></span>',
    footerTemplate: FOOTER,
    // A screen reader walks through headings and tables by the tags, a reader with a mouse by the outline.
    generateTaggedPDF: true,
    generateDocumentOutline: true,
    // Inches; room for the footer at the bottom.
    margins: { top: 0.7, bottom: 0.8, left: 0.75, right: 0.75 },
  })
}

/** Answers false when the person cancelled. */
function toPrinter(page: BrowserWindow): Promise<boolean> {
  return new Promise((done, fail) => {
    page.webContents.print({ silent: false, printBackground: true, pageSize: 'A4' }, (printed, reason) => {
      if (printed) done(true)
      else if (/cancel/i.test(reason)) done(false)
      else
        fail(
          new AppError(
            'unexpected',
            'The printer did not take it. Look at the printer, or save a PDF instead.',
          ),
        )
    })
  })
}

/** The named file is the whole document or, if anything fails, what it was before. */
async function writeWhole(path: string, bytes: Buffer): Promise<void> {
  const part = `${path}.${randomUUID().slice(0, 8)}.part`
  try {
    const file = await open(part, 'wx')
    try {
      await file.writeFile(bytes)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(part, path)
  } catch (error) {
    await rm(part, { force: true })
    const code = (error as NodeJS.ErrnoException).code
    if (code === 'ENOSPC')
      throw new AppError('disk-full', 'The PDF was not written: the disk is full. Make room, then try again.')
    throw new AppError(
      'disk-error',
      `${basename(path)} could not be written. Close it where it is open, or choose another folder.`,
    )
  }
}

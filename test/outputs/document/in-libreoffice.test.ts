import { execFile, execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { describe, expect, it } from 'vitest'
import { toDocx } from '#outputs/document/to-docx.ts'
import { toXlsx } from '#outputs/xlsx.ts'
import { allOf, readXml, wordsOf } from '#test/support/read-xml.ts'
import { REPORT } from './sample.ts'

/** Where it is called otherwise: `SOFFICE=/Applications/LibreOffice.app/Contents/MacOS/soffice`. */
const OFFICE = process.env.SOFFICE ?? 'soffice'
const hasLibreOffice = (() => {
  try {
    execFileSync(OFFICE, ['--version'], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
})()

/** Opens a file in LibreOffice, which knows nothing of us, and answers what it saves as another kind. */
async function asSeenByLibreOffice(name: string, bytes: Uint8Array, kind: string): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'fieldbook-office-'))
  try {
    writeFileSync(join(folder, name), bytes)
    await promisify(execFile)(OFFICE, [
      `-env:UserInstallation=${pathToFileURL(join(folder, 'profile'))}`,
      '--headless',
      '--convert-to',
      kind,
      '--outdir',
      folder,
      join(folder, name),
    ])
    return readFileSync(join(folder, name.replace(/\.\w+$/, `.${kind.split(':')[0]}`)), 'utf8')
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

describe.runIf(hasLibreOffice)('opened in LibreOffice', { timeout: 120_000 }, () => {
  it('a report has its headings, its contents, its tables and the words of its chart', async () => {
    const page = readXml(await asSeenByLibreOffice('report.docx', await toDocx(REPORT), 'fodt'))
    const headings = allOf(page, 'text:h').map((heading) => [
      heading.attributes['text:outline-level'],
      wordsOf(heading),
    ])
    expect(headings).toEqual([
      ['1', 'What we found'],
      ['2', 'The seven areas'],
      ['3', 'A word on coaching'],
      ['1', 'All items'],
      ['1', 'What comes next'],
    ])
    const contents = allOf(page, 'text:table-of-content').flatMap((all) => allOf(all, 'text:a').map(wordsOf))
    expect(contents).toEqual(['What we found1', 'The seven areas1', 'All items2', 'What comes next2'])
    const heads = allOf(page, 'table:table').map((table) => allOf(table, 'table:table-header-rows').length)
    expect(heads).toEqual([1, 1])
    expect(allOf(page, 'svg:desc').map(wordsOf)).toEqual(['Areas at the baseline. Coaching is lowest.'])
  })

  it('a workbook has its sheets', async () => {
    const columns = [{ head: 'Item', kind: 'text' } as const]
    const bytes = await toXlsx([
      { title: 'Results', columns, rows: [['=1+1']] },
      { title: 'Needs', columns, rows: [['two']] },
    ])
    const book = readXml(await asSeenByLibreOffice('book.xlsx', bytes, 'fods'))
    expect(
      allOf(book, 'table:table').map((sheet) => [
        sheet.attributes['table:name'],
        allOf(sheet, 'text:p').map(wordsOf),
        allOf(sheet, 'table:table-cell').filter((cell) => 'table:formula' in cell.attributes).length,
      ]),
    ).toEqual([
      ['Results', ['Item', '=1+1'], 0],
      ['Needs', ['Item', 'two'], 0],
    ])
  })
})

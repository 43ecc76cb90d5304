import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { BlobWriter, configure, Uint8ArrayReader, ZipWriter } from '@zip.js/zip.js'
import { afterAll, describe, expect, test } from 'vitest'
import { readAsAt } from '#register/as-at.ts'
import { createRegisterParser, emptyReport, examine } from '#register/parse.ts'
import { openRegisterSource } from '#register/source.ts'
import { registerText, school } from './support.ts'

configure({ useWebWorkers: false })
const folder = mkdtempSync(join(tmpdir(), 'register-'))
afterAll(() => rmSync(folder, { recursive: true }))

function file(name: string, bytes: Uint8Array | string): string {
  const path = join(folder, name)
  writeFileSync(path, bytes)
  return path
}

async function zip(name: string, entries: Record<string, Uint8Array | string>): Promise<string> {
  const writer = new ZipWriter(new BlobWriter())
  for (const [entry, bytes] of Object.entries(entries))
    await writer.add(entry, new Uint8ArrayReader(typeof bytes === 'string' ? Buffer.from(bytes) : bytes))
  return file(name, new Uint8Array(await (await writer.close()).arrayBuffer()))
}

async function readFile(path: string) {
  const source = await openRegisterSource(path)
  try {
    const { encoding, sha256 } = await examine(source, () => {})
    const report = emptyReport()
    const names: unknown[] = []
    const parser = createRegisterParser(encoding, report, (values) => names.push(values[4]))
    for await (const piece of source.pieces()) parser.write(piece)
    parser.end()
    return { encoding, sha256, names, asAt: readAsAt(source.names, report.newestChange) }
  } finally {
    await source.close()
  }
}

const refusal = (path: string) =>
  readFile(path).then(
    () => 'no refusal',
    (error: { code: string; message: string }) => `${error.code}: ${error.message}`,
  )

describe('a register file', () => {
  const accented = registerText([school({ EstablishmentName: 'École Zoë' })])

  test('the encoding is found by reading all of it', async () => {
    expect(await readFile(file('a.csv', accented))).toMatchObject({ encoding: 'utf-8', names: ['École Zoë'] })
    expect(await readFile(file('b.csv', `\ufeff${accented}`))).toMatchObject({
      encoding: 'utf-8',
      names: ['École Zoë'],
    })
    expect(await readFile(file('c.csv', Buffer.from(accented, 'latin1')))).toMatchObject({
      encoding: 'windows-1252',
      names: ['École Zoë'],
    })
    const late = Array.from({ length: 4000 }, (_, at) => school({ URN: String(200_000 + at) }))
    const text = registerText([...late, school({ EstablishmentName: 'Zoë' })])
    const { encoding, names } = await readFile(file('d.csv', Buffer.from(text, 'latin1')))
    expect([encoding, names.length, names.at(-1)]).toEqual(['windows-1252', 4001, 'Zoë'])
  })

  test('the zip that is served, with what macOS adds to it, reads as the csv does', async () => {
    const plain = await readFile(file('edubasealldata20250617.csv', accented))
    const zipped = await zip('extract.zip', {
      '__MACOSX/._edubasealldata20250617.csv': new Uint8Array(100),
      'edubasealldata20250617.csv': accented,
      '.DS_Store': 'x',
      'links_edubasealldata20250617.csv': 'URN,LinkURN\n',
    })
    expect(await readFile(zipped)).toEqual(plain)
    expect(plain.asAt).toEqual({ asAt: '2025-06-17', asAtSource: 'file name' })
  })

  test('a csv that macOS put beside the real one is not a second one', async () => {
    const zipped = await zip('renamed.zip', { 'schools.csv': accented, '__MACOSX/schools.csv': 'x' })
    expect((await readFile(zipped)).names).toEqual(['École Zoë'])
  })

  test('without a date in its name, the newest change says as at which day', async () => {
    expect((await readFile(file('schools.csv', accented))).asAt).toEqual({
      asAt: '2025-02-03',
      asAtSource: 'newest change',
    })
    expect(readAsAt(['edubasealldata20251399.csv'], null)).toEqual({ asAt: null, asAtSource: 'unknown' })
  })
})

describe('a file of another kind gets one sentence', () => {
  test.each([
    ['empty.csv', '', 'This file is empty'],
    ['blank.csv', ' \r\n\r\n', 'This file is empty'],
    ['page.csv', '<!DOCTYPE html><html><body>Service unavailable</body></html>', 'This is a web page'],
    ['paper.csv', '%PDF-1.7\n…', 'This is a PDF document'],
    ['wide.csv', Buffer.from(`\ufeff${registerText([school()])}`, 'utf16le'), 'This file is UTF-16 text'],
    ['wide-without-mark.csv', Buffer.from(registerText([school()]), 'utf16le'), 'This is not a text file'],
    ['old.xls', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'This is an Excel workbook'],
    ['data.json', '{"schools": []}', 'This is a JSON file'],
    ['packed.csv.gz', Buffer.from([0x1f, 0x8b, 8, 0]), 'This is a gzip archive'],
    ['cut.zip', Buffer.from('PK\x03\x04half a zip'), 'This zip is damaged or was cut off'],
  ])('%s', async (name, bytes, sentence) => {
    expect(await refusal(file(name, bytes))).toContain(`wrong-file: ${sentence}`)
  })

  test('a folder, and a file that is gone', async () => {
    expect(await refusal(folder)).toContain('wrong-file: This is a folder')
    expect(await refusal(join(folder, 'gone.csv'))).toContain('file-missing: The file is not there any more')
  })

  test('zips of other things', async () => {
    expect(await refusal(await zip('book.xlsx', { '[Content_Types].xml': '<x/>' }))).toContain(
      'Excel workbook',
    )
    expect(await refusal(await zip('photos.zip', { 'a.jpg': 'x' }))).toContain(
      'There is no CSV file in this zip',
    )
    expect(await refusal(await zip('two.zip', { 'a.csv': 'x', 'b.csv': 'y' }))).toContain(
      'There are 2 CSV files',
    )
    expect(await refusal(await zip('page.zip', { 'edubasealldata1.csv': '<html>' }))).toContain(
      'This is a web page',
    )
  })

  test('a zip whose bytes were changed is refused', async () => {
    const path = await zip('spoilt.zip', { 'edubasealldata20250617.csv': registerText([school()]) })
    const { readFileSync } = await import('node:fs')
    const bytes = readFileSync(path)
    bytes[200] = (bytes[200] as number) ^ 0xff
    expect(await refusal(file('spoilt.zip', bytes))).toContain(
      'wrong-file: This zip is damaged or was cut off',
    )
  })

  test('half a gigabyte is refused by its size, before it is read', async () => {
    const { truncateSync } = await import('node:fs')
    const path = file('huge.csv', '"URN"')
    truncateSync(path, 500_000_000)
    expect(await refusal(path)).toContain('wrong-file: This file has 500 MB; the register has about 60')
  })

  test('a zip that unpacks to half a gigabyte is refused by what it declares', async () => {
    const path = await zip('bomb.zip', { 'edubasealldata20250617.csv': new Uint8Array(301_000_000) })
    expect(await refusal(path)).toContain('wrong-file: This file has 301 MB')
  })
})

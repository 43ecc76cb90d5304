import { AppError } from '#shared/errors.ts'

/** GIAS's file is about 60 MB. Anything far beyond it is not the register. */
export const MAX_REGISTER_BYTES = 300_000_000

/** Refuses, by its first bytes, a file that is plainly something else, and says what it seems to be. */
export function refuseByStart(start: Uint8Array): void {
  if (begins(start, 0x25, 0x50, 0x44, 0x46))
    throw wrongFile('This is a PDF document, not the register of schools')
  if (begins(start, 0xff, 0xfe) || begins(start, 0xfe, 0xff))
    throw new AppError('wrong-file', 'This file is UTF-16 text; save it as “CSV UTF-8” and choose that file.')
  if (begins(start, 0xd0, 0xcf, 0x11, 0xe0)) throw workbook()
  if (begins(start, 0x1f, 0x8b)) throw wrongFile('This is a gzip archive, not the register of schools')
  if (begins(start, 0x50, 0x4b)) throw wrongFile('This is a zip inside a zip')
  const text = new TextDecoder('windows-1252').decode(start).replace(/^ï»¿/, '').trimStart()
  if (text === '') throw new AppError('wrong-file', 'This file is empty; download the register again.')
  if (text.startsWith('<'))
    throw wrongFile(
      'This is a web page, not the register of schools (a download that failed often leaves one)',
    )
  if (text.startsWith('{') || text.startsWith('['))
    throw wrongFile('This is a JSON file, not the register of schools')
  const nuls = start.reduce((sum, byte) => sum + (byte === 0 ? 1 : 0), 0)
  if (nuls > start.length / 100) throw wrongFile('This is not a text file')
}

export function refuseBySize(bytes: number): void {
  if (bytes === 0) throw new AppError('wrong-file', 'This file is empty; download the register again.')
  if (bytes > MAX_REGISTER_BYTES)
    throw wrongFile(
      `This file has ${Math.round(bytes / 1e6).toLocaleString('en-GB')} MB; the register has about 60`,
    )
}

export function workbook(): AppError {
  return new AppError(
    'wrong-file',
    'This is an Excel workbook; choose the edubasealldata CSV file, or the zip, as it was downloaded.',
  )
}

function begins(bytes: Uint8Array, ...signature: number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte)
}

function wrongFile(what: string): AppError {
  return new AppError(
    'wrong-file',
    `${what}; choose the edubasealldata file from “Get information about schools”.`,
  )
}

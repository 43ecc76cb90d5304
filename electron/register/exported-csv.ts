import { createDecoder, createEncodingCheck } from './encoding.ts'

/** In the first so many characters stand the headings, over several lines if need be. */
const HEADINGS = 262_144
const MARKS = [
  [0xff, 0xfe, 'utf-16le'],
  [0xfe, 0xff, 'utf-16be'],
] as const

/** The text of a whole CSV file as spreadsheets and forms give it out; UTF-16 is Excel's "Unicode text". */
export function decodeCsv(bytes: Uint8Array): { text: string; encoding: string } {
  for (const [first, second, encoding] of MARKS)
    if (bytes[0] === first && bytes[1] === second)
      return { text: new TextDecoder(encoding).decode(bytes), encoding }
  const check = createEncodingCheck()
  check.push(bytes)
  const encoding = check.end()
  const decoder = createDecoder(encoding)
  return { text: decoder.push(bytes) + decoder.end(), encoding }
}

/** Commas, semicolons (Excel where the comma is the decimal sign) or tabs: whichever the headings have most of. */
export function dialectOf(text: string): { start: number; separator: string } {
  const said = /^sep=([,;\t|])\r?\n/i.exec(text)
  if (said) return { start: said[0].length, separator: said[1] as string }
  // Commas inside quoted headings do not count. Blanks go first: a tab may be all that is left of quoted headings.
  const [line = ''] = text
    .slice(0, HEADINGS)
    .trimStart()
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n|\r/, 1)
  const counts = [',', ';', '\t', '|'].map((sign) => ({ sign, count: line.split(sign).length - 1 }))
  const most = counts.reduce((best, next) => (next.count > best.count ? next : best))
  return { start: 0, separator: most.sign }
}

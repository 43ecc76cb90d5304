import { isLinksHeading } from './links.ts'
import type { RegisterSource } from './pieces.ts'

/** Which of the register's two files this is, by its first line. What is neither is taken for the register, which says why not. */
export async function whichFile(source: RegisterSource): Promise<'schools' | 'links'> {
  for await (const piece of source.pieces()) {
    const line = new TextDecoder('windows-1252')
      .decode(piece.subarray(0, 16_384))
      .split(/[\r\n]/)
      .find((text) => text.trim() !== '')
    const names = (line ?? '')
      .replace(/^ï»¿/, '')
      .split(',')
      .map((name) => name.replaceAll('"', ''))
    return isLinksHeading(names) ? 'links' : 'schools'
  }
  return 'schools'
}

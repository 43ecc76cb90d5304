/** Words as they are compared: small letters and digits, one blank between. */
export function fold(words: string): string {
  return words
    .slice(0, 2000)
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

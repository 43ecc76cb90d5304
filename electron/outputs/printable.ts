/**
 * A text as XML and HTML can carry it: without control signs but the tab and line ends, and with a sign to stand for
 * half a letter. A file with any of them in it is one that Word and Excel refuse.
 */
export function printable(text: string): string {
  return text.replace(/[^\P{Cc}\t\n\r]|[\ufffe\uffff]/gu, '').replace(/\p{Cs}/gu, '\ufffd')
}

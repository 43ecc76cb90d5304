import sansExt from '@fontsource-variable/inter/files/inter-latin-ext-wght-normal.woff2?inline'
import sans from '@fontsource-variable/inter/files/inter-latin-wght-normal.woff2?inline'
import serifExt from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-ext-wght-normal.woff2?inline'
import serif from '@fontsource-variable/source-serif-4/files/source-serif-4-latin-wght-normal.woff2?inline'

const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C0,U+2113,U+2C60-2C7F,U+A720-A7FF'

/**
 * The two families that documents name, inside the page itself: a PDF then looks alike on every computer, and the
 * print window still asks for nothing but its document.
 */
const FACES = [
  face('Source Serif 4', serif, LATIN),
  face('Source Serif 4', serifExt, LATIN_EXT),
  face('Inter', sans, LATIN),
  face('Inter', sansExt, LATIN_EXT),
].join('\n')

function face(family: string, data: string, range: string): string {
  return `@font-face { font-family: '${family}'; font-weight: 200 900; font-display: block; src: url(${data}) format('woff2'); unicode-range: ${range}; }`
}

/** The same document with its fonts. One without a head is not ours and stays as it is. */
export function withFonts(html: string): string {
  return html.replace('</head>', () => `<style>${FACES}</style></head>`)
}

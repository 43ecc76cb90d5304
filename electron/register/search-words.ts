/**
 * The words that a school is found by, and what a person typed, brought to the same form: small letters without
 * accents, apostrophes dropped ("paul's" and "pauls" are one word), everything else that is not a letter or digit
 * parts words, and "st" and "saint" are one.
 */

/** Marks the beginning of a name: `_luton_pa` finds the schools whose name begins with "Luton Pa". */
const START = '_'

/** How many words of a name its beginning has. */
const START_WORDS = 3

const PLAIN = /^[a-z0-9 ]*$/
const ASCII = /^[\0-\x7f]*$/

export function foldWords(text: string): string[] {
  let folded = text.toLowerCase()
  if (!PLAIN.test(folded)) {
    if (!ASCII.test(folded)) folded = withoutAccents(folded)
    folded = folded.replaceAll("'", '').replace(/[^\p{L}\p{N}]+/gu, ' ')
  }
  return folded.split(' ').filter((word) => word !== '')
}

function withoutAccents(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}‘’ʼ`´]/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('æ', 'ae')
    .replaceAll('œ', 'oe')
    .replaceAll('ł', 'l')
}

/** The beginning of a name, as one word of the index. "Saint" and "St" begin alike. */
function start(name: readonly string[]): string {
  const from = name.slice(0, START_WORDS)
  return START + from.map((word) => (word === 'saint' ? 'st' : word)).join(START)
}

export type Findable = Readonly<{
  urn: number
  /** The folded words of the name. */
  name: readonly string[]
  town: string | null
  postcode: string | null
  laCode: string | null
  establishmentNumber: string | null
}>

/** Everything that a school can be found by, as one line of words. */
export function searchLine({ urn, name, town, postcode, laCode, establishmentNumber }: Findable): string {
  const words = [String(urn), start(name), ...name]
  if (name[0] === 'the') words.push(start(name.slice(1)))
  if (town !== null) words.push(...foldWords(town))
  if (words.includes('st')) words.push('saint')
  else if (words.includes('saint')) words.push('st')
  if (postcode !== null) {
    const halves = foldWords(postcode)
    words.push(...halves)
    if (halves.length > 1) words.push(halves.join(''))
  }
  if (laCode !== null && establishmentNumber !== null)
    words.push(laCode + establishmentNumber, establishmentNumber)
  // `join` makes one flat string; a template would make a rope that keeps the file's text in memory.
  return words.join(' ')
}

/** Two letters find something; one alone would find half the register. */
export const MIN_LETTERS = 2

const MAX_WORDS = 8

/**
 * Full-text queries for what was typed, the best matches' query first: the name begins so; it begins with the first
 * word and has the others; every word begins some word, in any order. Undefined while too little is typed.
 */
export function searchQueries(text: string): string[] | undefined {
  const words = usefulWords(foldWords(text.slice(0, 200)))
  if (words.join('').length < MIN_LETTERS) return undefined
  const prefixes = words.map((word) => `"${word}"*`)
  const begins = `"${start(words)}"*`
  if (words.length === 1) return [begins, prefixes.join('')]
  const [first, ...others] = prefixes as [string, ...string[]]
  return [
    [begins, ...prefixes.slice(START_WORDS)].join(' AND '),
    [`"${start(words.slice(0, 1))}"*`, ...others].join(' AND '),
    [first, ...others].join(' AND '),
  ]
}

/** A single letter is half a word still being typed: it would slow the query and say little, unless it ends a postcode. */
function usefulWords(words: readonly string[]): string[] {
  const used: string[] = []
  for (const word of words) {
    const before = used.at(-1)
    if (word.length > 1) used.push(word)
    else if (before !== undefined && /^[a-z]{1,2}\d[a-z\d]?$/.test(before) && /^\d$/.test(word))
      used[used.length - 1] = before + word
  }
  return used.length > 0 ? used.slice(0, MAX_WORDS) : [words.join('')]
}

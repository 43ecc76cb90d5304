import { fold } from './words.ts'

/** 1 for "strongly disagree" to 5 for "strongly agree"; `none` for a cell that is no answer. */
export type Answer = 1 | 2 | 3 | 4 | 5
export type Reading = Answer | 'none' | 'unknown'

type Cell =
  | Readonly<{ is: 'none' }>
  | Readonly<{ is: 'unknown' }>
  | Readonly<{ is: 'number'; number: number }>
  | Readonly<{ is: 'word'; sort: Sort; number: number | null }>
type Sort = 'most' | 'plain' | 'weak' | 'middle' | 'unsure' | '-weak' | '-plain' | '-most'

const MOST = 'strongly|completely|totally|fully|definitely|wholly|absolutely|entirely|very strongly|very much'
const WEAK = 'somewhat|slightly|partly|partially|mostly|generally|moderately|mildly|a little|tend to'

const SORTS: readonly (readonly [Sort, RegExp])[] = [
  ['most', new RegExp(`^(?:i )?(?:(?:${MOST}) agree|agree (?:${MOST}))$`)],
  ['-most', new RegExp(`^(?:i )?(?:(?:${MOST}) disagree|disagree (?:${MOST}))$`)],
  ['weak', new RegExp(`^(?:i )?(?:(?:${WEAK}) agree|agree (?:${WEAK}))$`)],
  ['-weak', new RegExp(`^(?:i )?(?:(?:${WEAK}) disagree|disagree (?:${WEAK}))$`)],
  ['plain', /^(?:i )?agree$/],
  ['-plain', /^(?:i )?disagree$/],
  [
    'middle',
    /^(?:neutral|neither(?: agree (?:n?or|and) disagree| disagree n?or agree| n?or)?|in between|mixed)$/,
  ],
  ['unsure', /^(?:un ?sure|not sure|undecided|uncertain|no opinion)$/],
]
const NONE =
  /^(?:|n a|na|not applicable|does not apply|dont know|do not know|prefer not to (?:say|answer)|no (?:answer|response)|skip(?:ped)?|none|null)$/

function readCell(cell: string): Cell {
  if (cell.length > 80) return { is: 'unknown' }
  const bare = /^\(?(\d{1,2})(?:[.,]0+)?\)?$/.exec(cell)
  if (bare) return { is: 'number', number: Number(bare[1]) }
  // "1 - Strongly disagree", "(5) Strongly agree", "Strongly agree (5)".
  const before = /^\(?(\d{1,2})\)?\s*[-–—=:.)]*\s*(\D.*)$/.exec(cell)
  const after = /^(.*\D)\s*\(?(\d{1,2})\)?$/.exec(cell)
  const [number, words] = before
    ? [Number(before[1]), before[2]]
    : after
      ? [Number(after[2]), after[1]]
      : [null, cell]
  const text = fold(words ?? '')
  if (NONE.test(text)) return { is: 'none' }
  const sort = SORTS.find(([, looks]) => looks.test(text))?.[0]
  return sort === undefined ? { is: 'unknown' } : { is: 'word', sort, number }
}

/** Whether a cell looks like an answer on a scale at all, whatever scale it is. */
export function looksLikeAnswer(cell: string): boolean {
  const read = readCell(cell)
  return read.is === 'word' || (read.is === 'number' && read.number <= 10)
}

export type Scale = Readonly<{
  read: (cell: string) => Reading
  /** Whether bare numbers are among the answers, and what 1 means there. */
  one: 'disagree' | 'agree' | null
  /** The words that are understood, as the file has them. */
  words: readonly Readonly<{ words: string; answer: Answer }>[]
  /** Why these answers do not make a scale of five. */
  not: 'more' | 'no_middle' | 'no_five' | null
}>

/** From so many answers on it is telling that nobody chose one of the five. */
const TELLING = 20

/**
 * The scale that all of a file's answers stand on. Words are read as they are meant, also where the file numbers them
 * the other way round; bare numbers follow the numbered words, the headings' hint, or what a person says of them.
 */
export function scaleOf(
  vocabulary: ReadonlyMap<string, number>,
  chosen: 'disagree' | 'agree' | null,
  hint: 'disagree' | 'agree' | null,
): Scale {
  const cells = [...vocabulary].map(([words, many]) => ({ words, many, cell: readCell(words) }))
  const has = (...sorts: Sort[]) => cells.some(({ cell }) => cell.is === 'word' && sorts.includes(cell.sort))
  const strong = has('most', '-most')
  const both = has('plain', '-plain') && has('weak', '-weak')
  const middle = has('middle')
  const numbers = cells.flatMap(({ cell, many }) =>
    cell.is === 'number' ? [{ number: cell.number, many }] : [],
  )
  const meaning = (sort: Sort): Answer | 'none' => {
    // Without "strongly", plain words are the ends if weaker ones stand inside them.
    const plain = !strong && both ? 5 : 4
    if (sort === 'most') return 5
    if (sort === '-most') return 1
    if (sort === 'plain') return plain
    if (sort === '-plain') return (6 - plain) as Answer
    if (sort === 'weak') return 4
    if (sort === '-weak') return 2
    return sort === 'middle' || !middle ? 3 : 'none'
  }
  const one = numbers.length === 0 ? null : (chosen ?? hint ?? numberedWords(cells, meaning) ?? 'disagree')
  const read = (words: string): Reading => {
    const cell = readCell(words)
    if (cell.is === 'none') return 'none'
    if (cell.is === 'unknown') return 'unknown'
    if (cell.is === 'word') return meaning(cell.sort)
    if (cell.number < 1 || cell.number > 5) return 'unknown'
    return (one === 'agree' ? 6 - cell.number : cell.number) as Answer
  }
  const known = cells.flatMap(({ words, many }) => {
    const answer = read(words)
    return typeof answer === 'number' ? [{ words, many, answer }] : []
  })
  const readings = new Map(cells.map(({ words }) => [words, read(words)]))
  return {
    read: (words) => readings.get(words) ?? read(words),
    one,
    words: known
      .map(({ words, answer }) => ({ words, answer }))
      .sort((a, b) => a.answer - b.answer || a.words.localeCompare(b.words, 'en-GB')),
    not: whyNotFive(strong && both, numbers, known),
  }
}

/** A number that no scale from 1 to 5 has. */
export function isBeyondFive(cell: string): boolean {
  const read = readCell(cell)
  return read.is === 'number' && (read.number < 1 || read.number > 5)
}

function whyNotFive(
  more: boolean,
  numbers: readonly Readonly<{ number: number }>[],
  known: readonly Readonly<{ answer: Answer; many: number }>[],
): Scale['not'] {
  if (more) return 'more'
  const answers = known.reduce((total, { many }) => total + many, 0)
  const chose = (answer: Answer) => known.some((one) => one.answer === answer)
  if (answers < TELLING) return null
  if (numbers.length > 0 && !numbers.some(({ number }) => number === 5)) return 'no_five'
  return chose(3) ? null : 'no_middle'
}

/** "1 - Strongly agree" beside bare numbers says which way they run. */
function numberedWords(
  cells: readonly Readonly<{ cell: Cell }>[],
  meaning: (sort: Sort) => Answer | 'none',
): 'disagree' | 'agree' | null {
  for (const { cell } of cells) {
    if (cell.is !== 'word' || cell.number === null || cell.number === 3) continue
    const value = meaning(cell.sort)
    if (value === cell.number) return 'disagree'
    if (value !== 'none' && value === 6 - cell.number) return 'agree'
  }
  return null
}

/** "(1 = strongly agree, 5 = strongly disagree)" in a heading. */
export function hintIn(heading: string): 'disagree' | 'agree' | null {
  const text = fold(heading)
  if (/\b1 (?:is |means )?(?:strongly|completely|totally|fully) agree/.test(text)) return 'agree'
  if (/\b1 (?:is |means )?(?:strongly|completely|totally|fully) disagree/.test(text)) return 'disagree'
  return null
}
